"""Copies artworks out of the library, with sidecars that other programs (and we) read again.

Nothing that lies in the folder is written over: a picture of the same name gets a number, a
sidecar that somebody changed stays and is counted.
"""

from __future__ import annotations

import json
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from models.cancellation import CancelToken
from models.exchange.file_names import FreeNames, Names, name_for, written_beside
from models.exchange.xmp import xmp_packet
from models.library.artworks_reading import names_of
from models.library.failures import translated
from models.library.library import Library
from models.library.shown_profile import shown_profile
from models.library.telling import full_record, scores_of
from models.pace import progress
from models.records import Artwork, Progress, Score

_PART = 200


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


def export_artworks(
    library: Library, rows: Sequence[int], folder: Path, how: How, token: CancelToken
) -> Generator[Progress, None, ExportReport]:
    """Copy each artwork to `folder`. Raises `LibraryError` for the disk; what was copied stays."""
    began, report = time.monotonic(), ExportReport()
    names = FreeNames(partial(_beside, how))
    with translated(folder, was_there=False):
        folder.mkdir(parents=True, exist_ok=True)
    for done, each in enumerate(_artworks(library, rows), 1):
        token.check()
        wanted = folder / name_for(each.artwork, each.called, how.names)
        try:
            with translated(folder):
                wanted.parent.mkdir(exist_ok=True)
                target, copied = names.copy(each.artwork, wanted)
                report = _with_sidecars(library, each, target, how, report)
        except FileNotFoundError:
            report = replace(report, missing=(*report.missing, each.artwork.id))
        else:
            report = replace(
                report, exported=report.exported + copied, there=report.there + (not copied)
            )
        yield progress(done, len(rows), began, wanted.name)
    return report


@dataclass(frozen=True, slots=True)
class _Leaving:
    """An artwork with what its file was called and what the taste makes of it."""

    artwork: Artwork
    called: str
    score: Score | None


def _artworks(library: Library, rows: Sequence[int]) -> Iterator[_Leaving]:
    """Some at a time."""
    profile = shown_profile(library)
    for start in range(0, len(rows), _PART):
        part = list(rows[start : start + _PART])
        artworks = library.artworks.with_tags(part)
        called = names_of(library.reading, part)
        scores = scores_of(library, [each.id for each in artworks], profile)
        for each in artworks:
            yield _Leaving(each, called.get(each.row, ""), scores.get(each.id))


def _beside(how: How, picture: Path) -> list[Path]:
    return [_sidecar(picture, kind, how) for kind in how.sidecars]


def _sidecar(picture: Path, kind: Sidecars, how: How) -> Path:
    if kind is Sidecars.XMP and how.xmp_by_stem:
        return picture.with_suffix(".xmp")
    return picture.with_name(f"{picture.name}.{kind}")


def _with_sidecars(
    library: Library, leaving: _Leaving, picture: Path, how: How, report: ExportReport
) -> ExportReport:
    for kind in sorted(how.sidecars):
        content = _content(library, leaving, kind, how)
        file = _sidecar(picture, kind, how)
        written = written_beside(file, content, replace=how.replace)
        if written is None:
            report = replace(report, kept=report.kept + 1)
        else:
            report = replace(report, sidecars=report.sidecars + 1)
    return report


def _content(library: Library, leaving: _Leaving, kind: Sidecars, how: How) -> bytes:
    artwork = leaving.artwork
    tags = [each for each in artwork.tags if how.net_words or each.origin != "net"]
    if kind is Sidecars.TXT:
        return "".join(f"{tag.text}\n" for tag in tags).encode()
    with library.reading():
        record = full_record(library, artwork, leaving.score)
    if kind is Sidecars.JSON:
        words = {"title": artwork.title, "author": artwork.author}
        return json.dumps({**record, **words}, ensure_ascii=False, indent=4).encode()
    pages = [each["page_url"] for each in record["sightings"] if each["page_url"]]
    return xmp_packet(
        tags=tags,
        rating=artwork.rating,
        title=artwork.title,
        author=artwork.author,
        note=artwork.note,
        page_url=pages[0] if pages else "",
    )
