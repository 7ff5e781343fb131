"""Finds that arrive while the person scrolls: what showing a batch of 50 costs the window."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.busy import percentile_ms
from app.bench.children import window
from app.bench.making import library_of
from models.library import Library
from models.library.artworks.artworks import NewArtwork, Seen
from models.library.database.clock import now
from models.records import LibraryChanges, Sighting, State

BATCH = 50


def measure(setting: Setting) -> Iterator[Figure]:
    size = min(setting.sizes)
    copy = setting.folder / f"{size}-inserting"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(library_of(setting, size), copy, symlinks=True)
    try:
        shown = window(copy, "insert")["shown"]
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    for percent in (50, 95):
        yield Figure(
            f"a batch of {BATCH} finds while scrolling, p{percent}, at {size:,}",
            percentile_ms(shown, percent),
            "ms",
            bar="≤ 8 ms",
        )


def add_finds(library: Library, batch: int) -> LibraryChanges:
    """Rows alone: it is the showing that is measured. Runs inside a write."""
    added = []
    for number in range(BATCH):
        digest = hashlib.sha256(f"find {batch} {number}".encode()).hexdigest()
        new = NewArtwork(digest, "jpeg", 800, 600, 1000, "jpg", state=State.INBOX)
        added.append(library.artworks.add(new, [Seen(Sighting(now(), "collect"))]))
    return LibraryChanges(added=tuple(added))
