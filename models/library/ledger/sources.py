"""The store of sources: what is collected from. Writes run inside `library.writer` work."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from typing import Any

from peewee import fn

from models.errors import CollectError
from models.library.database.clock import now
from models.library.database.fetching import dicts, tuples
from models.library.ledger.remembered_pages import forget_pages_of
from models.library.ledger.source_reports import report_in
from models.library.tables.crawl_tables import CrawlJobRow, SourceRow, WatchedFileRow
from models.library.tables.tables import ArtworkRow, SightingRow
from models.records import Source

PAUSED = "paused"  # The state of a source that the person lets rest.
COMPLETE = "complete"  # The cursor of a source that was once read to its end.
_CLOCKS_APART = 60_000_000  # Microseconds.
_UPDATED = ("recipe", "state", "every", "last", "next", "reason", "cursor", "report")


class SourceStore:
    """`found` and `liked` are counted from the sightings, so they are always true."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def all(self) -> list[Source]:
        """Every source in the order they were added."""
        return self._select(None)

    def by_id(self, source_id: int) -> Source:
        """Raises `CollectError` when there is none."""
        found = self._select(SourceRow.id == source_id)
        if not found:
            raise CollectError("source-unknown", id=source_id)
        return found[0]

    def by_url(self, url: str) -> Source | None:
        found = self._select(SourceRow.url == url)
        return found[0] if found else None

    def due(self, at: int) -> list[Source]:
        """Sources with a rhythm whose time has come; those also that were collected from later
        than now, before a clock was set right."""
        come = (fn.COALESCE(SourceRow.next, 0) <= at) | (SourceRow.last > at + _CLOCKS_APART)
        return self._select(_repeats() & come)

    def next_due(self) -> int | None:
        """When the next source is due; None when nothing repeats."""
        with self._reading():
            query = SourceRow.select(fn.MIN(fn.COALESCE(SourceRow.next, 0)))
            found = tuples(query.where(_repeats()))
        return None if found[0][0] is None else int(found[0][0])

    def was_read_to_its_end(self, source_id: int) -> bool:
        """Once true, known pictures in a row tell that the rest is known too."""
        with self._reading():
            found = tuples(SourceRow.select(SourceRow.cursor).where(SourceRow.id == source_id))
        return bool(found) and found[0][0] == COMPLETE

    # Writes: only inside `library.writer` work.

    def add(self, url: str, recipe: str, every: int | None = None) -> Source:
        """A new source; for an address that is there already, only what is given anew changes."""
        known = self.by_url(url)
        if known is not None:
            # The rhythm stays unless a new one is named.
            facts = {"recipe": recipe} | ({"every": every} if every is not None else {})
            self.update(known.id, **facts)
            if every is not None:
                next_time = known.last + every * 1_000_000 if known.last else now()
                self.update(known.id, next=next_time)
            return self.by_id(known.id)
        moment = now()
        number = SourceRow.insert(
            id=self._new_id(),
            url=url,
            recipe=recipe,
            every=every,
            next=moment if every is not None else None,
            created=moment,
        ).execute()
        return self.by_id(int(number))

    def remove(self, source_id: int) -> None:
        """Forget the source and what was still to do for it; its pictures and sightings stay."""
        self.by_id(source_id)
        CrawlJobRow.delete().where(
            (CrawlJobRow.source == source_id) & (CrawlJobRow.state != "done")
        ).execute()
        WatchedFileRow.delete().where(WatchedFileRow.source == source_id).execute()
        forget_pages_of(source_id)
        SourceRow.delete().where(SourceRow.id == source_id).execute()

    def settle(self) -> None:
        """What a killed collector left as running is ready again."""
        SourceRow.update(state="ready").where(SourceRow.state == "running").execute()

    def update(self, source_id: int, **facts: Any) -> None:
        """Change recipe, state, every, last, next, reason, cursor or report."""
        unknown = set(facts) - set(_UPDATED)
        if isinstance(facts.get("report"), dict):
            facts["report"] = json.dumps(facts["report"])
        if unknown:
            raise ValueError(f"a source has no {sorted(unknown)}")
        SourceRow.update(**facts).where(SourceRow.id == source_id).execute()

    def close(self, source_id: int, *, state: str, **facts: Any) -> None:
        """How it stands after a round; one that was paused meanwhile stays so."""
        self.update(source_id, **facts)
        running = (SourceRow.id == source_id) & (SourceRow.state != PAUSED)
        SourceRow.update(state=state).where(running).execute()

    def pause(self, source_ids: Collection[int]) -> None:
        """Let these rest until the person says otherwise."""
        SourceRow.update(state=PAUSED).where(SourceRow.id.in_(list(source_ids))).execute()

    def resume(self, source_ids: Collection[int]) -> None:
        """Those that rest are looked at again when they are due."""
        resting = SourceRow.id.in_(list(source_ids)) & (SourceRow.state == PAUSED)
        SourceRow.update(state="ready").where(resting).execute()

    def _select(self, condition: Any) -> list[Source]:
        with self._reading():
            query = SourceRow.select().order_by(SourceRow.id)
            rows = dicts(query if condition is None else query.where(condition))
            counts = _counts([row["id"] for row in rows])
        return [_source(row, *counts.get(row["id"], (0, 0))) for row in rows]

    @staticmethod
    def _new_id() -> int:
        """Never a number that sightings of a removed source still carry."""
        used = tuples(SourceRow.select(fn.MAX(SourceRow.id)))[0][0]
        seen = tuples(SightingRow.select(fn.MAX(SightingRow.source)))[0][0]
        return int(max(used or 0, seen or 0)) + 1


def _repeats() -> Any:
    return SourceRow.every.is_null(False) & (SourceRow.state != PAUSED)


def _counts(source_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """Distinct pictures of each source, and how many of them are liked."""
    if not source_ids:
        return {}
    pairs = (
        SightingRow.select(SightingRow.source, SightingRow.artwork, ArtworkRow.liked)
        .join(ArtworkRow)
        .where(SightingRow.source.in_(list(source_ids)))
        .distinct()
    )
    found: dict[int, tuple[int, int]] = {}
    for source, _artwork, liked in tuples(pairs):
        count, likes = found.get(source, (0, 0))
        found[source] = (count + 1, likes + (liked > 0))
    return found


def _source(row: dict[str, Any], found: int, liked: int) -> Source:
    names = ("id", "url", "recipe", "state", "every", "last", "next", "reason")
    facts = {name: row[name] for name in names}
    return Source(**facts, found=found, liked=liked, report=report_in(row["report"]))
