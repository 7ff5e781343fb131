"""Reads what a browser puts into a drag or onto the clipboard: which picture, at which addresses.

Each browser says it in its own formats: Chromium as HTML and a list of addresses, Firefox also as
address and title in UTF-16. Pure; nothing is believed before `browsed_of` has looked at it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from models.collecting.ledger.browsed import LONGEST_ADDRESS
from models.recipes.addresses import joined

HTML, URI_LIST, PLAIN = "text/html", "text/uri-list", "text/plain"
MOZ_URL, MOZ_PROMISE = "text/x-moz-url", "application/x-moz-file-promise-url"
CHROMIUM_PAGE, CHROMIUM_SITE = "chromium/x-source-url", "chromium/x-renderer-taint"
FORMATS = (HTML, URI_LIST, MOZ_URL, MOZ_PROMISE, CHROMIUM_PAGE, CHROMIUM_SITE, PLAIN)
_MOST_DATA = 60_000_000
_FILE = re.compile(r"\.(jpe?g|png|webp|gif|avif|bmp|tiff?)$", re.IGNORECASE)
_IN_SRCSET = re.compile(r"\s*(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")


@dataclass(frozen=True, slots=True)
class Dropped:
    """`facts` are for `browsed_of`; empty when only `picture`, the bytes of a data: address, was
    there. `address` is set where nothing tells whether it is a picture or a page."""

    facts: Mapping[str, Any]
    address: str = ""
    picture: bytes = b""


def read_drop(formats: Mapping[str, bytes]) -> list[Dropped]:
    """What is in it, most often one thing; several addresses where several were dragged."""
    page = _first_address(_text(formats.get(CHROMIUM_PAGE, b"")))
    listed, title = _listed(formats)
    seen = _Images()
    seen.feed(_text(formats.get(HTML, b""))[:_MOST_DATA])
    if seen.src.startswith("data:"):
        return [Dropped({}, picture=_data(seen.src))]
    promised = _first_address(_text(formats.get(MOZ_PROMISE, b"")))
    image = joined(page or "", seen.src) if seen.src else promised
    if image is None:
        return [_of_address(each, title) for each in listed]
    linked = [joined(page or image, seen.link) if seen.link else None, *listed]
    others_named = [each for each in linked if each and each != image]
    originals = [each for each in others_named if _FILE.search(urlsplit(each).path)]
    pages = [each for each in others_named if each not in originals]
    addresses = [*originals, *(joined(page or image, each) for each in seen.srcset), image]
    first, *others = dict.fromkeys(each for each in addresses if each)
    # Where no browser says on which page it stood, the page it leads to is the next best.
    where = page or (pages[0] if pages else None)
    # Chromium's drags tell the site, not the page: enough to ask for the picture as from there.
    site = _first_address(_text(formats.get(CHROMIUM_SITE, b"")))
    facts = {
        "page_url": where,
        "image_url": first,
        "candidates": others,
        "alt": seen.alt,
        "link_url": pages[0] if pages and pages[0] != where else None,
        "referrer": f"{site.rstrip('/')}/" if site and not where else None,
    }
    return [Dropped({name: said for name, said in facts.items() if said})]


def _of_address(address: str, title: str) -> Dropped:
    if _FILE.search(urlsplit(address).path):
        return Dropped({"image_url": address})
    return Dropped({"page_url": address, **({"title": title} if title else {})}, address)


def _listed(formats: Mapping[str, bytes]) -> tuple[list[str], str]:
    """Web addresses, and the title that Firefox gives to the only one."""
    address, _, title = _text(formats.get(MOZ_URL, b"")).partition("\n")
    words = _text(formats.get(URI_LIST, b"")).splitlines()
    if not words and not address:
        words = _text(formats.get(PLAIN, b"")[:100_000]).split()
        if not all(_is_web(word) for word in words):
            return [], ""  # A text that names an address is still a text.
    every = [each.strip() for each in (address, *words)]
    return list(dict.fromkeys(each for each in every if _is_web(each))), title.strip()


def _first_address(text: str) -> str | None:
    word = text.strip().split("\n")[0].strip()
    return word if _is_web(word) else None


def _is_web(word: str) -> bool:
    return word.lower().startswith(("http://", "https://")) and len(word) <= LONGEST_ADDRESS


def _text(said: bytes) -> str:
    """UTF-8, or Firefox's UTF-16 without a mark in front."""
    if said.startswith((b"\xff\xfe", b"\xfe\xff")):
        return said.decode("utf-16", "replace").rstrip("\0")
    if b"\0" in said[:64]:
        return said.decode("utf-16-le", "replace").rstrip("\0")
    return said.decode("utf-8", "replace").rstrip("\0")


def _data(address: str) -> bytes:
    head, _, body = address.partition(",")
    try:
        if head.endswith(";base64"):
            return base64.b64decode(unquote_to_bytes(body), validate=False)
        return unquote_to_bytes(body)
    except binascii.Error:
        return b""


class _Images(HTMLParser):
    """The first image of a fragment, and the link that it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.src = self.alt = self.link = ""
        self.srcset: list[str] = []
        self._open_link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: text or "" for name, text in attrs}
        if tag == "a":
            self._open_link = said.get("href", "")
        if tag == "img" and not self.src and said.get("src"):
            self.src, self.alt = said["src"].strip(), said.get("alt", "")
            self.link = self._open_link
            sized = _IN_SRCSET.findall(said.get("srcset", "")[:20_000])
            widest = sorted(sized, key=lambda each: -_number(each[1]))
            self.srcset = [address for address, _ in widest]

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open_link = ""


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
