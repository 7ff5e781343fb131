"""What a round tells the window: events in batches, how it stands. Lives in the crawl thread."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from models.collecting.hosts.hosts_now import HostNow
from models.collecting.ledger.events import CollectEvent, Counters, counted

if TYPE_CHECKING:
    from models.collecting.collector import Collector

INTERVAL = 0.1  # Events reach the window in batches, at most ten a second.
BEAT = 1.0  # Seconds between two looks at the hosts of a round.


@dataclass(frozen=True, slots=True)
class CrawlState:
    """`state`: idle, running or paused. The counters are those of the running or last round;
    `hosts` are those that it still has to do with."""

    state: str = "idle"
    counters: Counters = field(default_factory=Counters)
    sources: tuple[int, ...] = ()
    hosts: tuple[HostNow, ...] = ()


class Telling:
    """Gathers events into batches."""

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
        self._state = replace(self._state, state=state, hosts=())
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

    @property
    def sources(self) -> tuple[int, ...]:
        """Of the round that runs."""
        return self._state.sources if self._state.state == "running" else ()

    def beat(self, hosts: tuple[HostNow, ...], requests: int) -> None:
        """Told only when it changed."""
        counters = replace(self._state.counters, requests=requests)
        state = replace(self._state, hosts=hosts, counters=counters)
        if state != self._state and state.state == "running":
            self._state = state
            self._changed(state)

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


async def beat(collector: Collector, telling: Telling) -> None:
    """Sites that let us wait say nothing: what is waited for is told all the same."""
    while True:
        await asyncio.sleep(BEAT)
        telling.beat(collector.hosts_now, collector.requests)
