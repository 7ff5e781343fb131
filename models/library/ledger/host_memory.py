"""How hosts want to be treated and what they were asked, kept over restarts and kills."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from models.library.database.fetching import dicts, execute, tuples
from models.library.tables.crawl_tables import CrawlJobRow, HostStateRow, HostUseRow


@dataclass(frozen=True, slots=True)
class HostFacts:
    """How one host wants to be treated. Times in microseconds since 1970 UTC."""

    host: str
    next_allowed_at: int = 0
    cool_until: int = 0
    errors: int = 0
    robots: str | None = None
    robots_fetched_at: int | None = None


@dataclass(frozen=True, slots=True)
class Used:
    """What a host was asked within one `minute` (whole ones since 1970 UTC); `bytes` it sent."""

    host: str
    minute: int
    requests: int
    bytes: int


class HostMemory:
    """Reads open their own scope; everything that writes runs inside `library.writer` work. Plain
    SQL, because it is written with every picture."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def facts(self, host: str) -> HostFacts:
        """What is known of a host; of a new one nothing."""
        with self._reading():
            found = dicts(HostStateRow.select().where(HostStateRow.host == host))
        if not found:
            return HostFacts(host)
        row = found[0]
        names = ("next_allowed_at", "cool_until", "robots", "robots_fetched_at")
        return HostFacts(host, errors=int(row["errors"] or 0), **{n: row[n] for n in names})

    def used(self, host: str) -> list[Used]:
        """Minute by minute, the oldest first."""
        fields = (HostUseRow.host, HostUseRow.minute, HostUseRow.requests, HostUseRow.bytes)
        query = HostUseRow.select(*fields).where(HostUseRow.host == host)
        with self._reading():
            return [Used(*row) for row in tuples(query.order_by(HostUseRow.minute))]

    def of_lists(self) -> set[str]:
        """Where the sources' own pages are."""
        own = (CrawlJobRow.key >= "source:") & (CrawlJobRow.key < "source;")
        with self._reading():
            found = tuples(CrawlJobRow.select(CrawlJobRow.host).where(own))
        return {str(host) for (host,) in found}

    # Writes: only inside `library.writer` work.

    def save_robots(self, host: str, text: str, at: int) -> None:
        execute(
            "INSERT INTO host_state (host, next_allowed_at, delay, cool_until, errors, robots,"
            " robots_fetched_at) VALUES (?, 0, 0, 0, '', ?, ?) ON CONFLICT (host) DO UPDATE SET"
            " robots = excluded.robots, robots_fetched_at = excluded.robots_fetched_at",
            (host, text, at),
        )

    def save_state(self, facts: HostFacts) -> None:
        """When it may be asked again; what its robots.txt says stays as it is."""
        execute(
            "INSERT INTO host_state (host, next_allowed_at, delay, cool_until, errors)"
            " VALUES (?, ?, 0, ?, ?) ON CONFLICT (host) DO UPDATE SET"
            " next_allowed_at = excluded.next_allowed_at, cool_until = excluded.cool_until,"
            " errors = excluded.errors",
            (facts.host, facts.next_allowed_at, facts.cool_until, str(facts.errors)),
        )

    def save_used(self, used: Used) -> None:
        """The whole count of that minute; with nothing in it, it is no more."""
        if not used.requests and not used.bytes:
            execute("DELETE FROM host_use WHERE host = ? AND minute = ?", (used.host, used.minute))
            return
        execute(
            "INSERT INTO host_use (host, minute, requests, bytes) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (host, minute) DO UPDATE SET requests = excluded.requests,"
            " bytes = excluded.bytes",
            (used.host, used.minute, used.requests, used.bytes),
        )

    def sweep_used(self, before: int) -> None:
        """Minutes that no bound asks about any more."""
        execute("DELETE FROM host_use WHERE minute < ?", (before,))
