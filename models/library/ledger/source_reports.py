"""How a source was read through, as the library keeps it, and what it brought by its sightings."""

from __future__ import annotations

import json
from typing import Any

from models.library.database.fetching import execute, tuples
from models.library.tables.crawl_tables import CrawlJobRow, SourceRow

_BROUGHT = """
SELECT COUNT(*) FROM
  (SELECT DISTINCT artwork FROM sighting WHERE source = ? AND artwork IS NOT NULL) AS here
JOIN sighting AS first
  ON first.id = (SELECT MIN(id) FROM sighting WHERE artwork = here.artwork)
WHERE first.source = ?
"""


def report_of(source_id: int) -> dict[str, Any] | None:
    """How its list was read through so far, if that is counted. Inside a scope of the library."""
    found = tuples(SourceRow.select(SourceRow.report).where(SourceRow.id == source_id))
    return report_in(found[0][0]) if found else None


def report_in(text: str | None) -> dict[str, Any] | None:
    """What a row keeps; what cannot be read says nothing."""
    try:
        found = json.loads(text) if text else None
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def brought(source_id: int) -> tuple[int, int]:
    """How many pictures came from here first, and how many are still to be fetched. Inside a scope
    of the library."""
    files = (CrawlJobRow.kind == "file") & (CrawlJobRow.source == source_id)
    waits = CrawlJobRow.state.in_(["ready", "leased", "parked"])
    new = int(execute(_BROUGHT, (source_id, source_id)).fetchone()[0])
    return new, int(CrawlJobRow.select().where(files & waits).count())
