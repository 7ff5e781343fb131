"""Suggestions to which the person said "not now": a small fact of the library."""

from __future__ import annotations

import json

from models.library.database.meta import read_meta, write_meta
from models.library.library import Library

FOR = 30 * 24 * 3600 * 1_000_000  # Microseconds after which it may be suggested again.
_KEY = "suggestions not now"


def declined(library: Library, now: int) -> set[str]:
    """The addresses that are not suggested at this moment."""
    return {url for url, at in _all(library).items() if at <= now < at + FOR}


def decline(library: Library, url: str, now: int) -> None:
    """Do not suggest it for a while."""

    def write() -> None:
        kept = {each: at for each, at in _all(library).items() if at <= now < at + FOR}
        write_meta(_KEY, json.dumps(kept | {url: now}, sort_keys=True))

    library.writer.call(write)


def _all(library: Library) -> dict[str, int]:
    text = read_meta(library, _KEY)
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return {str(url): at for url, at in dict(found).items() if isinstance(at, int)}
