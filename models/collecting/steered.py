"""Collecting within what a day may bring: where the steering says so, deal after deal, or from the
sources that the person named."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING

from models.collecting.hosts.policy import begins_slowly
from models.collecting.ledger.events import CollectEvent
from models.collecting.sources.watched_folder import FOLDER
from models.library.ledger.crawl_jobs import BROWSED
from models.library.ledger.sources import PAUSED
from models.records import Source

if TYPE_CHECKING:
    from models.collecting.collector import Collector


BY_HAND = Source(BROWSED, "", "browse")  # What was saved while browsing is part of every round.


def collect_saved(
    collector: Collector, *, stopped: Callable[[], bool] = lambda: False
) -> AsyncIterator[CollectEvent]:
    """Only what was saved while browsing; neither bounded by the day nor counted in it."""
    return collector.collect([BY_HAND], asked=False, stopped=stopped)


async def collect_steered(
    collector: Collector,
    sources: Sequence[Source],
    *,
    limit: int | None = None,
    asked: bool = True,
    stopped: Callable[[], bool] = lambda: False,
) -> AsyncIterator[CollectEvent]:
    """`limit` is a number that the person named: it counts instead of the day's. Watched folders
    are the person's own and are looked into first, whatever the day has brought.

    One that is paused is left alone. A source that brings less than it was asked for has nothing
    more for now and is not asked again.
    """
    sources = [each for each in sources if each.state != PAUSED]
    folders = [each for each in sources if each.recipe == FOLDER]
    left = {each.id: each for each in sources if each.recipe != FOLDER}
    shares: dict[int, int] = {}
    chosen, new, requests = folders, 0, 0
    while True:
        if chosen:
            came: Counter[int | None] = Counter()
            rest = None if limit is None else limit - new
            options = {"limit": rest, "asked": asked, "stopped": stopped, "requests": requests}
            events = collector.collect(chosen, shares=shares or None, **options)  # type: ignore[arg-type]
            async with contextlib.aclosing(events):  # type: ignore[type-var]
                async for event in events:
                    came[event.source] += event.outcome == "new" and event.source != BROWSED
                    yield event
            new, requests = new + came.total(), collector.requests
            for source in [each for each, share in shares.items() if came[each] < share]:
                del left[source]
        if stopped() or collector.offline:
            return  # What is due stays due.
        wanted = None if limit is None else limit - new
        shares = await asyncio.to_thread(collector.steering.deal, list(left.values()), wanted)
        chosen = [left[each] for each in shares]
        if not chosen:
            break
    if not asked:
        await asyncio.to_thread(collector.let_rest, [each.id for each in sources])


def _bound(source: Source, each: int) -> int:
    return each if begins_slowly(source) else sys.maxsize


async def collect_named(
    collector: Collector,
    sources: Sequence[Source],
    *,
    limit: int | None = None,
    each: int | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> AsyncIterator[CollectEvent]:
    """From these, as they are; at most so many new pictures of `each` site that is not the
    program's own. `limit` is a number that the person named: it counts instead of the day's."""
    folders = [source for source in sources if source.recipe == FOLDER]
    sites = [source for source in sources if source.recipe != FOLDER]
    if limit is None and sites:
        limit = await asyncio.to_thread(collector.steering.left_today)
    shares = None if each is None else {source.id: _bound(source, each) for source in sites}
    for events in (
        *([collector.collect(folders, stopped=stopped)] if folders else []),
        *([collector.collect(sites, limit=limit, shares=shares, stopped=stopped)] if sites else []),
    ):
        async with contextlib.aclosing(events):  # type: ignore[type-var]
            async for event in events:
                yield event
