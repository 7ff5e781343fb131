"""Tagging 10,000 artworks at once, against one by one in the same transaction."""

from __future__ import annotations

import time
from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.making import library_of
from models.library import open_library
from models.library.tags.bulk_tagging import retag, untag_back
from models.library.tags.tagging import attach
from models.records import Tag

MANY, FEW = 10_000, 1_000


def measure(setting: Setting) -> Iterator[Figure]:
    size = min(setting.sizes)
    with open_library(library_of(setting, size)) as library:
        rows, tags = range(1, min(MANY, size) + 1), [Tag("bench_one"), Tag("bench_two")]
        start = time.perf_counter()
        done = library.writer.call(lambda: retag(rows, tags, []))
        together = time.perf_counter() - start
        library.writer.call(lambda: untag_back(done.undo))
        start = time.perf_counter()
        library.writer.call(lambda: _one_by_one(rows[:FEW], tags))
        apart = (time.perf_counter() - start) * len(rows) / FEW
        library.writer.call(lambda: retag(rows[:FEW], [], tags))
    title = f"two tags for {len(rows):,} artworks, at {size:,}"
    yield Figure(title, together, "s", apart / together, "one by one", "≤ 2 s")


def _one_by_one(rows: range, tags: list[Tag]) -> None:
    for row in rows:
        attach(row, tags)
