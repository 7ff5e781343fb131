"""One open library: the composition of its stores around one database. No logic of its own."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from peewee import DatabaseError, SqliteDatabase

from models.errors import LibraryError
from models.library.artworks.artworks import ArtworkStore
from models.library.database import database as db
from models.library.database.failures import of_database, translated
from models.library.database.lock import WriteLock, acquire
from models.library.database.migrate import migrate
from models.library.database.writer import Writer
from models.library.files.claims import Claims
from models.library.files.presence import Presence
from models.library.files.settling import settle
from models.library.paths import LibraryPaths
from models.library.person.boards import BoardStore

if TYPE_CHECKING:
    from models.library.database.query_cache import QueryCache
    from models.library.ledger.sources import SourceStore
    from models.library.person.judgements import JudgementStore


class Library:
    """Made by `open_library`; a context manager. `writer` is the only way to change it."""

    def __init__(
        self, paths: LibraryPaths, database: SqliteDatabase, lock: WriteLock | None
    ) -> None:
        self.paths = paths
        self.read_only = lock is None
        self._database = database
        self._lock = lock
        self._closed = False
        self.claims = Claims()
        self.writer = Writer(database, paths.folder, read_only=self.read_only)
        self.presence = Presence(paths)
        self.artworks = ArtworkStore(paths, self.reading, self.writer)
        self.boards = BoardStore(self.reading)

    @cached_property
    def query_cache(self) -> QueryCache:
        from models.library.database.query_cache import QueryCache

        return QueryCache(self.writer)

    @cached_property
    def judgements(self) -> JudgementStore:
        from models.library.person.judgements import JudgementStore

        return JudgementStore(self.reading)

    @cached_property
    def sources(self) -> SourceStore:
        from models.library.ledger.sources import SourceStore

        return SourceStore(self.reading)

    def reading(self) -> AbstractContextManager[None]:
        """A connection for the calling thread while the block runs; nesting is free."""
        return db.scope(self._database)

    def close(self) -> None:
        """Finish all writes and let others write."""
        if self._closed:
            return
        self._closed = True
        try:
            self.writer.close()
        finally:
            self.presence.close()
            self._database.close()
            db.unbind()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_library(folder: Path, *, create: bool = False, read_only: bool = False) -> Library:
    """Open the library in `folder`; without `create` it must be there already."""
    paths = LibraryPaths(Path(folder).absolute())
    if paths.folder.is_file():
        raise LibraryError("library-is-file", folder=paths.folder)
    if not paths.database.exists() and not (create and not read_only):
        raise LibraryError("library-missing", folder=paths.folder)
    if read_only:
        return _open(paths, None)
    if paths.database.exists():
        made = db.version_before_writing(paths.database, paths.folder) > 0
        if not made and not create:
            raise LibraryError("library-missing", folder=paths.folder)
    with translated(paths.folder, was_there=False):
        for place in (paths.folder, paths.originals, paths.derived, paths.staging):
            place.mkdir(parents=True, exist_ok=True)
    lock = acquire(paths.lock)
    try:
        return _open(paths, lock)
    except BaseException:
        lock.release()
        raise


def _open(paths: LibraryPaths, lock: WriteLock | None) -> Library:
    database = db.connect(paths.database, read_only=lock is None)
    db.bind(database)
    try:
        _prepare(database, paths, read_only=lock is None)
    except DatabaseError as error:
        db.unbind()
        raise of_database(error, paths.folder) or error from error
    except BaseException:
        db.unbind()
        raise
    return Library(paths, database, lock)


def _prepare(database: SqliteDatabase, paths: LibraryPaths, *, read_only: bool) -> None:
    """Check whose library it is and bring it up to date."""
    with db.scope(database):
        found = db.version_of(database, paths.folder)
        if not read_only:
            migrate(database, paths, found)
            settle(paths)
        elif found == 0:
            raise LibraryError("library-missing", folder=paths.folder)
        elif found < db.VERSION:
            raise LibraryError(
                "library-read-only",
                folder=paths.folder,
                reason="it must be brought up to date first; open it once for writing",
            )
