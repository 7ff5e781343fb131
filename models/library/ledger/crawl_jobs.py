"""What the collector still has to do, in the library's own database.

Jobs are leased: what a killed collector had in hand is ready again for the next one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

from peewee import fn

from models.library.database.clock import now
from models.library.database.fetching import execute, in_parts, tuples
from models.library.tables.crawl_tables import CrawlJobRow

BROWSED = 0  # In the place of a source: what was saved while browsing. No source has this number.
_ADD = """INSERT OR IGNORE INTO crawl_job (kind, key, host, source, payload, priority, created_at,
 state, not_before, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, 'ready', 0, 0)"""


@dataclass(frozen=True, slots=True)
class NewJob:
    """Something to do. `key` is unique: what was enqueued once is never enqueued again."""

    kind: str
    key: str
    host: str
    source: int
    payload: Mapping[str, Any] = field(default_factory=dict)
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """Something that was claimed."""

    id: int
    kind: str
    key: str
    host: str
    source: int
    payload: Mapping[str, Any]
    attempts: int


class CrawlJobs:
    """Reads open their own scope; everything that writes runs inside `library.writer` work."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def waiting(self, sources: Collection[int]) -> dict[str, int]:
        """The hosts with something to do, and when the first of it may be done."""
        with self._reading():
            first = fn.MIN(CrawlJobRow.not_before)
            query = CrawlJobRow.select(CrawlJobRow.host, first).where(_open_of(sources))
            return dict(tuples(query.group_by(CrawlJobRow.host)))

    def trouble(self, source: int) -> str | None:
        """Why something of a source still waits; None when nothing that failed does."""
        waits = CrawlJobRow.state.in_(["ready", "parked"]) & (CrawlJobRow.source == source)
        failed = waits & CrawlJobRow.last_error.is_null(False)
        with self._reading():
            rows = list(tuples(CrawlJobRow.select(CrawlJobRow.last_error).where(failed).limit(1)))
        return str(rows[0][0]) if rows else None

    def keys_known(self, keys: Collection[str]) -> set[str]:
        """Which of these were enqueued before, whatever became of them."""
        found: set[str] = set()
        with self._reading():
            for part in in_parts(list(keys)):
                query = CrawlJobRow.select(CrawlJobRow.key).where(CrawlJobRow.key.in_(part))
                found.update(key for (key,) in tuples(query))
        return found

    def sources_at(self, host: str, sources: Collection[int]) -> list[int]:
        """Which of these have something to do at the host."""
        there = CrawlJobRow.state.in_(["ready", "leased"]) & (CrawlJobRow.host == host)
        here = there & CrawlJobRow.source.in_(list(sources))
        with self._reading():
            found = tuples(CrawlJobRow.select(CrawlJobRow.source).where(here).distinct())
        return sorted(int(source) for (source,) in found)

    # Writes: only inside `library.writer` work.

    def release_all(self) -> int:
        """What a killed collector held; only the holder of the library's lock may call it."""
        leased = CrawlJobRow.state == "leased"
        ready = CrawlJobRow.update(state="ready", lease_owner=None, lease_until=None)
        return int(ready.where(leased).execute())

    def wait_at_most(self, until: int) -> None:
        """No job waits longer than the longest pause: what does was put back by a clock that ran
        ahead."""
        late = (CrawlJobRow.state == "ready") & (CrawlJobRow.not_before > until)
        CrawlJobRow.update(not_before=until).where(late).execute()

    def add(self, jobs: Iterable[NewJob]) -> int:
        """Enqueue what is not there yet; how many that were."""
        added, moment = 0, now()
        for job in jobs:
            payload = json.dumps(dict(job.payload), ensure_ascii=False)
            facts = (job.kind, job.key, job.host, job.source, payload, job.priority, moment)
            added += execute(_ADD, facts).rowcount
        return int(added)

    def begin(self, job: NewJob) -> None:
        """Start a listing from its first page, or go on where it was cut off."""
        if self.add([job]):
            return
        over = (CrawlJobRow.key == job.key) & CrawlJobRow.state.not_in(["ready", "leased"])
        CrawlJobRow.update(
            state="ready",
            kind=job.kind,
            host=job.host,
            payload=json.dumps(dict(job.payload)),
            attempts=0,
            not_before=0,
            last_error=None,
        ).where(over).execute()

    def wake(self, sources: Collection[int]) -> None:
        """What failed for a while may be tried at once, with fresh attempts: the person asked."""
        failed = CrawlJobRow.last_error.is_null(False) & CrawlJobRow.source.in_(list(sources))
        resting = CrawlJobRow.state.in_(["ready", "parked"]) & failed
        fresh = CrawlJobRow.update(state="ready", not_before=0, attempts=0)
        fresh.where(resting).execute()

    def finish(self, job: Job, state: str = "done", error: str | None = None) -> None:
        """It is over: done, failed (never again) or parked (until the person says so)."""
        kept = job.payload if state == "parked" else {}
        self._close(job, state=state, last_error=error, payload=json.dumps(dict(kept)))

    def put_back(self, job: Job, not_before: int = 0, error: str | None = None) -> None:
        """Do it later."""
        self._close(job, state="ready", not_before=not_before, last_error=error)

    def give_back(self, job: Job, not_before: int = 0) -> None:
        """It was not even tried."""
        attempts = max(0, job.attempts - 1)
        self._close(job, state="ready", attempts=attempts, not_before=not_before)

    def go_on_later(self, job: Job, until: int) -> None:
        """It is not over and nothing is wrong with it."""
        self._close(job, state="ready", not_before=until, attempts=0, last_error=None)

    def advance(self, job: Job, payload: Mapping[str, Any], host: str) -> None:
        """A listing goes on with its next page, as the same job with fresh attempts."""
        text = json.dumps(dict(payload))
        self._close(job, state="ready", payload=text, host=host, attempts=0, last_error=None)

    def _close(self, job: Job, **facts: Any) -> None:
        given_back = {"lease_owner": None, "lease_until": None, **facts}
        names = ", ".join(f"{name} = ?" for name in given_back)
        execute(f"UPDATE crawl_job SET {names} WHERE id = ?", (*given_back.values(), job.id))


def _open_of(sources: Collection[int]) -> Any:
    return (CrawlJobRow.state == "ready") & CrawlJobRow.source.in_(list(sources))
