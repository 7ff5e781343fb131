"""How much of a core the program takes in the tray while there is nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.children import window
from app.bench.making import library_of


def measure(setting: Setting) -> Iterator[Figure]:
    share = window(library_of(setting, min(setting.sizes)), "idle")["share"]
    yield Figure("idle in the tray, of a core", 100 * share, "%", bar="< 1 %")
