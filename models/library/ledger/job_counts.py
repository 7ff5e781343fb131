"""What is still to do, counted: by host, and what waits for a word of the person."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from peewee import fn

from models.library.database.fetching import tuples
from models.library.tables.crawl_tables import CrawlJobRow

Reading = Callable[[], AbstractContextManager[None]]


def open_hosts(reading: Reading) -> set[str]:
    """The hosts with something in hand or to do, of whichever source."""
    query = CrawlJobRow.select(CrawlJobRow.host).distinct()
    open_ = query.where(CrawlJobRow.state.in_(["ready", "leased"]))
    with reading():
        return {host for (host,) in tuples(open_)}


def parked_jobs(reading: Reading) -> dict[int, dict[str, int]]:
    """What was given up until the person says so: by source, how much for each reason."""
    counted: dict[int, dict[str, int]] = {}
    query = CrawlJobRow.select(CrawlJobRow.source, CrawlJobRow.last_error, fn.COUNT())
    parked = query.where(CrawlJobRow.state == "parked", CrawlJobRow.source.is_null(False))
    with reading():
        rows = tuples(parked.group_by(CrawlJobRow.source, CrawlJobRow.last_error))
    for source, reason, count in rows:
        counted.setdefault(source, {})[reason or ""] = count
    return counted
