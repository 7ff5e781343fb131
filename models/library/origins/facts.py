"""Reads facts out of JSON whose shape nobody promised: the right kind of value, or nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any

from models.errors import InputError
from models.library.database.clock import LATEST, from_rfc3339
from models.library.database.texts import storable
from models.library.tags.tagging import parse_tag
from models.records import Tag

_NAMESPACES = {"creator": "artist", "series": "copyright", "author": "artist"}


def stored(value: Any) -> Any:
    """What was read, with all its texts as the database can keep them."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [stored(each) for each in value]
    if isinstance(value, dict):
        return {storable(name): stored(each) for name, each in value.items()}
    return value


def first_text(found: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    """The first of the keys that holds a text, a named object or a list of texts."""
    for key in keys:
        value = found.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("username")
        if isinstance(value, list):
            value = ", ".join(each for each in value if isinstance(each, str))
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def texts(value: object) -> list[str]:
    """The texts of a list; nothing else is one."""
    found = value if isinstance(value, list) else []
    return [each for each in found if isinstance(each, str)]


def objects(value: object) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else []
    return [each for each in found if isinstance(each, dict)]


def moment(value: object) -> int | None:
    """Microseconds since 1970 UTC out of seconds or a written date."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        found = value * 1_000_000
        return int(found) if abs(found) < LATEST else None
    try:
        return from_rfc3339(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None


def said_tags(words: Iterable[str], origin: str) -> list[Tag]:
    """Words as tags, each once; Hydrus' names for namespaces become ours. What can be no tag is
    left out: a site's odd word must not cost the others."""
    tags = []
    for word in words:
        namespace, colon, name = word.strip().partition(":")
        if colon and namespace.lower() in _NAMESPACES:
            word = f"{_NAMESPACES[namespace.lower()]}:{name}"
        with contextlib.suppress(InputError):
            tags.append(parse_tag(word, origin))
    return list(dict.fromkeys(tags))
