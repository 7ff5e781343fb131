"""Leases jobs of the ledger to a collector."""

from __future__ import annotations

import json
from collections.abc import Collection

from models.library.database.fetching import execute
from models.library.ledger.crawl_jobs import Job

LEASE = 900_000_000  # Microseconds; longer than anything that is done with one job.


def lease_one(host: str, sources: Collection[int], owner: str, at: int) -> Job | None:
    """Lease the most urgent job of the host; None when there is none at this moment. Runs inside a
    write."""
    marks = ",".join("?" * len(sources))
    row = execute(
        "UPDATE crawl_job SET state='leased', lease_owner=?, lease_until=?, attempts=attempts+1"
        " WHERE id = (SELECT id FROM crawl_job WHERE host=? AND not_before<=?"
        " AND (state='ready' OR (state='leased' AND lease_until<?))"
        f" AND source IN ({marks}) ORDER BY priority DESC, id LIMIT 1)"
        " RETURNING id, kind, key, host, source, payload, attempts",
        (owner, at + LEASE, host, at, at, *sources),
    ).fetchone()
    if row is None:
        return None
    number, kind, key, place, source, payload, attempts = row
    return Job(number, kind, key, place, source, json.loads(payload), attempts)
