"""Threads that each keep one connection for reading, for work that looks things up again and again:
opening a connection for each question would take longer than the question."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Any

from models.library.library import Library


class ReadingThreads(Executor):
    """`count` threads; connections are opened with the first work of each and closed at
    `shutdown`, by the thread whose they are."""

    def __init__(self, library: Library, count: int, name: str) -> None:
        self._library, self._count = library, count
        self._mine = threading.local()
        self._pool = ThreadPoolExecutor(count, name, initializer=self._open)

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        return self._pool.submit(work, *given, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends once everything that was submitted has; always waits."""
        # So many at once that no thread gets two of them.
        together = threading.Barrier(self._count)
        for _ in range(self._count):
            self._pool.submit(self._close, together)
        self._pool.shutdown(wait=True, cancel_futures=False)

    def _open(self) -> None:
        scope: AbstractContextManager[None] = self._library.reading()
        scope.__enter__()
        self._mine.scope = scope

    def _close(self, together: threading.Barrier) -> None:
        together.wait()
        self._mine.scope.__exit__(None, None, None)
