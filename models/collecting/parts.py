"""What the pieces of one round share: the library's stores, the recipes, the way to the network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeVar

from models.collecting.fetch import Fetcher
from models.collecting.host_gate import Clock, HostGate
from models.collecting.policy import Policy
from models.gallery_dl.engine import GalleryDl
from models.imaging.sandbox import Sandbox
from models.library.crawl_jobs import CrawlJobs
from models.library.crawl_memory import CrawlMemory
from models.library.library import Library
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
    fetcher: Fetcher
    gate: HostGate
    policy: Policy
    clock: Clock
    threads: Executor
    stopped: Callable[[], bool]
    engine: GalleryDl | None = None

    async def write(self, work: Callable[[], T]) -> T:
        """One transaction in the library's writer lane, without blocking the loop."""
        return await asyncio.wrap_future(self.library.writer.submit(work))

    def now(self) -> int:
        """Microseconds since 1970 UTC, by the round's clock."""
        return int(self.clock.now() * 1_000_000)
