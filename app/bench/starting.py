"""From the start of the process to the first paint, against a bare PySide6 window."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from app.bench import Figure, Setting
from app.bench.children import run
from app.bench.making import library_of

RUNS = 7


def measure(setting: Setting) -> Iterator[Figure]:
    folder = library_of(setting, 200)
    ours, whole, bare = [], [], []
    for _ in range(RUNS):
        facts = run("app.bench.first_paint", str(folder))
        ours.append(facts["painted_s"])
        whole.append(facts["pictures_s"])
        bare.append(run("app.bench.bare_window")["painted_s"])
    start, empty = median(ours), median(bare)
    yield Figure("start to the first paint", start, "s", empty / start, "a bare window", "≥ 0.5")
    yield Figure(
        "start to the first pictures", median(whole), "s", empty / median(whole), "the same"
    )
