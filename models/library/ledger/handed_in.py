"""What is still to do of the addresses that a program handed in, by the word it knows them by."""

from __future__ import annotations

from models.library.database.fetching import execute
from models.library.library import Library

_ASKED_OF = """SELECT json_extract(payload, '$.asked') FROM crawl_job
 WHERE key = ? AND state IN ('ready', 'leased')"""
_OPEN = """SELECT state, last_error FROM crawl_job WHERE source = 0
 AND state IN ('ready', 'leased', 'parked') AND json_extract(payload, '$.asked') = ?"""


def asked_of(library: Library, key: str) -> str | None:
    """By which word the job of this key is known, while it is to do."""
    with library.reading():
        found = execute(_ASKED_OF, (key,)).fetchone()
    return None if found is None else str(found[0] or "")


def open_of(library: Library, asked: str) -> list[tuple[str, str | None]]:
    """State and trouble of each job of that word that is to do or was given up (parked)."""
    with library.reading():
        return [(str(state), error) for state, error in execute(_OPEN, (asked,))]
