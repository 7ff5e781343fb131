"""How a source fares: fine, waiting for its site, in want of a login, broken … and what is parked.

Read from what the library keeps; nothing is asked of a site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from models.collecting.access.wanted_secrets import wanted_secrets
from models.collecting.hosts.resting import CODES
from models.collecting.hosts.url_key import host_of
from models.errors import CollectError, ExpectedError, PictureError, RecipeError
from models.library.ledger.host_memory import HostMemory
from models.library.ledger.job_counts import parked_jobs
from models.library.ledger.source_history import SourceHistory
from models.library.ledger.sources import PAUSED as _PAUSED
from models.library.library import Library
from models.recipes.language.templates import bare_address
from models.records import Source

if TYPE_CHECKING:
    from models.collecting.access.credentials import Credentials
    from models.recipes.dispatch import RecipeBook
    from models.recipes.language.schema import Recipe

FINE, NEW, PAUSED, WAITS, MORE = "fine", "new", "paused", "waits", "more"
LOGIN, BROKEN, UNSUPPORTED, FAILED, PARKED = "login", "broken", "unsupported", "failed", "parked"
IN_NEED = (LOGIN, BROKEN, UNSUPPORTED)  # Without the person nothing more comes.
NO_LOGIN, MISSING, KEPT, SESSION = "none", "missing", "kept", "session"
_REFUSALS = (401, 403)


@dataclass(frozen=True, slots=True)
class Health:
    """`code` is the worst that is known; `until` when a resting site may be asked again
    (microseconds); `parked` how many pages and pictures wait for a word, by reason; `login` whether
    there is one and where it is kept; `reason` what went wrong last."""

    source: int
    code: str
    until: int | None = None
    parked: Mapping[str, int] = field(default_factory=dict)
    login: str = NO_LOGIN
    reason: ExpectedError | None = None

    @property
    def parked_count(self) -> int:
        return sum(self.parked.values())


def healths(
    library: Library,
    book: RecipeBook,
    keys: Credentials,
    sources: Sequence[Source],
    now: int,
) -> list[Health]:
    """Of each source in the given order."""
    memory, parked = HostMemory(library.reading), parked_jobs(library.reading)
    waiting = SourceHistory(library.reading).waiting()
    hosts = {each.id: _host(each) for each in sources}
    rests = {host: memory.facts(host).cool_until for host in set(hosts.values()) if host}
    logins: dict[str, str] = {}
    found = []
    for each in sources:
        if each.recipe not in logins:
            logins[each.recipe] = login_of(book.recipes.get(each.recipe), keys)
        until = rests.get(hosts[each.id], 0)
        rest = until if until > now else None
        known = Health(
            each.id, FINE, rest, parked.get(each.id, {}), logins[each.recipe], recognised(each)
        )
        found.append(replace(known, code=_code(each, known, more=each.id in waiting)))
    return found


def login_of(recipe: Recipe | None, keys: Credentials) -> str:
    """Whether the recipe's login is there, and where."""
    wanted = wanted_secrets(recipe)
    if recipe is None or recipe.auth is None or not wanted:
        return NO_LOGIN
    if all(keys.get(each.service, each.name) is not None for each in wanted):
        return KEPT if keys.lasting else SESSION
    return NO_LOGIN if recipe.auth.optional else MISSING


def recognised(source: Source) -> ExpectedError | None:
    """What went wrong last, from the sentence that is kept of it."""
    return recognise(source.reason) if source.reason else None


def recognise(sentence: str) -> ExpectedError | None:
    """The error that says so, to be told in the person's language; None for other words."""
    for family, code, pattern in _patterns():
        match = pattern.fullmatch(sentence)
        if match is not None:
            facts: dict[str, object] = dict(match.groupdict())
            if "status" in facts:
                facts["status"] = int(str(facts["status"]))
            return family(code, **facts)
    return None


@cache
def _patterns() -> tuple[tuple[type[ExpectedError], str, re.Pattern[str]], ...]:
    return tuple(
        (family, code, re.compile(_pattern(text), re.DOTALL))
        for family in (CollectError, PictureError, RecipeError)
        for code, text in family.sentences.items()
    )


def _pattern(text: str) -> str:
    """The sentence with places in it, as an expression that finds what stands there."""
    parts = re.split(r"\{(\w+)[^}]*\}", text)
    found = ""
    for number, part in enumerate(parts):
        named = rf"(?P<{part}>\d+)" if part == "status" else f"(?P<{part}>.+)"
        found += named if number % 2 else re.escape(part)
    return found


def _code(source: Source, known: Health, *, more: bool) -> str:
    code = known.reason.code if known.reason is not None else ""
    status = known.reason.params.get("status", 0) if known.reason is not None else 0
    checks = (
        (PAUSED, source.state == _PAUSED),
        (LOGIN, known.login == MISSING or code in ("login-needed", "login-wanted")),
        (LOGIN, status in _REFUSALS and known.login != NO_LOGIN),
        (UNSUPPORTED, source.state == "unsupported"),
        (BROKEN, source.state == "suspect-broken"),
        (WAITS, known.until is not None or code in (*CODES, "line-down")),
        (FAILED, source.state == "failed"),
        (PARKED, bool(known.parked)),
        (NEW, source.last is None and not source.found),
        (MORE, more),
    )
    return next((name for name, holds in checks if holds), FINE)


def _host(source: Source) -> str:
    address = bare_address(source.url)
    return host_of(address) if urlsplit(address).hostname else ""
