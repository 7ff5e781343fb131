"""Whose a secret is. A recipe only names where the keyring has it: without this, one that was
handed on could name another site's secret and have it sent to its own.

A service of the keyring belongs to the recipes that come with the program and name it; else to the
recipe of its name; else to all that name it, if they ask the same hosts. Whoever would send it to a
host that its owners do not ask is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import urlsplit

from models.recipes.language.auth import place_of
from models.recipes.language.schema import Recipe
from models.recipes.language.templates import bare_address

_HOST = re.compile(r"[\w.:\[\]-]+")
ANY = "*"  # A host that the address decides.
_CHOICE = re.compile(r"\{(\w+)(?::([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Claim:
    """A recipe that names secrets of a service, and the hosts that it would send them to."""

    service: str
    recipe: str
    file: Path
    ours: bool  # It comes with the program.
    hosts: frozenset[str]


def refused(recipes: Iterable[tuple[bool, Path, Recipe]]) -> dict[Path, str]:
    """The files whose recipes name what is not theirs, each with the reason. `recipes` are whether
    one comes with the program, its file and itself; also those that another one stands for."""
    claims: dict[str, list[Claim]] = {}
    for ours, file, recipe in recipes:
        for service in sorted(set(_services(recipe))):
            claim = Claim(service, recipe.id, file, ours, frozenset(_hosts(recipe)))
            claims.setdefault(service, []).append(claim)
    found: dict[Path, str] = {}
    for of_one in claims.values():
        owners = _owners(of_one)
        allowed = frozenset[str]().union(*(each.hosts for each in owners))
        agree = len({each.hosts for each in owners}) == 1 or any(each.ours for each in owners)
        for claim in of_one:
            if not agree or not claim.hosts <= allowed:
                found.setdefault(claim.file, _sentence(claim, allowed, agree=agree))
    return found


def may_carry(recipe: Recipe, url: str) -> bool:
    """Whether a request to `url` is one that the recipe's secrets are for. A page can name any
    address as its next one."""
    host = urlsplit(url).netloc.lower()
    plain = _HOST.fullmatch(host) is not None
    return plain and any(fnmatchcase(host, each) for each in _hosts(recipe))


def _owners(claims: list[Claim]) -> list[Claim]:
    ours = [each for each in claims if each.ours]
    named = [each for each in claims if each.recipe == each.service]
    return ours or named or claims


def _sentence(claim: Claim, allowed: frozenset[str], *, agree: bool) -> str:
    if not agree:
        return f"several recipes send the secrets of '{claim.service}' to different sites"
    others = ", ".join(sorted(claim.hosts - allowed)).replace(ANY, "any site")
    return f"the secrets of '{claim.service}' are not for {others}; name them otherwise"


def _services(recipe: Recipe) -> Iterator[str]:
    if recipe.auth is not None:
        for _, reference in recipe.auth.references():
            yield place_of(reference)[0]


def _hosts(recipe: Recipe) -> Iterator[str]:
    """Where requests that carry a proof go."""
    if recipe.by_program:
        yield from (f"gallery-dl's {category}" for category in recipe.categories)
        return
    choices = _choices(recipe)
    for route in recipe.route:
        request = recipe.step[route.step].request
        yield from _expanded(request.url if request is not None else route.url, choices)
    auth = recipe.auth
    if auth is not None:
        account = auth.account.url if auth.account is not None else None
        places = (auth.request_url, auth.token_url, auth.refresh_url, auth.authorize_url, account)
        for place in places:
            if place is not None:
                yield from _expanded(place, choices)


def _choices(recipe: Recipe) -> dict[str, list[str]]:
    """What the places in routes' hosts can be: `{host:one|other}`."""
    found: dict[str, list[str]] = {}
    for route in recipe.route:
        for name, choice in _CHOICE.findall(_netloc(route.url)):
            if "." in choice:
                found[name] = choice.split("|")
    return found


def _expanded(url: str, choices: dict[str, list[str]]) -> Iterator[str]:
    netloc = _netloc(url)
    match = _CHOICE.search(netloc)
    if match is None:
        yield netloc.lower()
    elif match.start() or match.end() < len(netloc):
        # Part of a name, such as {user}.site.example: every site below that one.
        yield _CHOICE.sub(ANY, netloc).lower()
    else:
        yield from (each.lower() for each in choices.get(match[1], [ANY]))


def _netloc(url: str) -> str:
    return bare_address(url).partition("://")[2].partition("/")[0]
