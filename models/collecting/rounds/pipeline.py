"""One round of collecting: claims jobs host by host until nothing is left to do, telling events.

Everything that was begun is in the library's ledger, so that a round may be cut off anywhere.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from models.collecting.hosts import resting
from models.collecting.hosts.host_use import DAY
from models.collecting.hosts.policy import LONGEST_COOL
from models.collecting.ledger.bounds import Bounds
from models.collecting.ledger.browsed_jobs import KIND as BROWSED_KIND
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import listing_job
from models.collecting.rounds import failures
from models.collecting.rounds.browsed_work import do_browsed
from models.collecting.rounds.extraction import extract
from models.collecting.rounds.file_desk import EXPECTED, FileDesk, cancelled
from models.collecting.rounds.page_work import do_page
from models.collecting.rounds.parts import Parts
from models.collecting.rounds.standing_by import StandingBy
from models.errors import ExpectedError, RecipeError
from models.library.ledger.crawl_jobs import BROWSED, Job
from models.library.ledger.leasing import lease_one
from models.records import Source

_OF_ALL = ("robots-refused", *failures.FOR_THE_PERSON)  # What one job met, all of the source meet.


class Round:
    """Made for some sources and run once, in one loop. `news` is set when something was put into
    the ledger meanwhile."""

    def __init__(
        self,
        parts: Parts,
        sources: Sequence[Source],
        bounds: Bounds,
        *,
        asked: bool = True,
        news: asyncio.Event | None = None,
    ) -> None:
        stopped = parts.stopped
        self._closed = False
        self._parts = parts = replace(parts, stopped=lambda: self._closed or stopped())
        self._asked = asked
        self._sources = {source.id: source for source in sources}
        self._owner = uuid.uuid4().hex
        self._events: asyncio.Queue[CollectEvent | None] = asyncio.Queue()
        self._news = news or asyncio.Event()
        self._bounds = bounds
        self._files = FileDesk(parts, bounds, self._tell, self._failed)
        self._troubles: dict[int, ExpectedError] = {}
        self._standing_by = StandingBy(parts, self._sources, self._troubles, self._tell)

    async def events(self) -> AsyncIterator[CollectEvent]:
        """Everything that happens; closing the generator stops the round and keeps what is done."""
        work = asyncio.create_task(self._work(), name="collecting")
        try:
            while (event := await self._events.get()) is not None:
                yield event
            await work
        finally:
            self._closed = True
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work

    def unheard(self) -> tuple[CollectEvent, ...]:
        """What happened after the events were closed."""
        left = [self._events.get_nowait() for _ in range(self._events.qsize())]
        return tuple(event for event in left if event is not None)

    @property
    def full(self) -> bool:
        """Whether as many new pictures came as were wanted."""
        return self._bounds.full

    @property
    def offline(self) -> bool:
        """Whether it ended because nothing could be reached."""
        return self._standing_by.offline

    @property
    def _at_once(self) -> int:
        """How many requests the recipes of this round allow to one host; each asks for itself."""
        recipes = self._parts.book.recipes
        known = (recipes.get(source.recipe) for source in self._sources.values())
        return max((each.politeness.concurrency for each in known if each is not None), default=1)

    @property
    def _open(self) -> list[int]:
        """The sources that may still bring something."""
        return [each for each in self._sources if not self._bounds.is_full(each)]

    async def _work(self) -> None:
        finished = False
        try:
            await self._begin()
            while True:
                await self._serve_hosts()
                await self._files.all_stored()
                # The last picture may have been a broken one, which is tried once more.
                if self.full or self._parts.stopped() or not self._due_hosts():
                    break
            finished = True
        finally:
            await self._end(finished=finished)
            self._events.put_nowait(None)

    async def _begin(self) -> None:
        parts = self._parts

        def write() -> tuple[int, list[CollectEvent | None]]:
            killed = parts.jobs.release_all()
            parts.hosts.sweep_used(parts.now() // 60_000_000 - DAY - 1)
            parts.jobs.wait_at_most(parts.now() + int(LONGEST_COOL * 1_000_000))
            if self._asked:
                parts.jobs.wake(self._sources)
            parts.library.sources.settle()
            begun = [self._begin_source(source) for source in list(self._sources.values())]
            return killed, begun

        parts.gate.line.forget_misses()
        killed, begun = await parts.write(write)
        if killed:
            parts.gate.distrust()
        for event in begun:
            if event is not None:
                self._tell(event)

    def _begin_source(self, source: Source) -> CollectEvent | None:
        """Inside the writer. A source that nothing reads says so and is left out."""
        parts = self._parts
        if source.id == BROWSED:
            return None
        try:
            match = parts.book.match(source.url, source.recipe)
        except RecipeError as error:
            reason = str(error)
            times = failures.looked_at(parts, source)
            parts.library.sources.update(source.id, state="unsupported", reason=reason, **times)
            del self._sources[source.id]
            return CollectEvent(source.url, "failed", None, error.code, source.id, False)
        parts.jobs.begin(listing_job(source, match))
        parts.library.sources.update(source.id, state="running", reason="")
        return None

    async def _serve_hosts(self) -> None:
        """One task for each host that has something to do; more where recipes allow several
        requests at once."""
        tasks: dict[tuple[str, int], asyncio.Task[None]] = {}
        try:
            while not self.full:
                self._news.clear()
                tasks = {place: task for place, task in tasks.items() if not task.done()}
                for host in self._due_hosts():
                    served = {each for each, _ in tasks}
                    if host not in served and len(served) >= self._parts.policy.hosts:
                        continue
                    for place in ((host, number) for number in range(self._at_once)):
                        if place not in tasks:
                            tasks[place] = asyncio.create_task(
                                self._serve(host), name=f"host {host}"
                            )
                if not tasks:
                    return
                await self._something(list(tasks.values()))
        finally:
            await cancelled(list(tasks.values()))

    async def _something(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        """Until a host is done with, or a page named a host that is new."""
        news = asyncio.create_task(self._news.wait())
        try:
            done, _ = await asyncio.wait({*tasks, news}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
        for task in done - {news}:
            task.result()

    def _due_hosts(self) -> list[str]:
        horizon = self._parts.now() + int(self._parts.policy.patience * 1_000_000)
        waiting = self._parts.jobs.waiting(self._open)
        open_hosts = {host for host, due in waiting.items() if due <= horizon}
        return sorted(open_hosts - self._standing_by.left_alone)

    async def _serve(self, host: str) -> None:
        parts = self._parts
        while not self.full and not parts.stopped():
            if not await self._standing_by.may_be_asked(host):
                return
            job: Job | None = await parts.write(
                lambda: lease_one(host, self._open, self._owner, parts.now()), host
            )
            if job is not None:
                await self._do(job)
            elif host not in self._due_hosts():
                return
            else:
                due = parts.jobs.waiting(self._open)[host]
                await parts.clock.sleep(max(0.001, (due - parts.now()) / 1_000_000))

    async def _do(self, job: Job) -> None:
        try:
            if job.kind == "file":
                await self._files.do(job)
            elif job.kind == "extract":
                await extract(self._parts, job, self._bounds, self._tell, self._news.set)
            else:
                do = do_browsed if job.kind == BROWSED_KIND else do_page
                for event in await do(self._parts, job):
                    self._tell(event)
                self._news.set()
        except EXPECTED as error:
            await self._failed(job, error)
        else:
            await self._standing_by.is_back(job.host)

    async def _failed(self, job: Job, error: ExpectedError) -> None:
        event = await failures.settle(self._parts, job, error)
        if error.code in resting.CODES:
            self._troubles.setdefault(job.source, error)
        if event is None:
            return
        if job.key.startswith("source:") or error.code in _OF_ALL:
            self._troubles[job.source] = error
        self._tell(event)

    def _tell(self, event: CollectEvent) -> None:
        self._events.put_nowait(event)

    async def _end(self, *, finished: bool) -> None:
        """Give back what was claimed and note how each source stands."""
        await self._files.stop()
        parts, bounds = self._parts, self._bounds

        def write() -> None:
            parts.jobs.release_all()
            for source in self._sources.values():
                whole = finished and not (bounds.full or bounds.is_full(source.id))
                trouble = self._troubles.get(source.id)
                failures.close_source(parts, source, trouble, finished=whole)

        await parts.write(write)
