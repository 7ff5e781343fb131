"""What a site says to machines about a picture: noai, noimageai, noarchive, noindex.

Said in the header X-Robots-Tag of the page or the file, or in `<meta name="robots">` of the page.
It is noted with the sighting and shown; it decides nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

PRODUCT = "bunshin"
_ALL = frozenset({"noai", "noimageai", "noarchive", "noindex"})
# Of an API's answer or a feed the others only mean that answer, not the picture in it.
_OF_DATA = frozenset({"noai", "noimageai"})
_WORD = re.compile(r"[a-z]+")
_META = re.compile(rb"<meta\b[^>]*?\b(robots|bunshin)\b", re.IGNORECASE)


def in_header(headers: Mapping[str, str], *, data: bool = False) -> set[str]:
    """Of an answer; `data` is one that is no page and no file. Words for other programs only
    (`otherbot: noindex`) are left out."""
    found: set[str] = set()
    for_us = True
    for part in headers.get("x-robots-tag", "").lower().split(","):
        name, colon, rest = part.partition(":")
        if colon and name.strip() != "unavailable_after":
            # From here on it is said to that one, until somebody else is named.
            for_us, part = name.strip() in (PRODUCT, "*"), rest
        if for_us:
            found |= _words(part)
    return found & (_OF_DATA if data else _ALL)


def in_page(body: bytes) -> set[str]:
    """Of an HTML page's own head."""
    if not _META.search(body):
        return set()  # Nearly always, and then nothing has to be parsed.
    from selectolax.lexbor import LexborHTMLParser

    found: set[str] = set()
    for node in LexborHTMLParser(body).css("meta[name][content]"):
        name = (node.attributes.get("name") or "").strip().lower()
        if name in ("robots", PRODUCT):
            found |= _words((node.attributes.get("content") or "").lower())
    return found & _ALL


def joined_words(words: Iterable[str]) -> str | None:
    """As a sighting keeps them: sorted, with commas; None for none."""
    return ",".join(sorted(set(words))) or None


def split_words(text: str | None) -> set[str]:
    """The inverse."""
    return set(text.split(",")) if text else set()


def _words(text: str) -> set[str]:
    found = set(_WORD.findall(text))
    return found | {"noindex"} if "none" in found else found
