"""Keeps the coroutines that controllers start: named, never forgotten, cancelled on close.

`asyncio` holds tasks weakly and reports their errors late; here both end at one place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from models.errors import Cancelled

KEPT_SECONDS = 2.0


class Tasks:
    """A group of running coroutines. `on_error` gets every exception that is not a cancellation."""

    def __init__(self, on_error: Callable[[BaseException], None]) -> None:
        self._on_error = on_error
        self._running: set[asyncio.Task[Any]] = set()
        self._kept: set[asyncio.Task[Any]] = set()
        self._latest: dict[str, asyncio.Task[Any]] = {}

    @property
    def running(self) -> int:
        """How many have not come to their end."""
        return len(self._running)

    def start(
        self, work: Coroutine[Any, Any, Any], name: str = "", *, kept: bool = False
    ) -> asyncio.Task[Any]:
        """Run `work` on the loop. What a hand did is `kept`: closing waits for it a moment."""
        task = asyncio.get_running_loop().create_task(
            work, name=name or str(getattr(work, "__qualname__", "work"))
        )
        self._running.add(task)
        if kept:
            self._kept.add(task)
            task.add_done_callback(self._kept.discard)
        task.add_done_callback(self._finished)
        return task

    def restart(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run `work` in place of the one last started under this name, which is cancelled."""
        self.stop(name)
        task = self.start(work, name)
        self._latest[name] = task
        return task

    def stop(self, name: str) -> None:
        """Cancel what was last started under this name, if it still runs."""
        before = self._latest.pop(name, None)
        if before is not None:
            before.cancel()

    async def close(self) -> None:
        """Let what a hand did come to its end, cancel everything else and wait for it."""
        if self._kept:
            await asyncio.wait(tuple(self._kept), timeout=KEPT_SECONDS)
        running = tuple(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if self._latest.get(task.get_name()) is task:
            del self._latest[task.get_name()]
        if task.cancelled():
            return
        error = task.exception()
        if error is not None and not isinstance(error, Cancelled):
            self._on_error(error)
