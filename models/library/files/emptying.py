"""Empties the trash: the files go for good, the rows stay, so that nothing is fetched again.

A mark in `staging/` is made first, then the database is committed, then the files go: whenever the
process is killed, the next opening finishes the emptying or forgets it
(models.library.files.settling).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.library.database.clock import DAY_US, now
from models.library.database.fetching import execute, in_parts, tuples
from models.library.files.filing import delete_for_good
from models.library.files.settling import EMPTIED
from models.library.library import Library
from models.library.paths import LibraryPaths
from models.library.tables.tables import ArtworkRow, MetaRow
from models.records import LibraryChanges, State

_LOOKED = "trash looked at"  # When it was last asked what has come of age.


def in_trash(library: Library, days: int = 0) -> list[int]:
    """Rows of what lies in the trash for at least so many days, the longest first."""
    return in_trash_at(library, now() - days * DAY_US)


def rejected_in_trash(library: Library) -> int:
    """How many of them were never kept: rejected finds, which the list of the trash leaves out."""
    asked = "SELECT count(*) FROM artwork WHERE binned IS NOT NULL AND state = ?"
    with library.reading():
        return int(execute(asked, (State.REJECTED.value,)).fetchone()[0])


def in_trash_at(library: Library, moment: int) -> list[int]:
    """Rows of what lay in the trash then and still does, the longest first."""
    with library.reading():
        found = execute(
            "SELECT row FROM artwork WHERE binned IS NOT NULL AND binned <= ? ORDER BY binned, row",
            (moment,),
        ).fetchall()
    return [row for (row,) in found]


def come_of_age(library: Library, days: int) -> list[int]:
    """Rows of what lies in the trash for so many days and did so a day ago already, when this was
    asked before. A clock that jumps ahead for an hour empties nothing. Needs a library to write to.
    """
    with library.reading():
        told = MetaRow.get_or_none(MetaRow.key == _LOOKED)
    looked = int(told.value) if told is not None else 0
    moment = now()
    if not 0 < looked <= moment:
        looked = moment
    again = moment - looked >= DAY_US
    if again or looked == moment:
        library.writer.call(lambda: _note_look(moment))
    return in_trash_at(library, looked - days * DAY_US) if again else []


def _note_look(moment: int) -> None:
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_LOOKED, str(moment)),
    )


def empty_trash(library: Library, rows: Sequence[int]) -> LibraryChanges:
    """Delete the files of these artworks for good, as far as they lie in the trash. Files that the
    person keeps elsewhere are never touched. Runs inside a write."""
    emptied: list[int] = []
    for part in in_parts(list(rows)):
        wanted = ArtworkRow.row.in_(part) & ArtworkRow.binned.is_null(False)
        facts = (ArtworkRow.row, ArtworkRow.id, ArtworkRow.ext, ArtworkRow.path)
        for row, artwork_id, ext, path in tuples(ArtworkRow.select(*facts).where(wanted)):
            mark = library.paths.staging / f"{artwork_id}.{ext}.{EMPTIED}"
            if path is None:
                mark.touch()
            library.writer.afterwards(lambda m=mark: _finish(library.paths, m))  # type: ignore[misc]
            emptied.append(row)
        ArtworkRow.update(binned=None, missing=True).where(wanted).execute()
    return LibraryChanges(updated=tuple(emptied))


def _finish(paths: LibraryPaths, mark: Path) -> None:
    """The files go, then the mark."""
    artwork_id, ext, _ = mark.name.split(".")
    delete_for_good(paths, artwork_id, ext)
    mark.unlink(missing_ok=True)
