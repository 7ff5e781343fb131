"""What leaves of a picture, whether into a folder or into one file: its name, and what is written
beside it for other programs and for ourselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import TypeVar

from models.exchange.file_names import Names
from models.exchange.xmp import xmp_packet
from models.library.artworks.artworks_reading import names_of
from models.library.artworks.telling import full_record, scores_of
from models.library.artworks.variants import with_variants
from models.library.database.fetching import execute
from models.library.library import Library
from models.library.person.shown_profile import shown_profile
from models.records import Artwork, Score

_PART = 200
_Path = TypeVar("_Path", bound=PurePath)


class Sidecars(StrEnum):
    """What is written beside each exported picture."""

    JSON = "json"
    TXT = "txt"
    XMP = "xmp"


@dataclass(frozen=True, slots=True)
class How:
    """`xmp_by_stem`: `name.xmp` (Lightroom, Capture One) in the place of `name.ext.xmp` (darktable,
    digiKam). `net_words`: also tags that only nets said, in txt and xmp. `replace`: sidecars that
    are there and say otherwise are written anew."""

    sidecars: frozenset[Sidecars] = field(default_factory=frozenset)
    names: Names = Names.TITLE
    xmp_by_stem: bool = False
    net_words: bool = True
    replace: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The counts at the end. `there` lay in the folder already, `kept` are sidecars that say
    otherwise and were left alone, `missing` artworks whose file is not there."""

    exported: int = 0
    there: int = 0
    sidecars: int = 0
    kept: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weight:
    """So many files, and their bytes."""

    files: int = 0
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Leaving:
    """An artwork with what its file was called and what the taste makes of it."""

    artwork: Artwork
    called: str
    score: Score | None


def leaving(library: Library, rows: Sequence[int]) -> Iterator[Leaving]:
    """Some at a time."""
    profile = shown_profile(library)
    for start in range(0, len(rows), _PART):
        part = list(rows[start : start + _PART])
        artworks = library.artworks.with_tags(part)
        called = names_of(library.reading, part)
        scores = scores_of(library, [each.id for each in artworks], profile)
        for each in artworks:
            yield Leaving(each, called.get(each.row, ""), scores.get(each.id))


def weight_of(rows: Sequence[int] | None) -> Weight:
    """What their pictures weigh, with the variants behind them; without `rows` that of every
    picture of the library, also in the trash. Needs a scope."""
    which, values = "", tuple[str, ...]()
    if rows is not None:
        which = " AND row IN (SELECT value FROM json_each(?))"
        values = (json.dumps(with_variants(rows)),)
    files, weight = execute(
        f"SELECT count(*), total(bytes) FROM artwork WHERE NOT missing{which}",
        values,
    ).fetchone()
    return Weight(int(files), int(weight))


def sidecar(picture: _Path, kind: Sidecars, how: How) -> _Path:
    """Where it lies, seen from its picture."""
    if kind is Sidecars.XMP and how.xmp_by_stem:
        return picture.with_suffix(".xmp")
    return picture.with_name(f"{picture.name}.{kind}")


def content_of(library: Library, each: Leaving, kind: Sidecars, how: How) -> bytes:
    artwork = each.artwork
    tags = [tag for tag in artwork.tags if how.net_words or tag.origin != "net"]
    if kind is Sidecars.TXT:
        return "".join(f"{tag.text}\n" for tag in tags).encode()
    with library.reading():
        record = full_record(library, artwork, each.score)
    if kind is Sidecars.JSON:
        words = {"title": artwork.title, "author": artwork.author}
        return json.dumps({**record, **words}, ensure_ascii=False, indent=4).encode()
    pages = [seen["page_url"] for seen in record["sightings"] if seen["page_url"]]
    return xmp_packet(
        tags=tags,
        rating=artwork.rating,
        title=artwork.title,
        author=artwork.author,
        note=artwork.note,
        page_url=pages[0] if pages else "",
    )
