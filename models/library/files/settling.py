"""Finishes or takes back what a killed process left in `staging/`. Runs when a writer opens."""

from __future__ import annotations

import re
from pathlib import Path

from models.library.database.fetching import tuples
from models.library.files.filing import delete_for_good
from models.library.paths import LibraryPaths
from models.library.tables.tables import ArtworkRow
from models.records import IN_TRASH, State

_MARK = re.compile(r"([0-9a-f]{64})\.(\w+)")
EMPTIED = "emptied"
_EMPTIED_MARK = re.compile(rf"([0-9a-f]{{64}})\.(\w+)\.{EMPTIED}")


def settle(paths: LibraryPaths) -> int:
    """How many leftovers there were. Needs a connection scope."""
    leftovers = sorted(paths.staging.iterdir()) if paths.staging.is_dir() else []
    for leftover in leftovers:
        if leftover.is_file():
            _settle_one(paths, leftover)
    return len(leftovers)


def _settle_one(paths: LibraryPaths, leftover: Path) -> None:
    emptied = _EMPTIED_MARK.fullmatch(leftover.name)
    mark = _MARK.fullmatch(leftover.name)
    if emptied is not None:
        _empty_one(paths, *emptied.groups())
    elif mark is not None:
        artwork_id, ext = mark.groups()
        known = tuples(ArtworkRow.select(ArtworkRow.state).where(ArtworkRow.id == artwork_id))
        if known:
            _keep_one(paths, artwork_id, ext, State(known[0][0]))
        else:
            # It was never acknowledged: whoever brought it still has it and brings it again.
            _forget(paths, artwork_id, ext)
    leftover.unlink(missing_ok=True)


def _keep_one(paths: LibraryPaths, artwork_id: str, ext: str, state: State) -> None:
    """A move to the trash or back was cut off: only the place that the state names stays."""
    places = [paths.original(artwork_id, ext), paths.trashed(artwork_id, ext)]
    right, wrong = reversed(places) if state in IN_TRASH else places
    if right.exists():
        wrong.unlink(missing_ok=True)


def _empty_one(paths: LibraryPaths, artwork_id: str, ext: str) -> None:
    """An emptying of the trash was cut off: committed, its file goes now; else it stays."""
    gone = ArtworkRow.missing & ArtworkRow.binned.is_null() & (ArtworkRow.id == artwork_id)
    if tuples(ArtworkRow.select(ArtworkRow.row).where(gone)):
        delete_for_good(paths, artwork_id, ext)


def _forget(paths: LibraryPaths, artwork_id: str, ext: str) -> None:
    original = paths.original(artwork_id, ext)
    half = original.with_name(f"{original.name}.part")
    for path in (original, half, *paths.thumbs_of(artwork_id)):
        path.unlink(missing_ok=True)
