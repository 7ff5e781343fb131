"""Importing JPEGs of 1 to 4 megapixels, against a plain loop of Pillow that does the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.bench import Figure, Setting
from app.bench.speed import import_speed, kept_photos


def measure(setting: Setting) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir=setting.folder) as own:
        speed = import_speed(kept_photos(setting), Path(own))
    yield Figure(
        "import of JPEGs of 1-4 MP",
        speed.ours,
        "pictures/s",
        speed.ratio,
        "a plain Pillow loop",
        "≥ 25/s and ≥ 1.5x",
    )
