"""Which files of a folder belong to a picture in it: what other programs wrote beside it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

INFO = "info.json"  # gallery-dl's, of all that is in its folder.
TAG_ENDINGS = (".txt", ".tags.txt")
URL_ENDINGS = (".urls.txt", ".url.txt")
NOTE_ENDINGS = (".notes.txt", ".note.txt")
XMP_ENDING = ".xmp"
ENDINGS = (".json", ".txt", ".xmp", ":zone.identifier")
_LONG_ENDINGS = (*URL_ENDINGS, *NOTE_ENDINGS, ".tags.txt", ":zone.identifier")


def sidecars_among(names: Collection[str]) -> set[str]:
    """Which of the files of one folder belong to others in it: `a.png.json`, `a.json`,
    `a.png.urls.txt`, `info.json`."""
    owners = {name for name in names if not name.lower().endswith(ENDINGS)}
    some = bool(owners)
    owners |= {PurePath(name).stem for name in owners if PurePath(name).suffix}
    return {name for name in names if _owner(name) in owners or (name == INFO and some)}


def _owner(name: str) -> str:
    """Whom a file with one of the endings would belong to; nobody for all others."""
    low = name.lower()
    for ending in (*_LONG_ENDINGS, *ENDINGS):
        if low.endswith(ending):
            return name[: -len(ending)]
    return ""
