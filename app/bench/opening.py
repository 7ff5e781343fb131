"""Opening large libraries: from the start of the process to a painted screen of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from app.bench import Figure, Setting
from app.bench.children import window
from app.bench.making import library_of

RUNS = 3
BARS = {250_000: "≤ 2 s", 1_000_000: "≤ 3 s"}


def measure(setting: Setting) -> Iterator[Figure]:
    small = library_of(setting, 200)
    least = median(window(small, "open")["painted_s"] for _ in range(RUNS))
    for size in setting.sizes:
        folder = library_of(setting, size)
        taken = median(window(folder, "open")["painted_s"] for _ in range(RUNS))
        yield Figure(
            f"open {size:,} artworks to the first painted screen",
            taken,
            "s",
            least / taken,
            "200 artworks",
            BARS.get(size, ""),
        )
