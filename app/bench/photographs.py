"""JPEGs of 1 to 4 megapixels, made of the sample illustrations and kept between runs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from app.bench import Setting
from app.bench.making import sample_pictures

COUNT = 120


def photographs(setting: Setting, count: int = COUNT) -> list[Path]:
    """The same files each time: sizes by seed 0, quality 90, 4:2:0."""
    folder = setting.folder / f"jpeg-{count}"
    if not folder.is_dir():
        setting.say(f"making {count} JPEGs of 1 to 4 megapixels (kept for the next time)")
        half = folder.with_suffix(".part")
        half.mkdir(parents=True, exist_ok=True)
        _make(half, count)
        half.rename(folder)
    return sorted(folder.iterdir())


def _make(folder: Path, count: int) -> None:
    random = np.random.default_rng(0)
    sources = sample_pictures()
    for number in range(count):
        with Image.open(sources[number % len(sources)]) as opened:
            picture = opened.convert("RGB")
        scale = (random.uniform(1e6, 4e6) / (picture.width * picture.height)) ** 0.5
        size = (round(picture.width * scale), round(picture.height * scale))
        enlarged = picture.resize(size, Image.Resampling.LANCZOS)
        # A little grain, so that no file is easier to decode than a real one.
        grain = random.normal(0, 3, (size[1], size[0], 1))
        pixels = np.clip(np.asarray(enlarged) + grain, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:04d}.jpg", quality=90)
