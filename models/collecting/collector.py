"""The door to collecting: what is collected from (models.collecting.sources.source_keeping), and
rounds.

Made once for an open library. A round runs in the loop that iterates it.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from models.collecting.browsing.browsed_door import Door
from models.collecting.hosts.fetch import Fetcher
from models.collecting.hosts.host_gate import Clock, HostGate
from models.collecting.hosts.host_use import HostUse
from models.collecting.hosts.hosts_now import HostNow, hosts_now
from models.collecting.hosts.policy import Policy
from models.collecting.hosts.robots import Robots
from models.collecting.ledger.bounds import Bounds
from models.collecting.ledger.events import CollectEvent
from models.collecting.rounds.folder_round import look_into_folders
from models.collecting.rounds.parts import Parts
from models.collecting.rounds.pipeline import Round
from models.collecting.sources.source_keeping import SourceKeeper
from models.collecting.sources.watched_folder import FOLDER
from models.collecting.steered import BY_HAND
from models.collecting.trial import Trial, Tried, tried
from models.gallery_dl.engine import GalleryDl
from models.imaging.sandbox import Sandbox
from models.library.arriving.known_looks import KnownLooks
from models.library.database.reading_threads import ReadingThreads
from models.library.ledger.crawl_jobs import CrawlJobs
from models.library.ledger.crawl_memory import CrawlMemory
from models.library.ledger.host_memory import HostMemory
from models.library.ledger.remembered_pages import RememberedPages
from models.library.library import Library
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy
from models.records import Source
from models.steering.steering import Steering

_LOOK = 0.1  # Seconds between two looks whether another round has ended.


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tests put in the place of the real network and clock."""

    policy: Policy = field(default_factory=Policy)
    addresses: AddressPolicy = field(default_factory=AddressPolicy)
    clock: Clock = field(default_factory=Clock)


class Collector(SourceKeeper):
    """`requests` counts what the last round asked of sites; `unheard` is what it still did, such
    as storing a picture that had come, when it was cut off and nobody listened any more; `offline`
    whether it ended because nothing could be reached."""

    def __init__(
        self,
        library: Library,
        sandbox: Callable[[], Sandbox],
        recipe_folders: Sequence[Path],
        surroundings: Surroundings | None = None,
        *,
        steering: Steering | None = None,
        engine: GalleryDl | None = None,
    ) -> None:
        super().__init__(library, recipe_folders, steering, engine)
        self._sandbox = sandbox
        self._surroundings = surroundings or Surroundings()
        self.requests = 0
        self.offline = False
        self.unheard: tuple[CollectEvent, ...] = ()
        self._turn = threading.Lock()
        own = {f"{host}:{port}" for host, port in self._surroundings.addresses.own}
        self.door = Door(library, own)  # For what is saved while browsing.
        self._gates: tuple[asyncio.AbstractEventLoop, HostGate] | None = None

    @property
    def addresses(self) -> AddressPolicy:
        """Who may be asked."""
        return self._surroundings.addresses

    async def try_page(self, trial: Trial) -> Tried:
        """Ask for one page and read it; nothing is kept. Also while a round runs in this loop."""
        with ThreadPoolExecutor(1, "collect-try") as threads:
            async with Client(self._surroundings.addresses) as client:
                parts = self._parts(client, threads, lambda: False)
                try:
                    return await tried(parts, trial)
                finally:
                    await parts.write(lambda: None)  # What the host was asked is kept.

    async def collect(
        self,
        sources: Sequence[Source],
        *,
        limit: int | None = None,
        asked: bool = True,
        stopped: Callable[[], bool] = lambda: False,
        shares: Mapping[int, int] | None = None,
        requests: int = 0,
    ) -> AsyncIterator[CollectEvent]:
        """One round. Closing the generator, or cancelling its task, stops it within a moment.

        `asked` by the person, what failed for a while is tried at once; else it waits its time.
        Of a site come at most so many new pictures as its share, where `shares` are given;
        `requests` were asked before and are counted in.
        One round at a time, whoever asks: two would not know of each other's politeness.
        """
        while not self._turn.acquire(blocking=False):
            await asyncio.sleep(_LOOK)
            if stopped():
                return
        self.requests, self.offline = requests, False
        folders = [each for each in sources if each.recipe == FOLDER]
        sites = [each for each in sources if each.recipe != FOLDER]
        try:
            for events in (
                look_into_folders(self._library, self._sandbox, folders, limit, stopped),
                *([self._collect(sites, Bounds(limit, shares), asked, stopped)] if sites else []),
            ):
                async with contextlib.aclosing(events):  # type: ignore[type-var]
                    async for event in events:
                        yield event
        finally:
            self._turn.release()

    async def _collect(
        self,
        sources: Sequence[Source],
        bounds: Bounds,
        asked: bool,
        stopped: Callable[[], bool],
    ) -> AsyncIterator[CollectEvent]:
        around = self._surroundings
        ended, self.unheard, before = False, (), self.requests
        threads = ReadingThreads(self._library, 2, "collect-store")
        try:
            # Its many short reads share one connection.
            with self._library.reading():
                async with Client(around.addresses) as client:
                    parts = self._parts(client, threads, lambda: ended or stopped())
                    news, everything = asyncio.Event(), [*sources, BY_HAND]
                    work = Round(parts, everything, bounds, asked=asked, news=news)
                    events = work.events()
                    loop = asyncio.get_running_loop()
                    self.door.look = lambda: loop.call_soon_threadsafe(news.set)
                    try:
                        async for event in events:
                            self.requests = before + client.requests
                            yield event
                    finally:
                        ended, self.door.look = True, None
                        await events.aclose()  # type: ignore[attr-defined]
                        self.requests, self.unheard = before + client.requests, work.unheard()
                        self.offline = work.offline
        finally:
            ended = True
            threads.shutdown(wait=True)

    @property
    def hosts_now(self) -> tuple[HostNow, ...]:
        """The hosts of the round that runs; asked in the loop that runs it."""
        return hosts_now(self._gates[1], self._library) if self._gates is not None else ()

    def _gate(self) -> HostGate:
        """One in a loop: a page that is tried waits its turn behind those of a round."""
        loop = asyncio.get_running_loop()
        if self._gates is None or self._gates[0] is not loop:
            hosts, around = HostMemory(self._library.reading), self._surroundings
            use, patience = HostUse(hosts.used), around.policy.patience
            gate = HostGate(around.clock, recall=hosts.facts, use=use, patience=patience)
            self._gates = loop, gate
        return self._gates[1]

    def _parts(self, client: Client, threads: Executor, stopped: Callable[[], bool]) -> Parts:
        library, around = self._library, self._surroundings
        hosts, gate = HostMemory(library.reading), self._gate()

        async def remember(host: str, text: str, at: int) -> None:
            await asyncio.wrap_future(
                library.writer.submit(lambda: hosts.save_robots(host, text, at))
            )

        robots = Robots(client, gate, hosts, remember, around.clock)
        fetcher = Fetcher(client, gate, robots, around.policy, self.credentials)
        fetcher.know_hosts_of_pages(hosts.of_lists())
        return Parts(
            library=library,
            sandbox=self._sandbox(),
            book=self.book,
            jobs=CrawlJobs(library.reading),
            memory=CrawlMemory(library.reading),
            hosts=hosts,
            pages=RememberedPages(library.reading),
            looks=KnownLooks(library),
            fetcher=fetcher,
            gate=gate,
            policy=around.policy,
            clock=around.clock,
            threads=threads,
            stopped=stopped,
            engine=self.engine,
        )
