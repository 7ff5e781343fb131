"""The door to collecting: explains addresses, keeps sources, runs rounds.

Made once for an open library. `explain` and the source calls may come from any thread; a round runs
in the loop that iterates it.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from models.collecting.bounds import Bounds
from models.collecting.credentials import Credentials
from models.collecting.events import CollectEvent
from models.collecting.fetch import Fetcher
from models.collecting.folder_round import look_into_folders
from models.collecting.health import Health, healths
from models.collecting.host_gate import Clock, HostGate
from models.collecting.hosts_now import HostNow, hosts_now
from models.collecting.parts import Parts
from models.collecting.pipeline import Round
from models.collecting.policy import Policy
from models.collecting.rhythm import is_rhythm, next_look
from models.collecting.robots import Robots
from models.collecting.trial import Trial, Tried, tried
from models.collecting.watched_folder import FOLDER, explain_folder
from models.errors import InputError, RecipeError
from models.gallery_dl.engine import GalleryDl
from models.gallery_dl.explaining import explain
from models.imaging.sandbox import Sandbox
from models.library.clock import now
from models.library.crawl_jobs import CrawlJobs
from models.library.crawl_memory import CrawlMemory, HostFacts
from models.library.library import Library
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy
from models.recipes.dispatch import Explanation, RecipeBook, load_recipes
from models.records import Source
from models.steering.declined import decline
from models.steering.steering import Steering
from models.steering.suggesting import Suggestion

_LOOK = 0.1  # Seconds between two looks whether another round has ended.


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tests put in the place of the real network and clock."""

    policy: Policy = field(default_factory=Policy)
    addresses: AddressPolicy = field(default_factory=AddressPolicy)
    clock: Clock = field(default_factory=Clock)


class Collector:
    """`requests` counts what the last round asked of sites; `unheard` is what it still did, such
    as storing a picture that had come, when it was cut off and nobody listened any more.
    `steering` chooses between the sources and knows how much may come in a day."""

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
        self._library = library
        self.steering = steering or Steering(library)
        self._sandbox = sandbox
        self._folders = tuple(recipe_folders)
        self._surroundings = surroundings or Surroundings()
        self.engine = engine
        self.credentials = Credentials()
        self.requests = 0
        self.unheard: tuple[CollectEvent, ...] = ()
        self._turn = threading.Lock()
        self._gates: tuple[asyncio.AbstractEventLoop, HostGate] | None = None

    @cached_property
    def book(self) -> RecipeBook:
        """The recipes, read when first asked for."""
        return load_recipes(self._folders)

    def renew_recipes(self) -> None:
        """They were changed: whoever asks next gets them as they are; a round that runs goes on
        with what it has."""
        self.__dict__.pop("book", None)

    def explain(self, url: str, recipe: str | None = None) -> Explanation:
        """Which recipe would read this address, and why; a folder is watched. May run gallery-dl:
        not for the window's thread."""
        return explain_folder(url) or explain(self.book, self.engine, url, recipe)

    def add_source(
        self, url: str, *, every: int | None = None, recipe: str | None = None
    ) -> Source:
        """Keep it as a source; `every` in seconds, or `BY_ITSELF`. Raises `RecipeError` for what
        nothing reads."""
        explained = self.explain(url, recipe)
        if explained.recipe_id is None:
            raise RecipeError("recipe-missing", url=url, reason=explained.reason)
        if not is_rhythm(every):
            raise InputError("rhythm-wrong", text=f"{every}s")
        address, chosen = explained.url, explained.recipe_id
        return self._library.writer.call(lambda: self._library.sources.add(address, chosen, every))

    def remove_source(self, source_id: int) -> None:
        """Its pictures stay."""
        self._library.writer.call(lambda: self._library.sources.remove(source_id))

    def sources(self, ids: Sequence[int] | None = None) -> list[Source]:
        """These sources, or all. Raises `CollectError` for an unknown one."""
        if ids is None:
            return self._library.sources.all()
        return [self._library.sources.by_id(each) for each in ids]

    def let_rest(self, source_ids: Sequence[int]) -> None:
        """What was due and got no share of the day waits until it is due again."""
        sources, moment = self._library.sources, now()

        def write() -> None:
            for each in sources.due(moment):
                if each.id in source_ids:
                    sources.update(each.id, next=next_look(self._library, each, moment))

        self._library.writer.call(write)

    def set_rhythm(self, source_ids: Sequence[int], every: int | None) -> None:
        """From now on these are looked at every so many seconds, by themselves (`BY_ITSELF`), or
        only when asked (None); one that was never looked at is due at once."""
        if not is_rhythm(every):
            raise InputError("rhythm-wrong", text=f"{every}s")
        sources, moment = self._library.sources, now()

        def write() -> None:
            for each in source_ids:
                known = replace(sources.by_id(each), every=every)
                since = moment if known.last is None else min(known.last, moment)
                due = moment if known.last is None else next_look(self._library, known, since)
                sources.update(each, every=every, next=None if every is None else due)

        self._library.writer.call(write)

    def healths(self, sources: Sequence[Source]) -> list[Health]:
        """How each of these fares, in the given order. May ask the keyring."""
        return healths(self._library, self.book, self.credentials, sources, now())

    def suggestions(self, limit: int = 5) -> list[Suggestion]:
        """Where else to look: addresses that a recipe reads; the person decides."""
        # Every one of them would otherwise cost a run of gallery-dl.
        found = self.steering.suggestions()
        readable = (each for each in found if self.book.explain(each.url).usable)
        return list(islice(readable, limit))

    def not_now(self, url: str) -> None:
        """Do not suggest this address for a while."""
        decline(self._library, url, now())

    async def try_page(self, trial: Trial) -> Tried:
        """Ask for one page and read it; nothing is kept. Also while a round runs in this loop."""
        with ThreadPoolExecutor(1, "collect-try") as threads:
            async with Client(self._surroundings.addresses) as client:
                return await tried(self._parts(client, threads, lambda: False), trial)

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
        self.requests = requests
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
        threads = ThreadPoolExecutor(2, "collect-store")
        try:
            async with Client(around.addresses) as client:
                parts = self._parts(client, threads, lambda: ended or stopped())
                work = Round(parts, sources, bounds, asked=asked)
                events = work.events()
                try:
                    async for event in events:
                        self.requests = before + client.requests
                        yield event
                finally:
                    ended = True
                    await events.aclose()  # type: ignore[attr-defined]
                    self.requests, self.unheard = before + client.requests, work.unheard()
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
            self._gates = loop, HostGate(self._surroundings.clock)
        return self._gates[1]

    def _parts(
        self, client: Client, threads: ThreadPoolExecutor, stopped: Callable[[], bool]
    ) -> Parts:
        library, around = self._library, self._surroundings
        memory, gate = CrawlMemory(library.reading), self._gate()

        async def remember(facts: HostFacts) -> None:
            await asyncio.wrap_future(library.writer.submit(lambda: memory.save_host(facts)))

        robots = Robots(client, gate, memory, remember, around.clock)
        return Parts(
            library=library,
            sandbox=self._sandbox(),
            book=self.book,
            jobs=CrawlJobs(library.reading),
            memory=memory,
            fetcher=Fetcher(client, gate, robots, around.policy, self.credentials),
            gate=gate,
            policy=around.policy,
            clock=around.clock,
            threads=threads,
            stopped=stopped,
            engine=self.engine,
        )
