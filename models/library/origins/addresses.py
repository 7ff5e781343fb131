"""Addresses as they may be kept: of the web, without anybody's name, password or key."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus, urlsplit, urlunsplit

_SECRET = re.compile(
    r"(x-amz-.*|x-goog-.*|.*api[_-]?key|.*token|.*passw(or)?d|.*secret|.*signature|.*session[_-]?id"
    r"|.*sessid|.*pass_hash|auth|pass|pwd|sig|sid|login)"
)
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f]")


def kept_address(value: object) -> str | None:
    """The address without user, password and secret words of its query; letter for letter as it
    came where it holds none. None for what is no address of the web."""
    text = value.strip() if isinstance(value, str) else ""
    if not text.lower().startswith(("http://", "https://")) or _NOT_IN_ADDRESSES.search(text):
        return None
    try:
        parts = urlsplit(text)
        sound = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    if not sound:
        return None
    netloc = parts.netloc.rpartition("@")[2]
    query = _without_secrets(parts.query)
    fragment = _without_secrets(parts.fragment)
    if (netloc, query, fragment) == (parts.netloc, parts.query, parts.fragment):
        return text
    return urlunsplit((parts.scheme, netloc, parts.path, query, fragment))


def is_file(address: str) -> bool:
    """Whether it looks like the address of a picture's file, not of a page."""
    path = urlsplit(address).path.lower()
    return path.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif"))


def _without_secrets(words: str) -> str:
    return "&".join(each for each in words.split("&") if not _is_secret(each))


def _is_secret(pair: str) -> bool:
    name, equals, _ = pair.partition("=")
    return bool(equals and _SECRET.fullmatch(unquote_plus(name).lower()))
