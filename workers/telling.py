"""Gathers what a round tells into batches, so that the window hears of it ten times a second."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from models.collecting.events import CollectEvent, Counters, counted

INTERVAL = 0.1  # Events reach the window in batches, at most ten a second.


@dataclass(frozen=True, slots=True)
class CrawlState:
    """`state`: idle, running or paused. The counters are those of the running or last round."""

    state: str = "idle"
    counters: Counters = field(default_factory=Counters)
    sources: tuple[int, ...] = ()


class Telling:
    """Gathers events into batches. Lives in the crawl thread."""

    def __init__(
        self, happened: Callable[[object], None], changed: Callable[[object], None]
    ) -> None:
        self._happened = happened
        self._changed = changed
        self._state = CrawlState()
        self._began = 0.0
        self._batch: list[CollectEvent] = []
        self._told_at = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def begin(self, sources: tuple[int, ...]) -> None:
        self._began = time.monotonic()
        self._state = CrawlState("running", Counters(), sources)
        self._changed(self._state)

    def change(self, state: str) -> None:
        """Idle or paused; told also when it was so before, after a round."""
        self._state = replace(self._state, state=state)
        self._changed(self._state)

    def tell(self, event: CollectEvent, requests: int) -> None:
        self._batch.append(event)
        counters = counted(self._state.counters, event)
        seconds = time.monotonic() - self._began
        counters = replace(counters, requests=requests, seconds=seconds)
        self._state = replace(self._state, counters=counters)
        if self._timer is None:
            left = max(0.0, self._told_at + INTERVAL - time.monotonic())
            self._timer = asyncio.get_running_loop().call_later(left, self.flush)

    def flush(self) -> None:
        """The last batch is always told."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._batch:
            batch, self._batch = tuple(self._batch), []
            self._told_at = time.monotonic()
            self._happened(batch)
            self._changed(self._state)
