"""A source that was removed, as it was: so that the removal can be taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from models.library.database.fetching import dicts
from models.library.ledger.sources import SourceStore
from models.library.tables.crawl_tables import CrawlJobRow, SourceRow, WatchedFileRow


@dataclass(frozen=True, slots=True)
class RemovedSource:
    """Everything that is forgotten with a source: its row, what was to do, what was looked at."""

    row: dict[str, Any]
    jobs: tuple[dict[str, Any], ...]
    files: tuple[dict[str, Any], ...]


def take_out(store: SourceStore, source_ids: Collection[int]) -> list[RemovedSource]:
    """Inside the writer: remove these, and what brings them back."""
    taken = []
    for each in source_ids:
        rows = dicts(SourceRow.select().where(SourceRow.id == each))
        if not rows:
            continue  # Somebody else was quicker.
        open_jobs = (CrawlJobRow.source == each) & (CrawlJobRow.state != "done")
        jobs = dicts(CrawlJobRow.select().where(open_jobs))
        files = dicts(WatchedFileRow.select().where(WatchedFileRow.source == each))
        store.remove(each)
        taken.append(RemovedSource(rows[0], tuple(jobs), tuple(files)))
    return taken


def put_back(removed: Collection[RemovedSource]) -> None:
    """Inside the writer: as it was, with its own number; what was begun is to be done again. An
    address that was added anew meanwhile stays as it is."""
    for each in removed:
        row = {**each.row, "state": _rested(each.row["state"])}
        if SourceRow.select().where(SourceRow.url == row["url"]).exists():
            continue
        if SourceRow.select().where(SourceRow.id == row["id"]).exists():
            del row["id"]  # Only a source without a single sighting can lose its number.
        number = SourceRow.insert(**row).execute()
        for job in each.jobs:
            CrawlJobRow.insert(**_job(job, int(number))).on_conflict_ignore().execute()
        for file in each.files:
            own = {**file, "source": int(number)}
            WatchedFileRow.insert(**own).on_conflict_ignore().execute()


def _rested(state: str) -> str:
    return "ready" if state == "running" else state


def _job(job: dict[str, Any], source: int) -> dict[str, Any]:
    free = {"lease_owner": None, "lease_until": None, "source": source}
    state = "ready" if job["state"] == "leased" else job["state"]
    return {name: value for name, value in job.items() if name != "id"} | free | {"state": state}
