"""Times of records: as the contract writes them, or None."""

from __future__ import annotations

from models.library.database.clock import to_rfc3339


def told(moment: int | None) -> str | None:
    return None if moment is None else to_rfc3339(moment)
