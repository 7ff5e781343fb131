"""The one lane for all writes: a single thread, each piece of work in one transaction.

With one writer "database is locked" cannot happen inside the program, and work is done in order.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from peewee import SqliteDatabase

from models.errors import LibraryError
from models.library.database.failures import translated

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Writer:
    """Takes functions, runs them in its thread, answers with futures. Starts with the first one."""

    def __init__(self, database: SqliteDatabase, folder: Path, *, read_only: bool = False) -> None:
        self._database = database
        self._folder = folder
        self._read_only = read_only
        self._thread_id: int | None = None
        self._afterwards: list[Callable[[], None]] = []
        self._lane = ThreadPoolExecutor(1, "library-writer")
        self._count = 0

    @property
    def generation(self) -> int | None:
        """Grows with each write, so that what was read before it is known to be old. None where
        another process may write."""
        return None if self._read_only else self._count

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Run `work` in the writer's thread inside one transaction; failures undo all of it."""
        if self._read_only:
            raise LibraryError(
                "library-read-only", folder=self._folder, reason="it was opened for reading"
            )
        return self._lane.submit(self._transaction, work)

    def call(self, work: Callable[[], T]) -> T:
        """Like `submit`, and wait. Inside the writer's own thread it simply runs, in the same
        transaction. Never call it from the window's thread."""
        if threading.get_ident() == self._thread_id:
            return work()
        return self.submit(work).result()

    def afterwards(self, step: Callable[[], None]) -> None:
        """From inside a write: run `step` once the transaction is safely on the disk."""
        self._afterwards.append(step)

    def close(self) -> None:
        """Finish what was submitted and end the thread."""
        if self._thread_id is not None:
            self._lane.submit(self._database.close).result()
        self._lane.shutdown(wait=True)

    def _transaction(self, work: Callable[[], T]) -> T:
        self._thread_id = threading.get_ident()
        self._afterwards.clear()
        with translated(self._folder):
            # Kept open from write to write: closing the last connection checkpoints the journal.
            if self._database.is_closed():
                self._database.connect()
            with self._database.atomic("IMMEDIATE"):
                result = work()
        self._count += 1
        for step in self._afterwards:
            _tidied(step)
        return result


def _tidied(step: Callable[[], None]) -> None:
    """What was committed stands, and is told as done; `settling` finishes it at the next start."""
    try:
        step()
    except OSError as error:
        _log.warning("a file could not be tidied away: %r", error)
