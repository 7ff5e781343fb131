"""What takes room, counted file by file: when the first numbers stand there, and when all do."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.making import library_of, link_every_thumbnail
from models.cancellation import CancelToken
from models.library import Library, open_library
from models.library.keeping.stock import take_stock, thrown_ids


def measure(setting: Setting) -> Iterator[Figure]:
    from app.bench.busy import percentile_ms
    from app.bench.children import window

    count = min(setting.sizes)
    folder = library_of(setting, count)
    with open_library(folder) as library:
        setting.say(f"a thumbnail for each of {count:,} artworks (kept for the next time)")
        link_every_thumbnail(library, count)
        moments = [0.0, *_moments(library)]
        files = _by_name(library)
    title = f"what takes room, {count:,} artworks"
    waits = [after - before for before, after in itertools.pairwise(moments)]
    yield Figure(f"{title}: first numbers", moments[1], "s", bar="at once")
    yield Figure(f"{title}: longest wait for news", max(waits), "s")
    yield Figure(
        f"{title}: all",
        moments[-1],
        "s",
        (moments[-1] + files) / moments[-1],
        "thumbnails of thrown ones by name",
    )
    late = window(folder, "count")["late"]
    named = f"the window's loop is late while that runs, p99 of {len(late):,}"
    yield Figure(named, percentile_ms(late, 99), "ms", bar="≤ 16 ms")


def _moments(library: Library) -> Iterator[float]:
    """Of each news, in seconds from the beginning."""
    begun = time.perf_counter()
    for _ in take_stock(library, {}, CancelToken()):
        yield time.perf_counter() - begun


def _by_name(library: Library) -> float:
    """What it costs to look for each thrown picture's thumbnails instead of telling them apart
    while all are counted."""
    begun = time.perf_counter()
    found = 0
    for artwork in thrown_ids(library):
        for path in library.paths.thumbs_of(artwork):
            try:
                found += path.stat().st_size
            except FileNotFoundError:
                continue
    return time.perf_counter() - begun
