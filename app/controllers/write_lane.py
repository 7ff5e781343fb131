"""The one way from a controller to the library's writer: in the order of the hands, none lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from app.controllers.tasks import Tasks
from models.errors import LibraryError
from models.library import Library

T = TypeVar("T")


def _nothing(_result: object) -> None:
    """For writes that nobody else has to hear of."""


class WriteLane:
    """Knows what is still on its way to the disk. `handed_over` counts the writes so far;
    `on_written` is called with the result of each that reached it."""

    def __init__(
        self, library: Library, tasks: Tasks, on_written: Callable[[Any], None] = _nothing
    ) -> None:
        self._library = library
        self._tasks = tasks
        self._on_written = on_written
        self._pending: set[Future[Any]] = set()
        self.handed_over = 0

    @property
    def pending(self) -> int:
        """How many writes are handed over and not on the disk yet."""
        return len(self._pending)

    def write(self, work: Callable[[], T]) -> Future[T]:
        """Hand work to the writer in the slot itself; an error reaches the person as a notice."""
        try:
            writing = self._library.writer.submit(work)
        except LibraryError as error:
            # Opened for reading: said to the person as any other write that failed.
            writing = Future()
            writing.set_exception(error)
        self.handed_over += 1
        self._pending.add(writing)
        self._tasks.start(self._watch(writing), "write", kept=True)
        return writing

    async def all_written(self) -> None:
        """Wait for every write that was handed over; their errors are told elsewhere."""
        waiting = [asyncio.wrap_future(one) for one in tuple(self._pending)]
        if waiting:
            await asyncio.shield(asyncio.gather(*waiting, return_exceptions=True))

    async def _watch(self, writing: Future[Any]) -> None:
        try:
            # Shielded: a cancelled watcher must not take back what the person did.
            result = await asyncio.shield(asyncio.wrap_future(writing))
        finally:
            if writing.done():
                self._pending.discard(writing)
        self._on_written(result)
