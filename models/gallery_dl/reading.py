"""One line of gallery-dl's output as a find. Untrusted: what cannot be read is no find."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from models.errors import CollectError
from models.library.database.texts import storable
from models.recipes.addresses import joined
from models.recipes.dispatch import RecipeBook
from models.recipes.pages.evaluate import Find, read_page

_NO_PICTURES = frozenset(
    {
        *("mp4", "webm", "mkv", "mov", "m4v", "avi", "flv", "ogv", "m3u8", "mpd"),
        *("mp3", "m4a", "ogg", "opus", "wav", "flac"),
        *("zip", "rar", "7z", "cbz", "pdf", "psd", "swf", "txt", "html", "json"),
    }
)
_LONGEST_KEY = 500
_MOST_TAGS = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A find with what else the line told: the site's category, gallery-dl's own key, the address
    that the file's host wants to be told, and everything readable as JSON."""

    find: Find
    category: str
    key: str
    referer: str | None
    raw: str


def read_line(book: RecipeBook, line: bytes, url: str) -> Line | None:
    """None for what is no line about a file. `url` is the source's address."""
    facts = _facts(line)
    if facts is None:
        return None
    address = facts.get("_url")
    if not isinstance(address, str) or (whole := joined(url, address)) is None:
        return None
    if whole != address:
        return None  # text:, ytdl: and paths are not addresses of files.
    category = str(facts.get("category") or "")[:80]
    try:
        result = read_page(book.for_category(category, url), line, url)
    except CollectError:
        return None
    found = result.finds[0] if result.finds else None
    if found is None:
        return None
    if found.veto is None and str(facts.get("extension")).lower() in _NO_PICTURES:
        found = replace(found, veto="not a picture")
    told = facts.get("_archive_key")
    key = told if isinstance(told, str) and 0 < len(told) <= _LONGEST_KEY else whole
    find = replace(found, key=storable(key), tags=found.tags[:_MOST_TAGS])
    return Line(find, storable(category), storable(key), _referer(facts, url), _kept(facts))


def _facts(line: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _referer(facts: Mapping[str, Any], url: str) -> str | None:
    """Of the headers that it would send only this one is harmless: no cookies, no tokens, no
    other program's name."""
    headers = facts.get("_http_headers")
    if not isinstance(headers, dict):
        return None
    said = next((each for name, each in headers.items() if str(name).lower() == "referer"), None)
    if not isinstance(said, str) or len(said) > 2_000 or not said.isascii():
        return None
    return joined(url, said) if said.isprintable() and " " not in said else None


def _kept(facts: Mapping[str, Any]) -> str:
    """What begins with _ is between gallery-dl and itself, and may hold a session."""
    said = {name: each for name, each in facts.items() if not name.startswith("_")}
    try:
        return storable(json.dumps(said, ensure_ascii=False))
    except RecursionError:
        return "{}"
