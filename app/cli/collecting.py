"""`collect`: one round over the sources."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.cli.logins import ask_for_logins
from app.cli.verbs import Access, Context, Summary, Verbs, count
from models.records import Source

if TYPE_CHECKING:
    from app.core import Core
    from models.collecting.collector import Collector
    from models.collecting.ledger.events import CollectEvent, Counters

_LOOK = 0.2  # How often Ctrl+C is looked for, in seconds.


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add(
        "collect", "bring new pictures from the sources", run=collect, access=Access.CREATE
    )
    parser.add_argument("--source", type=int, action="append", metavar="ID")
    parser.add_argument(
        "--page",
        action="append",
        metavar="URL",
        help="bring what this page shows, once; it becomes no source",
    )
    parser.add_argument("--limit", type=count, metavar="N", help="stop after N new pictures")


def collect(context: Context) -> Summary:
    began = time.monotonic()
    with _core(context) as core:
        pages, named = context.args.page or (), context.args.source
        _save_pages(core.collecting, pages)
        sources = core.collecting.sources(named) if named or not pages else []
        ask_for_logins(context, core.collecting, sources)
        hosts = [f"http://{host}/" for host in core.collecting.door.waiting()]
        with example_site_for([*(source.url for source in sources), *hosts]):
            counters = asyncio.run(_round(context, core.collecting, sources))
        requests = core.collecting.requests
    summary = {
        "found": counters.found,
        "new": counters.new,
        "duplicates": counters.duplicates,
        "vetoed": counters.vetoed,
        "failed": counters.failed,
        "requests": requests,
        "seconds": round(time.monotonic() - began, 3),
    }
    if context.token.cancelled:
        context.summarise(summary)  # What was done is told also when it was cut short.
    context.token.check()
    return summary


def _save_pages(collector: Collector, pages: Sequence[str]) -> None:
    """As if saved in a browser. Raises `CollectError` or `InputError` for what is no address."""
    whole = [collector.explain(page).url for page in pages]
    wanted = [collector.door.browsed_of({"page_url": each}) for each in whole]
    if wanted:
        collector.door.take(wanted)


def _core(context: Context) -> AbstractContextManager[Core]:
    """Whoever collects for hours does meanwhile what other processes ask of the library."""
    from app.cli.serving import serving

    core = context.open_core()
    return core if context.core is not None else serving(core)


async def _round(context: Context, collector: Collector, sources: Sequence[Source]) -> Counters:
    from models.collecting.ledger.events import Counters, counted

    counters = Counters()

    async def follow() -> None:
        for events in _all_events(context, collector, sources):
            async with contextlib.aclosing(events):  # type: ignore[type-var]
                await tell(events)

    async def tell(events: AsyncIterator[CollectEvent]) -> None:
        nonlocal counters
        async for event in events:
            counters = counted(counters, event)
            facts = {
                "url": event.url,
                "outcome": event.outcome,
                "id": event.id,
                "reason": event.reason,
            }
            context.emit(facts)
            context.announce(event.changes)
            if event.outcome == "failed":
                context.fail(f"{event.url}: {event.reason}")

    work = asyncio.create_task(follow())
    while not work.done():
        await asyncio.wait([work], timeout=_LOOK)
        if context.token.cancelled:
            work.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await work
    return counters


def _all_events(
    context: Context, collector: Collector, sources: Sequence[Source]
) -> Iterator[AsyncIterator[CollectEvent]]:
    """From the sources, unless only pages were named; then what was saved and still waits."""
    from models.collecting.steered import collect_saved

    if sources or not context.args.page:
        yield _events(context, collector, sources)
    if collector.door.waiting():
        yield collect_saved(collector, stopped=lambda: context.token.cancelled)


def _events(
    context: Context, collector: Collector, sources: Sequence[Source]
) -> AsyncIterator[CollectEvent]:
    """Sources that the person named are collected from as they are, all of them as steering says;
    a number that the person named counts instead of the day's."""
    from models.collecting.steered import collect_named, collect_steered

    limit, stopped = context.args.limit, lambda: context.token.cancelled
    if limit is None and collector.steering.left_today() == 0:
        context.say("today has brought what a day may bring; --limit N brings more")
    if context.args.source:
        return collect_named(collector, sources, limit=limit, stopped=stopped)
    return collect_steered(collector, sources, limit=limit, stopped=stopped)


def example_site_for(urls: Iterable[str]) -> AbstractContextManager[object]:
    """The example site belongs to the program: it is there when an address wants it."""
    from app.example_site import PORT, ExampleSite
    from models.recipes.language.templates import bare_address

    wanted = any(urlsplit(bare_address(url)).port == PORT for url in urls)
    return ExampleSite() if wanted else contextlib.nullcontext()
