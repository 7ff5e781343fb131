"""What goes into a backup file: the pictures as a snapshot of the database names them, and it."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from models.cancellation import CancelToken
from models.library.files.filing import Filed, location
from models.library.paths import LibraryPaths
from models.records import IN_TRASH, Progress, State

DATABASE = "library.sqlite"
_OWN = "FROM artwork WHERE path IS NULL AND missing = 0"
_HOW_MANY = f"SELECT count(*) {_OWN}"


def pack_database(snapshot: Path, archive: zipfile.ZipFile, token: CancelToken) -> None:
    member = zipfile.ZipInfo.from_file(snapshot, DATABASE, strict_timestamps=False)
    member.compress_type = zipfile.ZIP_DEFLATED
    with snapshot.open("rb") as source, archive.open(member, "w", force_zip64=True) as packed:
        while chunk := source.read(1 << 20):
            token.check()
            packed.write(chunk)


def pack_pictures(
    paths: LibraryPaths, snapshot: Path, archive: zipfile.ZipFile, token: CancelToken
) -> Generator[Progress, None, tuple[int, int]]:
    """How many files, how many bytes. The snapshot is told which files are nowhere: a backup that
    promised them could not be restored."""
    files = size = 0
    lost: list[tuple[str]] = []
    with closing(sqlite3.connect(snapshot)) as database:
        total = database.execute(_HOW_MANY).fetchone()[0]
        for done, (filed, state) in enumerate(filed_in(database)):
            token.check()
            yield Progress(done, total)
            expected = location(paths, filed, state)
            other = location(paths, filed, State.KEPT if state in IN_TRASH else State.TRASHED)
            name = expected.relative_to(paths.folder).as_posix()
            # Twice the expected place: meanwhile it may have come back from the other one.
            if _packed(archive, name, (expected, other, expected)):
                files, size = files + 1, size + archive.getinfo(name).file_size
            else:
                lost.append((filed.id,))
        database.executemany("UPDATE artwork SET missing = 1 WHERE id = ?", lost)
        database.commit()
    return files, size


def _packed(archive: zipfile.ZipFile, name: str, places: Sequence[Path]) -> bool:
    """From the first of these places where the file is at the moment when it is opened."""
    for path in places:
        try:
            archive.write(path, name)
        except FileNotFoundError:
            continue
        return True
    return False


def filed_in(database: sqlite3.Connection) -> Iterator[tuple[Filed, State]]:
    for artwork_id, ext, state in database.execute(f"SELECT id, ext, state {_OWN} ORDER BY id"):
        yield Filed(artwork_id, ext, None), State(state)
