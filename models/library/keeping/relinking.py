"""Finds files again that went missing: whatever their name and place, their content is their id."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.library.arriving.finding_files import check_paths, files_below
from models.library.database.failures import translated
from models.library.database.fetching import execute
from models.library.database.texts import storable
from models.library.files.digest import file_digest
from models.library.files.filing import copy_durably, sync_folder
from models.library.library import Library
from models.library.tables.tables import ArtworkRow
from models.records import LibraryChanges, Progress

_TELL = 0.2  # Seconds between two words on how far it is.


@dataclass(frozen=True, slots=True)
class _Missing:
    row: int
    id: str
    ext: str
    elsewhere: bool


def relink_below(
    library: Library, folder: Path, token: CancelToken
) -> Generator[Progress, None, LibraryChanges]:
    """Look at every file below `folder`; only those as large as a missing one are read.

    Files that the person keeps elsewhere are found where they are now; a lost original is copied
    back. Needs no scope. Raises `path-missing`, `LibraryError` and `Cancelled`.
    """
    check_paths([folder])
    with library.reading():
        wanted = _missing()
    changes, told = LibraryChanges(), time.monotonic()
    total = sum(map(len, wanted.values()))
    for looked, path in enumerate(files_below([folder], library.paths.folder), 1):
        token.check()
        if time.monotonic() - told > _TELL:
            told = time.monotonic()
            yield Progress(len(changes.updated), total, note=str(looked))
        found = _recognised(path, wanted)
        if found is not None:
            changes = changes.merged(_link(library, found, path))
        if not wanted:
            break
    return changes


def _missing() -> dict[int, list[_Missing]]:
    """By size in bytes."""
    found = execute(
        "SELECT row, id, ext, path IS NOT NULL, bytes FROM artwork"
        " WHERE missing AND state IN ('kept', 'inbox')"
    )
    wanted: dict[int, list[_Missing]] = {}
    for row, artwork_id, ext, elsewhere, size in found.fetchall():
        wanted.setdefault(size, []).append(_Missing(row, artwork_id, ext, bool(elsewhere)))
    return wanted


def _recognised(path: Path, wanted: dict[int, list[_Missing]]) -> _Missing | None:
    """The missing artwork that this file is; it is not wanted any more."""
    try:
        size = path.stat().st_size
        if size not in wanted or storable(str(path)) != str(path):
            return None
        digest = file_digest(path)
    except (OSError, PictureError):
        return None
    for each in wanted[size]:
        if each.id == digest:
            wanted[size].remove(each)
            if not wanted[size]:
                del wanted[size]
            return each
    return None


def _link(library: Library, found: _Missing, path: Path) -> LibraryChanges:
    if found.elsewhere:
        facts = {"path": str(path.absolute()), "missing": False}
    else:
        original = library.paths.original(found.id, found.ext)
        with translated(library.paths.folder):
            original.parent.mkdir(parents=True, exist_ok=True)
            copy_durably(path, original)
            sync_folder(original.parent)
        facts = {"missing": False}

    def write() -> None:
        ArtworkRow.update(**facts).where(ArtworkRow.row == found.row).execute()

    library.writer.call(write)
    return LibraryChanges(updated=(found.row,))
