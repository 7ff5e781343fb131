"""From the start of the process to the first paint, against a bare PySide6 window."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from app.bench import Figure, Setting
from app.bench.children import run, window
from app.bench.making import library_of

RUNS = 5


def measure(setting: Setting) -> Iterator[Figure]:
    folder = library_of(setting, 200)
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(window(folder, "open")["painted_s"])
        bare.append(run("app.bench.bare_window")["painted_s"])
    start = median(ours)
    yield Figure("start to first paint", start, "s", median(bare) / start, "a bare window", "≥ 0.5")
