"""Leases jobs of the ledger to a collector. Everything here runs inside `library.writer` work."""

from __future__ import annotations

import json
from collections.abc import Collection

from models.library.crawl_jobs import Job
from models.library.fetching import execute

LEASE = 900_000_000  # Microseconds; longer than anything that is done with one job.
TOGETHER = 8  # Pictures that are leased in one write.


def lease_one(host: str, sources: Collection[int], owner: str, at: int) -> Job | None:
    """The most urgent job of the host; None when there is none at this moment."""
    found = _leased(host, sources, owner, at)
    return found[0] if found else None


def lease(host: str, sources: Collection[int], owner: str, at: int) -> list[Job]:
    """The most urgent job of the host, none when there is none at this moment; if it is a picture,
    some of those after it, too."""
    first = _leased(host, sources, owner, at)
    if not first or first[0].kind != "file":
        return first
    return first + _leased(host, sources, owner, at, count=TOGETHER - 1, only="AND kind='file'")


def _leased(
    host: str,
    sources: Collection[int],
    owner: str,
    at: int,
    *,
    count: int = 1,
    only: str = "",
) -> list[Job]:
    marks = ",".join("?" * len(sources))
    cursor = execute(
        "UPDATE crawl_job SET state='leased', lease_owner=?, lease_until=?, attempts=attempts+1"
        " WHERE id IN (SELECT id FROM crawl_job WHERE host=? AND not_before<=?"
        " AND (state='ready' OR (state='leased' AND lease_until<?))"
        f" {only} AND source IN ({marks}) ORDER BY priority DESC, id LIMIT {count})"
        " RETURNING id, kind, key, host, source, payload, attempts",
        (owner, at + LEASE, host, at, at, *sources),
    )
    return [
        Job(number, kind, key, place, source, json.loads(payload), attempts)
        for number, kind, key, place, source, payload, attempts in sorted(cursor.fetchall())
    ]
