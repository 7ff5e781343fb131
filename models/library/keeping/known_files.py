"""Every artwork with the place where its file should be: what checks of a library go through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.library.database.fetching import execute
from models.library.files.digest import file_digest
from models.library.files.filing import Filed
from models.library.library import Library
from models.records import State

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Known:
    """What the database says of one artwork's file. `bytes` is its size when it came."""

    row: int
    filed: Filed
    state: State
    missing: bool
    bytes: int = 0


def known_files(library: Library, token: CancelToken, after: int = 0) -> Iterator[Known]:
    """In the order of their rows, from behind `after` on; in pages, so that memory stays flat."""
    last = after
    while True:
        token.check()
        with library.reading():
            page = execute(
                "SELECT row, id, ext, path, state, missing, bytes FROM artwork WHERE row > ?"
                " ORDER BY row LIMIT ?",
                (last, PAGE),
            ).fetchall()
        if not page:
            return
        for row, artwork_id, ext, path, state, missing, size in page:
            filed = Filed(artwork_id, ext, path)
            yield Known(row, filed, State(state), bool(missing), size)
        last = page[-1][0]


def is_whole(path: Path, artwork_id: str) -> bool:
    """Whether the file still is what its id says."""
    try:
        return file_digest(path) == artwork_id
    except PictureError:
        return False
