"""The board's way to the library: reads by the runner, writes in the order of the hands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from app.controllers.tasks import Tasks
from app.controllers.write_lane import WriteLane
from models.cancellation import CancelToken
from models.errors import ExpectedError
from models.library import Library

T = TypeVar("T")


class Runs(Protocol):
    """The part of the runner that is used here."""

    async def run(self, work: Callable[[CancelToken], T], *, title: str = "") -> T: ...


class BoardLane(WriteLane):
    """Where a board lies is nobody else's business, so its writes are not announced. What could not
    be written, on a full disk say, lies on the screen still: it goes with what is laid next."""

    def __init__(self, library: Library, runner: Runs, tasks: Tasks) -> None:
        super().__init__(library, tasks)
        self._runner = runner
        self._failed: list[Callable[[], object]] = []

    def lay(self, save: Callable[[], object]) -> None:
        """Write what hands did, after what failed before."""
        failed, self._failed = tuple(self._failed), []

        def whole() -> None:
            for each in (*failed, save):
                each()

        self._tasks.start(self._keep(self.write(whole), whole), "lay", kept=True)

    def lay_again(self) -> None:
        """Once more what failed, if anything did."""
        if self._failed:
            self.lay(lambda: None)

    async def _keep(self, writing: Future[None], whole: Callable[[], object]) -> None:
        try:
            await asyncio.shield(asyncio.wrap_future(writing))
        except ExpectedError:  # The lane tells it.
            self._failed.append(whole)

    async def read(self, work: Callable[[], T]) -> T:
        return await self._runner.run(lambda token: work())
