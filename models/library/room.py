"""How much room a library takes on its disk, and how much is left there."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from models.library.fetching import execute
from models.library.library import Library

_STORED = """
SELECT COALESCE(SUM(CASE WHEN state IN ('rejected', 'trashed') THEN 0 ELSE bytes END), 0),
       COALESCE(SUM(CASE WHEN state IN ('rejected', 'trashed') THEN bytes ELSE 0 END), 0)
FROM artwork WHERE path IS NULL
"""


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes. `whole` is false where there was no time to count all that is derived."""

    originals: int
    trash: int
    database: int
    derived: int
    free: int
    whole: bool = True


def room_of(library: Library, seconds: float = 1.0) -> Room:
    """Pictures by what the database says of them, the rest by looking for at most so long."""
    paths = library.paths
    with library.reading():
        originals, trash = execute(_STORED).fetchone()
    database = sum(each.stat().st_size for each in paths.folder.glob("library.sqlite*"))
    derived, whole = _size(paths.derived, time.monotonic() + seconds)
    return Room(originals, trash, database, derived, shutil.disk_usage(paths.folder).free, whole)


def _size(folder: Path, end: float) -> tuple[int, bool]:
    total = 0
    for place, _, names in os.walk(folder):
        if time.monotonic() > end:
            return total, False
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size
            except OSError:
                continue  # A thumbnail that went meanwhile.
    return total, True
