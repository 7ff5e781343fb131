"""The `{name}` templates of recipes: they recognise addresses and they build them.

`{x}` one part, `{x:int}` digits, `{x:a|b}` one of these, `{x:!a|b}` none of these, `{x*}` the rest
with slashes, `{x=word}` may be absent (only in a query). `word:` in front of an address, as in
`feed:{x*}` and `mastodon:https://{host}/@{user}`, is what the person writes to choose the recipe.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlsplit

_PLACE = re.compile(
    r"\{(?P<name>[a-z_][a-z0-9_]*)(?:(?P<rest>\*)|:(?P<kind>[^{}=]+))?(?:=(?P<default>[^{}]*))?\}"
)


_PREFIX = re.compile(r"(?P<word>[a-z][a-z0-9-]*):(?!//)(?P<rest>.+)")
_WEB = re.compile(r"https?://.")
_NOTHING = re.compile(r"(?!)")


def bare_address(text: str) -> str:
    """The address without the word that may stand in front of it."""
    found = _PREFIX.fullmatch(text)
    return found["rest"] if found is not None else text


def names_in(template: str) -> list[str]:
    """The names that a template asks for. Raises ValueError for braces that are no place."""
    left = _PLACE.sub("", template)
    if "{" in left or "}" in left:
        raise ValueError(f"'{template}' has a brace that is not a {{name}}")
    return [place["name"] for place in _PLACE.finditer(template)]


def fill(
    template: str, values: Mapping[str, object], *, escape: Callable[[str], str] = str
) -> str | None:
    """The template with its places filled; None when a value is missing."""
    missing = False

    def value(place: re.Match[str]) -> str:
        nonlocal missing
        found = values.get(place["name"])
        if found is None or found == "":
            found = place["default"]
        if found is None:
            missing = True
            return ""
        return escape(str(found))

    text = _PLACE.sub(value, template)
    return None if missing else text


def fill_address(template: str, values: Mapping[str, object]) -> str | None:
    """Like `fill`, with each value escaped for an address; a template that is one place is not."""
    whole = _PLACE.fullmatch(template)
    return fill(template, values, escape=str if whole else _escaped)


@dataclass(frozen=True, slots=True)
class AddressPattern:
    """One route's `url` and `query`, ready to recognise addresses."""

    scheme: str
    host: re.Pattern[str]
    path: re.Pattern[str]
    query: tuple[tuple[str, re.Pattern[str], str | None], ...]
    literal_parts: int
    required_keys: int
    prefix: str = ""
    whole: str | None = None  # The place that takes any address after the prefix.

    @property
    def names_its_hosts(self) -> bool:
        """False for one that takes any site's pages, or needs the prefix."""
        return not self.prefix and not re.fullmatch(r"\(\?P<\w+>\[\^/\]\+\)", self.host.pattern)

    def match(self, address: str) -> dict[str, str] | None:
        """The values of the places, None when the address is another one."""
        if self.prefix:
            word, _, address = address.partition(":")
            if word != self.prefix:
                return None
        if self.whole is not None:
            return {self.whole: address} if _WEB.match(address) else None
        return self._parts_of(address)

    def _parts_of(self, address: str) -> dict[str, str] | None:
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        host = self.host.fullmatch(parts.netloc.lower())
        path = self.path.fullmatch(parts.path.rstrip("/") or "/")
        if parts.scheme.lower() != self.scheme or host is None or path is None:
            return None
        found = {**host.groupdict(), **path.groupdict()}
        given = dict(reversed(parse_qsl(parts.query, keep_blank_values=True)))
        for key, pattern, default in self.query:
            value = given.get(key, default)
            matched = pattern.fullmatch(value) if value is not None else None
            if matched is None:
                return None
            found |= {k: v for k, v in matched.groupdict().items() if v is not None}
        return {name: unquote(value) for name, value in found.items()}


def compile_address(url: str, query: Mapping[str, str]) -> AddressPattern:
    """Raises ValueError with a sentence for a template that cannot be an address."""
    names = [*names_in(url), *(name for each in query.values() for name in names_in(each))]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"the place {{{sorted(twice)[0]}}} stands there twice")
    worded = _PREFIX.fullmatch(url)
    prefix = worded["word"] if worded is not None else ""
    url = bare_address(url)
    whole = _PLACE.fullmatch(url)
    if prefix and whole is not None and whole["rest"]:
        return AddressPattern("https", _NOTHING, _NOTHING, (), 0, 0, prefix, whole["name"])
    scheme, mark, rest = url.partition("://")
    if not mark or scheme not in ("http", "https"):
        raise ValueError(f"'{url}' must begin with http:// or https://")
    host, _, path = rest.partition("/")
    if not host:
        raise ValueError(f"'{url}' names no host")
    if "?" in path or "#" in path:
        raise ValueError("the query belongs under the key 'query', a fragment nowhere")
    parts = [part for part in path.split("/") if part]
    return AddressPattern(
        scheme,
        re.compile(_pattern(host.lower(), "[^/]+")),
        re.compile("/" + _pattern("/".join(parts), "[^/]+") if parts else "/"),
        tuple(
            (key, re.compile(_pattern(each, ".*")), _default(each)) for key, each in query.items()
        ),
        sum(1 for part in parts if "{" not in part),
        sum(1 for each in query.values() if _default(each) is None),
        prefix,
    )


def _pattern(template: str, anything: str) -> str:
    pieces, end = [], 0
    for place in _PLACE.finditer(template):
        pieces.append(re.escape(template[end : place.start()]))
        pieces.append(f"(?P<{place['name']}>{_inside(place, anything)})")
        end = place.end()
    return "".join([*pieces, re.escape(template[end:])])


def _inside(place: re.Match[str], anything: str) -> str:
    if place["rest"]:
        return ".+"
    if place["kind"] == "int":
        return r"\d+"
    if place["kind"] and place["kind"].startswith("!"):
        return rf"(?!(?:{_one_of(place['kind'][1:])})(?:[^\w-]|$)){anything}"
    if place["kind"]:
        return _one_of(place["kind"])
    return anything


def _one_of(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split("|"))


def _default(template: str) -> str | None:
    """What an absent key of the query stands for; None when the key is required."""
    whole = _PLACE.fullmatch(template)
    return whole["default"] if whole is not None else None


def _escaped(value: str) -> str:
    return quote(value, safe="-._~:")
