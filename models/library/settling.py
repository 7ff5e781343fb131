"""Finishes or takes back what a killed process left in `staging/`. Runs when a writer opens."""

from __future__ import annotations

import re
from pathlib import Path

from models.library.fetching import tuples
from models.library.paths import LibraryPaths
from models.library.tables import ArtworkRow

_MARK = re.compile(r"([0-9a-f]{64})\.(\w+)")


def settle(paths: LibraryPaths) -> int:
    """How many leftovers there were. Needs a connection scope."""
    leftovers = sorted(paths.staging.iterdir()) if paths.staging.is_dir() else []
    for leftover in leftovers:
        if leftover.is_file():
            _settle_one(paths, leftover)
    return len(leftovers)


def _settle_one(paths: LibraryPaths, leftover: Path) -> None:
    mark = _MARK.fullmatch(leftover.name)
    if mark is not None:
        artwork_id, ext = mark.groups()
        known = tuples(ArtworkRow.select(ArtworkRow.row).where(ArtworkRow.id == artwork_id))
        if not known:
            # It was never acknowledged: whoever brought it still has it and brings it again.
            paths.original(artwork_id, ext).unlink(missing_ok=True)
            for thumbnail in paths.thumbs_of(artwork_id):
                thumbnail.unlink(missing_ok=True)
    leftover.unlink(missing_ok=True)
