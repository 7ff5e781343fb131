"""Peak memory of a window on a large library, above that of an empty one."""

from __future__ import annotations

from collections.abc import Iterator

from app.bench import Figure, Setting
from app.bench.children import window
from app.bench.making import library_of


def measure(setting: Setting) -> Iterator[Figure]:
    empty = window(setting.folder / "empty", "empty")["peak_mb"]
    for size in setting.sizes:
        peak = window(library_of(setting, size), "scroll")["peak_mb"]
        yield Figure(
            f"peak memory above an empty library's {empty:.0f} MB, {size:,} artworks, scrolled",
            peak - empty,
            "MB",
            empty / peak,
            "an empty library",
            "≤ 400 MB",
        )
