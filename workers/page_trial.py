"""One page that is tried while the person waits, beside whatever else the crawl thread does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class PageTrial:
    """Belongs to one loop. `tell` gets what came of it, or the exception that nobody expected."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        self._tell = tell
        self._task: asyncio.Task[None] | None = None

    def begin(self, work: Coroutine[Any, Any, object]) -> None:
        """In the place of the one before."""
        self.end()
        self._task = asyncio.create_task(self._run(work), name="trying a page")

    def end(self) -> None:
        """Nobody waits for it any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            self._tell(await work)
        except Exception as error:  # noqa: BLE001 - told to the window, which knows the families
            self._tell(error)
