"""One page that is tried while the person waits, beside whatever else the crawl thread does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from models.collecting.collector import Collector
    from models.collecting.trial import Trial


class Tries(Protocol):
    """The part of the core that is used here."""

    @property
    def collecting(self) -> Collector: ...


class PageTrial:
    """`ask` runs a step in the loop's thread; `tell` gets what came of the trial, or the exception
    that nobody expected. The `request_` methods may be called from any thread."""

    def __init__(
        self,
        core: Tries,
        ask: Callable[[Callable[[], None]], None],
        tell: Callable[[object], None],
    ) -> None:
        self._core = core
        self._ask = ask
        self._tell = tell
        self._task: asyncio.Task[None] | None = None

    def request(self, trial: Trial) -> None:
        """Ask for this page; the one before is given up."""
        self._ask(lambda: self._begin(trial))

    def request_end(self) -> None:
        """Nobody waits for it any more."""
        self._ask(self._end)

    def _begin(self, trial: Trial) -> None:
        self._end()
        self._task = asyncio.create_task(self._run(trial), name="trying a page")

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self, trial: Trial) -> None:
        try:
            self._tell(await self._core.collecting.try_page(trial))
        except Exception as error:  # noqa: BLE001 - told to the window, which knows the families
            self._tell(error)
