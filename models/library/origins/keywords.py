"""What photo programs say of a picture (XMP and IPTC) as tags, a place, a note and stars."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path

from models.library.artworks.artworks import Seen
from models.library.origins.addresses import is_file, kept_address
from models.library.origins.facts import said_tags, stored
from models.library.origins.iptc import read_iptc
from models.library.origins.packets import packets_in
from models.library.origins.xmp import OURS, Said, XmpWrong, read_xmp
from models.records import Sighting, Tag

_BETWEEN = re.compile(r"[|/]")
_OF_PROGRAMS = ("darktable|", "darktable/")  # What it notes for itself.
_BLANK_CAPTIONS = ("OLYMPUS DIGITAL CAMERA", "SONY DSC", "default")


@dataclass(frozen=True, slots=True)
class Keywords:
    """What was said; `wrong` when there was something that cannot be read."""

    seen: tuple[Seen, ...] = ()
    tags: tuple[Tag, ...] = ()
    note: str = ""
    stars: int | None = None
    wrong: bool = False

    def __bool__(self) -> bool:
        return bool(self.seen or self.tags or self.note or self.stars)


def keywords_in(picture: Path, found_at: int) -> Keywords:
    """What is written into the file itself."""
    packets = packets_in(picture)
    if not packets:
        return Keywords()
    said, wrong = Said(), False
    if packets.xmp:
        try:
            said = read_xmp(packets.xmp)
        except XmpWrong:
            wrong = True
    if packets.more and not wrong:
        try:
            said = _together(said, read_xmp(packets.more))
        except XmpWrong:
            wrong = True
    older = read_iptc(packets.iptc) if packets.iptc else Said()
    for name in ("words", "title", "author", "note"):
        # Where both are there they say the same, and the newer one says it whole.
        if not getattr(said, name):
            setattr(said, name, getattr(older, name))
    return _keywords(said, found_at, wrong=wrong)


def _together(first: Said, second: Said) -> Said:
    """A packet and what did not fit into it: each property stands in one of them."""
    for each in fields(Said):
        setattr(first, each.name, getattr(first, each.name) or getattr(second, each.name))
    return first


def keywords_beside(data: bytes, found_at: int) -> Keywords:
    """What an `.xmp` file says. Raises `XmpWrong`."""
    return _keywords(read_xmp(data), found_at)


def _keywords(said: Said, found_at: int, *, wrong: bool = False) -> Keywords:
    words: list[str] = stored(_our_words(said) if OURS in said.tool else _words(said))
    title, author = _first(said.title), ", ".join(dict.fromkeys(stored(said.author))) or None
    source = next(filter(None, map(kept_address, said.source)), None)
    page, file = (None, source) if source and is_file(source) else (source, None)
    place = Sighting(
        found_at, "import", page_url=page, file_url=file, author=author, title=title, recipe="xmp"
    )
    note = _first(said.note) or ""
    return Keywords(
        (Seen(place),) if source or title or author else (),
        tuple(said_tags([each for each in words if each.strip()], "person")),
        "" if note in _BLANK_CAPTIONS else note,
        _stars(said.rating),
        wrong,
    )


def _words(said: Said) -> list[str]:
    """Of a path each step is a word: others sort their words into one another."""
    paths = [each for each in said.paths if not each.startswith(_OF_PROGRAMS)]
    return [*said.words, *(step for each in paths for step in _BETWEEN.split(each))]


def _our_words(said: Said) -> list[str]:
    """Of our own a path is a tag with its namespace, and all of them are paths."""
    parted = (each.partition("|") for each in said.paths)
    return [f"{space}:{name}" if bar else f"general:{space}" for space, bar, name in parted]


def _first(words: list[str]) -> str | None:
    return next((str(stored(each)) for each in words if each), None)


def _stars(said: list[str]) -> int | None:
    """1 to 5; 0 is none, and -1 (rejected there) is no number of stars."""
    for each in said:
        try:
            number = float(each)
        except ValueError:
            continue
        if 1 <= number <= 5:
            return round(number)
    return None
