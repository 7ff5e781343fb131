"""The files of watched folders that were looked at, so that none is read twice while it stays as
it is."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from models.library.database.fetching import execute, in_parts, tuples
from models.library.tables.crawl_tables import WatchedFileRow


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a file stood: bytes, and when it was changed in nanoseconds."""

    size: int
    changed: int


def remembered(source: int) -> dict[str, Stamp]:
    """The files of a source by path. Needs a scope."""
    row = WatchedFileRow
    query = row.select(row.path, row.size, row.changed).where(row.source == source)
    return {path: Stamp(size, changed) for path, size, changed in tuples(query)}


def remember(source: int, files: Mapping[str, Stamp]) -> None:
    """They were looked at. Runs inside a write."""
    for path, stamp in files.items():
        WatchedFileRow.insert(
            path=path, source=source, size=stamp.size, changed=stamp.changed
        ).on_conflict_replace().execute()


def forget(paths: Collection[str]) -> None:
    """They are gone. Runs inside a write."""
    for part in in_parts(list(paths)):
        WatchedFileRow.delete().where(WatchedFileRow.path.in_(part)).execute()


def artworks_at(paths: Collection[str]) -> list[int]:
    """The artworks whose file the library expects at one of these places. Needs a scope."""
    found = execute(
        "SELECT row FROM artwork WHERE path IS NOT NULL"
        " AND path IN (SELECT value FROM json_each(?))",
        (json.dumps(list(paths)),),
    )
    return [int(row) for (row,) in found.fetchall()]
