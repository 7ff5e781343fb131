"""The board's way to the library: reads by the runner, writes in the order of the hands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from app.controllers.tasks import Tasks
from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library import Library

T = TypeVar("T")


class Runs(Protocol):
    """The part of the runner that is used here."""

    async def run(self, work: Callable[[CancelToken], T], *, title: str = "") -> T: ...


class BoardLane:
    """Knows what is still on its way to the disk. `handed_over` counts the writes so far."""

    def __init__(self, library: Library, runner: Runs, tasks: Tasks) -> None:
        self._library = library
        self._runner = runner
        self._tasks = tasks
        self._pending: set[Future[Any]] = set()
        self.handed_over = 0

    async def read(self, work: Callable[[], T]) -> T:
        return await self._runner.run(lambda token: work())

    def write(self, work: Callable[[], T]) -> Future[T]:
        """Hand work to the writer's lane in the slot itself, so that the order is the hands'."""
        try:
            writing = self._library.writer.submit(work)
        except LibraryError as error:
            # Opened for reading: said to the person as any other write that failed.
            writing = Future()
            writing.set_exception(error)
        self.handed_over += 1
        self._pending.add(writing)
        self._tasks.start(self._watch(writing), "board write", kept=True)
        return writing

    async def all_written(self) -> None:
        """Wait for every write that was handed over; their errors are told elsewhere."""
        waiting = [asyncio.wrap_future(one) for one in self._pending]
        if waiting:
            await asyncio.shield(asyncio.gather(*waiting, return_exceptions=True))

    async def _watch(self, writing: Future[Any]) -> None:
        try:
            # Shielded: a cancelled watcher must not take back what the person did.
            await asyncio.shield(asyncio.wrap_future(writing))
        finally:
            if writing.done():
                self._pending.discard(writing)
