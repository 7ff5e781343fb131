"""What the pieces of one round share: the library's stores, the recipes, the way to the network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import TypeVar

from models.collecting.hosts.fetch import Fetcher
from models.collecting.hosts.host_gate import Clock, HostGate
from models.collecting.hosts.policy import Policy
from models.gallery_dl.engine import GalleryDl
from models.imaging.sandbox import Sandbox
from models.library.arriving.known_looks import KnownLooks
from models.library.ledger.crawl_jobs import CrawlJobs
from models.library.ledger.crawl_memory import CrawlMemory
from models.library.ledger.host_memory import HostMemory
from models.library.ledger.remembered_pages import RememberedPages
from models.library.library import Library
from models.net_io.download import Partial
from models.recipes.dispatch import RecipeBook

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parts:
    """Belongs to one round in one loop. `stopped` is asked from other threads too."""

    library: Library
    sandbox: Sandbox
    book: RecipeBook
    jobs: CrawlJobs
    memory: CrawlMemory
    hosts: HostMemory
    pages: RememberedPages
    looks: KnownLooks
    fetcher: Fetcher
    gate: HostGate
    policy: Policy
    clock: Clock
    threads: Executor
    stopped: Callable[[], bool]
    partials: dict[str, Partial] = field(default_factory=dict)
    engine: GalleryDl | None = None

    async def write(self, work: Callable[[], T], about_to_ask: str | None = None) -> T:
        """One transaction in the library's writer lane, without blocking the loop. With it goes
        what hosts were asked and asked for, so that no kill makes the next round impolite;
        `about_to_ask` is a host that is asked next."""
        keep = self._what_hosts_were_asked(about_to_ask)

        def both() -> T:
            keep()
            return work()

        return await asyncio.wrap_future(self.library.writer.submit(both))

    def _what_hosts_were_asked(self, about_to_ask: str | None) -> Callable[[], None]:
        # Read here, because the gate belongs to the loop and the writer to another thread.
        states = self.gate.unsaved()
        used = self.gate.use.unsaved(self.clock.now(), about_to_ask)

        def keep() -> None:
            for state in states:
                self.hosts.save_state(state)
            for each in used:
                self.hosts.save_used(each)

        return keep

    def now(self) -> int:
        """Microseconds since 1970 UTC, by the round's clock."""
        return int(self.clock.now() * 1_000_000)
