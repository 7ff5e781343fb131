"""The board's way to the library: reads by the runner, writes in the order of the hands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from app.controllers.tasks import Tasks
from app.controllers.write_lane import WriteLane
from models.cancellation import CancelToken
from models.library import Library

T = TypeVar("T")


class Runs(Protocol):
    """The part of the runner that is used here."""

    async def run(self, work: Callable[[CancelToken], T], *, title: str = "") -> T: ...


class BoardLane(WriteLane):
    """Where a board lies is nobody else's business, so its writes are not announced."""

    def __init__(self, library: Library, runner: Runs, tasks: Tasks) -> None:
        super().__init__(library, tasks)
        self._runner = runner

    async def read(self, work: Callable[[], T]) -> T:
        return await self._runner.run(lambda token: work())
