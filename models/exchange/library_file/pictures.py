"""The pictures that lie beside a library file, to where the library's rows say that they belong."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.exchange.library_file.naming import PICTURES, picture_in
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail import LONGEST, write_thumbnails
from models.library.arriving.arriving import staged_copy
from models.library.database.failures import translated
from models.library.database.fetching import execute
from models.library.files.filing import Filed, link_at, location, sync_file
from models.library.library import Library
from models.pace import progress
from models.records import LibraryChanges, Progress, State

_PART = 32  # Pictures of one write.


@dataclass(frozen=True, slots=True)
class TookPictures:
    """`refused` are ids of files that are not what their names say, or no pictures."""

    taken: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Wanted:
    row: int
    filed: Filed
    state: State


def take_pictures(
    library: Library, folder: Path, *, sandbox: Sandbox, token: CancelToken
) -> Generator[Progress, None, TookPictures]:
    """Of every artwork whose file is missing and lies there. What is told is done for good."""
    began, taken, done = time.monotonic(), 0, 0
    if not (folder / PICTURES).is_dir():
        return TookPictures()
    refused: list[str] = []
    with library.reading():
        (total,) = execute("SELECT count(*) FROM artwork WHERE missing").fetchone()
    take = partial(_take, library, folder, sandbox, token)
    with ThreadPoolExecutor(sandbox.workers, "pictures") as pool:
        for part in _missing(library):
            token.check()
            lying = [each for each in part if _file(folder, each.filed).is_file()]
            took = list(pool.map(take, lying))
            changes = library.writer.call(partial(_found_again, took))
            _forget_marks(library, took)
            taken, done = taken + len(changes.updated), done + len(part)
            refused += [each.filed.id for each, ok in took if not ok]
            yield progress(done, max(total, done), began, details=(changes,))
    return TookPictures(taken, tuple(refused))


def _missing(library: Library) -> Iterator[Sequence[_Wanted]]:
    """Emptied out of the trash is not missing: nobody wants it back."""
    after = 0
    while True:
        with library.reading():
            page = execute(
                "SELECT row, id, ext, state FROM artwork WHERE missing AND row > ?"
                " AND (binned IS NOT NULL OR state NOT IN ('rejected', 'trashed'))"
                f" ORDER BY row LIMIT {_PART}",
                (after,),
            ).fetchall()
        if not page:
            return
        yield [_Wanted(row, Filed(id_, ext, None), State(state)) for row, id_, ext, state in page]
        after = page[-1][0]


def _take(
    library: Library, folder: Path, sandbox: Sandbox, token: CancelToken, wanted: _Wanted
) -> tuple[_Wanted, bool]:
    """Copied, decoded and put in its place; whether it was what its name says."""
    paths, filed = library.paths, wanted.filed
    try:
        digest, staged = staged_copy(library, _file(folder, filed))
    except PictureError:
        return wanted, False
    with translated(paths.folder):
        try:
            if digest != filed.id:
                return wanted, False
            pixels = sandbox.decode(staged, longest=LONGEST, stopped=lambda: token.cancelled)
            sync_file(staged)
            mark = _mark(library, filed)
            staged.replace(mark)
            link_at(mark, location(paths, filed, wanted.state))
            write_thumbnails(pixels, filed.id, paths)
        except PictureError:
            return wanted, False
        finally:
            staged.unlink(missing_ok=True)
    return wanted, True


def _found_again(took: Sequence[tuple[_Wanted, bool]]) -> LibraryChanges:
    rows = tuple(each.row for each, ok in took if ok)
    for row in rows:
        execute("UPDATE artwork SET missing = 0, path = NULL WHERE row = ?", (row,))
    return LibraryChanges(updated=rows)


def _forget_marks(library: Library, took: Sequence[tuple[_Wanted, bool]]) -> None:
    for each, ok in took:
        if ok:
            _mark(library, each.filed).unlink(missing_ok=True)


def _mark(library: Library, filed: Filed) -> Path:
    """What tells the next opening that this was not finished (models.library.files.settling)."""
    return library.paths.staging / f"{filed.id}.{filed.ext}"


def _file(folder: Path, filed: Filed) -> Path:
    return folder / picture_in(filed.id, filed.ext)
