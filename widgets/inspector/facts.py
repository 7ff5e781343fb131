"""The facts about a picture as the lines people read."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from models.records import Artwork, Sighting

# What Hydrus and other programs name files by: a digest says nothing to an eye.
_DIGEST = re.compile(r"[0-9a-f]{32,128}")
_IN_NAMES, _IN_ADDRESSES = re.compile(r"([_.\-])(?=\S)"), re.compile(r"([/_.\-?&=])(?=\S)")
_LONG_WORD = re.compile(r"(\w{16})(?=\w)")


def title_of(artwork: Artwork) -> str:
    if _DIGEST.fullmatch(artwork.title):
        return f"{artwork.title[:8]}…"
    return artwork.title or QCoreApplication.translate("Facts", "Untitled")


def breakable(name: str) -> str:
    """The same to an eye; a line may end after the signs that join words in names of files, and
    within very long words: none may widen the panel."""
    return _LONG_WORD.sub("\\1\u200b", _IN_NAMES.sub("\\1\u200b", name))


def breakable_address(address: str) -> str:
    """The same after the signs that join words in addresses."""
    return _LONG_WORD.sub("\\1\u200b", _IN_ADDRESSES.sub("\\1\u200b", address))


def facts_line(artwork: Artwork) -> str:
    """'by A. Author · 1,024 × 768 · PNG · 12 Nov 2026'."""
    locale = QLocale()
    size = f"{locale.toString(artwork.width)} × {locale.toString(artwork.height)}"
    parts = [size, artwork.format.upper(), day(artwork.added)]
    if artwork.author:
        by = QCoreApplication.translate("Facts", "by {author}").format(author=artwork.author)
        parts.insert(0, by)
    if artwork.missing:
        parts.append(QCoreApplication.translate("Facts", "the file is missing"))
    return " · ".join(part for part in parts if part)


def day(microseconds: int) -> str:
    """The local day in the person's own way of writing it."""
    if not microseconds:
        return ""
    local = QDateTime.fromSecsSinceEpoch(microseconds // 1_000_000).date()
    # Translators write the order of day, month and year as their language has it.
    return QLocale().toString(local, QCoreApplication.translate("Facts", "d MMM yyyy"))


def place_of(sighting: Sighting) -> str:
    """'gallery.example/work/4711', or where a file came from."""
    url = sighting.page_url or sighting.file_url
    if not url:
        return QCoreApplication.translate("Facts", "a file that was added")
    parts = urlsplit(url)
    if parts.scheme == "file" or not parts.netloc:
        return unquote(parts.path.rsplit("/", 1)[-1])
    return parts.netloc + parts.path.rstrip("/")


# In the order in which they are read.
_ASKED = {
    "noai": QT_TRANSLATE_NOOP("Facts", "The site asks not to train AI on it (noai)."),
    "noimageai": QT_TRANSLATE_NOOP("Facts", "The site asks not to train AI on it (noimageai)."),
    "noarchive": QT_TRANSLATE_NOOP("Facts", "The site asks not to keep copies of it (noarchive)."),
    "noindex": QT_TRANSLATE_NOOP(
        "Facts", "The site asks search engines to leave it out (noindex)."
    ),
}


def asked_of_machines(sighting: Sighting) -> list[str]:
    """What the site where it was seen asks of programs, a sentence each."""
    said = set((sighting.robots or "").split(","))
    return [QCoreApplication.translate("Facts", _ASKED[word]) for word in _ASKED if word in said]
