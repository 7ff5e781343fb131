"""Brings what programs handed in to the API where no window does: a thread that waits for them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING

from app.cli.collecting import example_site_for
from models.collecting.steered import collect_saved

if TYPE_CHECKING:
    from app.api.arriving import Arrivals
    from app.core import Core

AGAIN_S = 60.0  # What waits for its host is looked at again within this.
_LOOK = 0.1
log = logging.getLogger(__name__)


class FindRounds:
    """From entering to leaving. Leaving stops what is being fetched; it goes on another time."""

    def __init__(self, core: Core, arrivals: Arrivals) -> None:
        self._core, self._arrivals = core, arrivals
        self._asked, self._ending = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="api-finds")

    def look(self) -> None:
        """Something new is there. From any thread."""
        self._asked.set()

    def __enter__(self) -> FindRounds:
        self._asked.set()  # What waits since the last time.
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ending.set()
        self._asked.set()
        self._thread.join()

    def _run(self) -> None:
        """The one outer edge of this thread."""
        seconds: float | None = None
        while True:
            self._asked.wait(seconds)
            self._asked.clear()
            if self._ending.is_set():
                return
            try:
                seconds = self._round()
            except Exception:
                log.exception("what was handed in could not be brought")
                seconds = AGAIN_S

    def _round(self) -> float | None:
        """In how many seconds there is something to do again; None when nothing waits."""
        door = self._core.collecting.door
        hosts = [f"http://{host}/" for host in door.waiting()]
        if hosts:
            with example_site_for(hosts):
                asyncio.run(self._collect())
        left = door.waiting()
        if not left:
            return None
        soonest = min(left.values()) / 1e6 - time.time()
        return min(AGAIN_S, max(1.0, soonest))

    async def _collect(self) -> None:
        work = asyncio.create_task(self._follow())
        while not work.done():
            await asyncio.wait([work], timeout=_LOOK)
            if self._ending.is_set():
                work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await work

    async def _follow(self) -> None:
        events = collect_saved(self._core.collecting, stopped=self._ending.is_set)
        async with contextlib.aclosing(events):  # type: ignore[type-var]
            async for event in events:
                self._arrivals.heed([event])
