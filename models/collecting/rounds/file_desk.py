"""Pictures of one round: fetched one after the other, stored beside it, never too many."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace

from models.collecting.ledger.bounds import Bounds
from models.collecting.ledger.events import CollectEvent
from models.collecting.rounds.file_work import answer_from_memory, fetch_file, keep_file
from models.collecting.rounds.parts import Parts
from models.errors import Cancelled, CollectError, ExpectedError, PictureError, RecipeError
from models.library.ledger.crawl_jobs import Job
from models.net_io.download import Downloaded

EXPECTED = (CollectError, PictureError, RecipeError)
_STORING = 4

Tell = Callable[[CollectEvent], None]
Failed = Callable[[Job, ExpectedError], Awaitable[None]]


class FileDesk:
    """Belongs to one round. What goes wrong with the library itself ends the round."""

    def __init__(self, parts: Parts, bounds: Bounds, tell: Tell, failed: Failed) -> None:
        self._parts = parts
        self._bounds = bounds
        self._tell = tell
        self._failed = failed
        self._settled = asyncio.Event()
        self._storing: set[asyncio.Task[None]] = set()
        self._seats = asyncio.Semaphore(_STORING)
        self._on_the_way: set[str] = set()
        self._broken: BaseException | None = None

    async def do(self, job: Job) -> None:
        """Fetch and begin to store. Raises what the fetching raises."""
        if self._broken is not None:
            raise self._broken
        url_key = str(job.payload["url_key"])
        await self._arrived(url_key)
        remembered = await answer_from_memory(self._parts, job)
        if remembered is not None:
            for event in remembered:
                self._tell_of(job, event)
            return
        if not await self._wanted(job.source):
            await self._parts.write(lambda: self._parts.jobs.give_back(job))
            return
        self._bounds.begin(job.source)
        self._on_the_way.add(url_key)
        try:
            await self._seats.acquire()
        except BaseException:
            self._settle(job)
            raise
        try:
            fetched = await fetch_file(self._parts, job)
        except BaseException:
            self._seats.release()
            self._settle(job)
            raise
        task = asyncio.create_task(self._keep(job, fetched), name="storing")
        self._storing.add(task)
        task.add_done_callback(self._storing.discard)

    async def all_stored(self) -> None:
        """Wait for what is being stored; raises what ended the storing."""
        while self._storing:
            await asyncio.wait(set(self._storing))
        if self._broken is not None:
            raise self._broken

    async def stop(self) -> None:
        """What is being stored ends by `Parts.stopped`, not cut off: what was stored is told. What
        came in part goes."""
        await asyncio.gather(*self._storing, return_exceptions=True)
        for partial in self._parts.partials.values():
            partial.forget()

    async def _arrived(self, url_key: str) -> None:
        """The same address named twice is fetched once: the second waits for the first."""
        while url_key in self._on_the_way:
            self._settled.clear()
            await self._settled.wait()

    async def _wanted(self, source: int) -> bool:
        """Never begin more files than may still be new."""
        while not self._bounds.may_begin(source):
            if self._bounds.full or self._bounds.is_full(source):
                return False
            self._settled.clear()
            await self._settled.wait()
        return True

    async def _keep(self, job: Job, fetched: Downloaded) -> None:
        try:
            event = await keep_file(self._parts, job, fetched)
            if event.outcome == "new":
                self._bounds.count_new(job.source)
            self._tell_of(job, event)
        except EXPECTED as error:
            await self._failed(job, error)
        except Cancelled:
            pass  # Its job is given back at the end of the round.
        except Exception as error:  # noqa: BLE001 - raised again where the round waits for it
            self._broken = error
        finally:
            fetched.path.unlink(missing_ok=True)
            self._seats.release()
            self._settle(job)

    def _tell_of(self, job: Job, event: CollectEvent) -> None:
        self._tell(replace(event, asked=str(job.payload.get("asked", ""))))

    def _settle(self, job: Job) -> None:
        self._bounds.end(job.source)
        self._on_the_way.discard(str(job.payload["url_key"]))
        self._settled.set()


async def cancelled(tasks: Collection[asyncio.Task[None]]) -> None:
    """Stop these and wait until they have; what they raised was told before."""
    every = list(tasks)
    for task in every:
        task.cancel()
    await asyncio.gather(*every, return_exceptions=True)
