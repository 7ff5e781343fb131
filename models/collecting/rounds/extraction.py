"""A source that gallery-dl reads: one run of it, each line put on record as it comes.

The program names pictures; it fetches none. What it named is in the ledger at once, so that a run
may be cut off anywhere: the next one is told what is known and goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from models.collecting.ledger.bounds import Bounds
from models.collecting.ledger.events import CollectEvent
from models.collecting.ledger.payloads import (
    FilePayload,
    file_job,
    file_payload,
    file_payload_of,
    page_payload,
    sighting_of,
)
from models.collecting.rounds.page_work import seen_again
from models.collecting.rounds.parts import Parts
from models.errors import CollectError
from models.gallery_dl.configuration import ABORT_AFTER, Manner
from models.gallery_dl.places import Found
from models.gallery_dl.reading import Line, read_line
from models.gallery_dl.running import Run
from models.gallery_dl.support import Reads
from models.gallery_dl.troubles import trouble_of
from models.library.ledger.crawl_jobs import Job, NewJob
from models.library.ledger.named_files import files_waiting, payloads_waiting, posts_of
from models.library.ledger.sources import COMPLETE
from models.net_io.client import USER_AGENT
from models.recipes.language.by_program import ENGINE
from models.recipes.language.schema import Recipe

READ_AHEAD, LOW = 500, 100  # Pictures that wait when a run is stopped, and when the next begins.
_REST = 5_000_000  # Microseconds until it is looked again whether few enough wait.
_GARBAGE = 100

Tell = Callable[[CollectEvent], None]
Named = Callable[[], None]


@dataclass
class _Count:
    """What a run gave so far."""

    named: int = 0
    garbage: int = 0
    known_in_row: int = 0


async def extract(parts: Parts, job: Job, bounds: Bounds, tell: Tell, named: Named) -> None:
    """Each event is told, and after each batch that pictures were named: they are fetched while
    the rest is still being read. Raises `CollectError` for what ended the run badly."""
    with parts.library.reading():
        waiting = files_waiting(job.source)
    if waiting >= LOW:
        await parts.write(lambda: parts.jobs.go_on_later(job, parts.now() + _REST))
        return
    url = page_payload(job.payload).url
    program, reads = await _program(parts, url)
    recipe = parts.book.recipe_of(reads.category) or parts.book.recipes[ENGINE]
    early = parts.library.sources.was_read_to_its_end(job.source)
    count = _Count()
    async with parts.fetcher.lease(url, recipe) as (delay, told):
        manner = _manner(parts, recipe, reads, delay, early=early)
        async with parts.engine.running(  # type: ignore[union-attr]
            program, url, manner, lambda: _known_keys(parts, job.source)
        ) as run:
            async for events in _lines(parts, job, program, run, count):
                for event in events:
                    tell(event)
                named()
                if early and count.known_in_row >= ABORT_AFTER:
                    run.cut = "known"
                if count.named >= READ_AHEAD or _is_over(parts, bounds, job.source):
                    run.cut = "enough"
                if run.cut:
                    break
            trouble = trouble_of(0 if run.cut else await run.status(), run.said, url)
            trouble = trouble and (run.in_the_way or trouble)
        _tell_gate(told, trouble)
        trouble = trouble or _nothing_said(run, count, url)
        if trouble is not None:
            raise trouble
    if run.cut in ("", "known"):
        await parts.write(lambda: _finish(parts, job))
    else:
        await parts.write(lambda: parts.jobs.go_on_later(job, parts.now()))


def _is_over(parts: Parts, bounds: Bounds, source: int) -> bool:
    return bounds.full or bounds.is_full(source) or parts.stopped()


async def _program(parts: Parts, url: str) -> tuple[Found, Reads]:
    """What reads it now: since it was added the program may have gone, or learned better."""
    engine = parts.engine
    program = None if engine is None else await asyncio.to_thread(engine.program)
    if engine is None or program is None:
        raise CollectError("gallery-dl-missing", url=url)
    reads = await asyncio.to_thread(engine.reads, url)
    if reads is None:
        raise CollectError("gallery-dl-unsupported", url=url)
    return program, reads


def _manner(parts: Parts, recipe: Recipe, reads: Reads, delay: float, *, early: bool) -> Manner:
    secrets = parts.fetcher.options(recipe, reads.category)
    # Where the program itself would wait longer, it knows why.
    agent = f"{USER_AGENT} {ENGINE}/{reads.program.version}"
    return Manner(agent, max(delay, reads.pause), early, reads.category, secrets)


async def _lines(
    parts: Parts, job: Job, program: Found, run: Run, count: _Count
) -> AsyncIterator[list[CollectEvent]]:
    url = page_payload(job.payload).url
    async with contextlib.aclosing(run.batches()) as batches:  # type: ignore[type-var]
        async for batch in batches:
            read = [read_line(parts.book, line, url) for line in batch]
            lines = [each for each in read if each is not None]
            count.garbage += len(read) - len(lines) + run.too_long
            payloads = [(_payload(parts, each, program), each.find.veto) for each in lines]
            yield await parts.write(partial(_record, parts, job, payloads, count))


def _payload(parts: Parts, line: Line, program: Found) -> FilePayload:
    recipe = parts.book.recipe_of(line.category) or parts.book.recipes[ENGINE]
    # A site that gallery-dl calls otherwise than itself keeps its own word.
    label = f"{ENGINE}-{program.version}/{line.category}" if line.category else program.label
    return replace(
        file_payload_of(recipe, line.find),
        post_key=f"{ENGINE}:{line.key}",
        raw=line.raw,
        label=label,
        referer=line.referer,
    )


def _known_keys(parts: Parts, source: int) -> Iterator[str]:
    """Of everything on record, and of what this source named and waits to be fetched."""
    with parts.library.reading():
        known, waiting = posts_of(ENGINE), payloads_waiting(source)
    yield from known
    for found in waiting:
        yield file_payload(found).post_key.removeprefix(f"{ENGINE}:")


def _record(
    parts: Parts, job: Job, found: list[tuple[FilePayload, str | None]], count: _Count
) -> list[CollectEvent]:
    """Inside the writer: all of these lines, or none of them."""
    before = parts.memory.known_files([each for each, _ in found])
    events: list[CollectEvent] = []
    new: list[NewJob] = []
    for (payload, veto), known in zip(found, before, strict=True):
        count.known_in_row = count.known_in_row + 1 if known is not None else 0
        place = (payload.page_url, payload.url_key, payload.post_key)
        if known is not None:
            if known.artwork is not None and not parts.memory.is_sighted(*place):
                events.append(seen_again(parts, job, payload, known))
        elif veto is not None:
            label = payload.label or ENGINE
            seen = sighting_of(payload, label, job.source, parts.now())
            parts.memory.note_unwanted(seen)
            events.append(CollectEvent(payload.url, "vetoed", None, veto, job.source))
        else:
            new.append(file_job(job.source, payload))
    added = parts.jobs.add(new)
    count.named += added
    if added:
        # Until it is through once more, what is known says nothing of what comes after it.
        parts.library.sources.update(job.source, cursor=None)
    return events


def _nothing_said(run: Run, count: _Count, url: str) -> CollectError | None:
    """A run that a limit ended, or that wrote something else, and that named nothing: the next one
    would do the same."""
    if count.named:
        return None
    if run.cut == "time":
        return CollectError("too-slow", url=url)
    if run.cut == "output":
        return CollectError("gallery-dl-failed", reason="it writes without end")
    if count.garbage > _GARBAGE:
        return CollectError("gallery-dl-failed", reason="what it wrote is not JSON")
    return None


def _finish(parts: Parts, job: Job) -> None:
    parts.jobs.finish(job)
    parts.library.sources.update(job.source, cursor=COMPLETE)


def _tell_gate(told: Callable[[int, dict[str, str]], None], trouble: CollectError | None) -> None:
    """The host's rest, by our own rules, whatever the program would have done."""
    if trouble is None:
        told(200, {})
        return
    status = trouble.params.get("status")
    if isinstance(status, int):
        told(status, {})
