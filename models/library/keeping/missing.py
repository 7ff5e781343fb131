"""Which files are where the library says: those that the person keeps elsewhere come and go, with
a drive that is unplugged or a folder that is renamed. Nothing is lost by it: the artwork stays, is
marked, and is seen by its thumbnail until the file is back.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.library.database.fetching import execute
from models.library.files.digest import file_digest
from models.library.files.filing import Filed, location
from models.library.library import Library
from models.library.searching.query_sql import STILL_THERE
from models.records import LibraryChanges, Progress, State

_PAGE = 500
_PAUSE = 0.005  # Between two pages, so that a cold disk has time for the person.


@dataclass(frozen=True, slots=True)
class Looked:
    """What is different now, how many files are missing, and which whole folders (a drive that is
    not plugged in, say) are not there, with how many of the files."""

    changes: LibraryChanges
    missing: int = 0
    absent: tuple[tuple[Path, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    row: int
    filed: Filed
    state: State
    bytes: int
    missing: bool


def look_for_files(library: Library, token: CancelToken) -> Generator[Progress, None, Looked]:
    """Look at every file that the person keeps elsewhere. Needs no scope. Raises `Cancelled`."""
    with library.reading():
        rows = [row for (row,) in execute("SELECT row FROM artwork WHERE path IS NOT NULL")]
    changes, gone = LibraryChanges(), list[Path]()
    for start in range(0, len(rows), _PAGE):
        yield Progress(start, len(rows))
        token.check()
        part, lost = _look(library, rows[start : start + _PAGE])
        changes = changes.merged(part)
        gone += lost
        token.wait(_PAUSE)
    return Looked(changes, len(gone), _absent(gone))


def look_at(library: Library, rows: Sequence[int], *, read: bool = False) -> LibraryChanges:
    """Look at the files of these artworks, wherever they lie; with `read` believe none by its size
    alone. Needs no scope."""
    return _look(library, rows, read=read)[0]


def _look(
    library: Library, rows: Sequence[int], *, read: bool = False
) -> tuple[LibraryChanges, list[Path]]:
    with library.reading():
        known = _fetch(rows)
    places = {each.row: location(library.paths, each.filed, each.state) for each in known}
    there = {each.row for each in known if _is_there(each, places[each.row], read=read)}
    came = [each.row for each in known if each.missing and each.row in there]
    went = [each.row for each in known if not each.missing and each.row not in there]
    if came or went:
        library.writer.call(lambda: _mark(came, went))
    lost = [place for row, place in places.items() if row not in there]
    return LibraryChanges(updated=(*came, *went)), lost


def _fetch(rows: Sequence[int]) -> list[_Known]:
    found = execute(
        "SELECT row, id, ext, path, state, bytes, missing FROM artwork"
        f" WHERE row IN (SELECT value FROM json_each(?)) AND {STILL_THERE}",
        (json.dumps([int(row) for row in rows]),),
    )
    return [
        _Known(row, Filed(artwork_id, ext, path), State(state), size, bool(missing))
        for row, artwork_id, ext, path, state, size, missing in found.fetchall()
    ]


def _is_there(known: _Known, place: Path, *, read: bool) -> bool:
    """Another file under the same name is not it. What was gone is read before it is believed."""
    try:
        if place.stat().st_size != known.bytes:
            return False
        return not (known.missing or read) or file_digest(place) == known.filed.id
    except (OSError, PictureError):
        return False


def _mark(came: Sequence[int], went: Sequence[int]) -> None:
    for rows, missing in ((came, 0), (went, 1)):
        execute(
            "UPDATE artwork SET missing = ? WHERE row IN (SELECT value FROM json_each(?))",
            (missing, json.dumps(list(rows))),
        )


def _absent(gone: Iterable[Path]) -> tuple[tuple[Path, int], ...]:
    """The topmost folder above each lost file that is not there, if its own folder is not."""
    by_folder = Counter(path.parent for path in gone)
    absent: Counter[Path] = Counter()
    for folder, count in by_folder.items():
        lost = [each for each in (folder, *folder.parents) if not os.path.isdir(each)]
        if lost:
            absent[lost[-1]] += count
    return tuple(absent.most_common())
