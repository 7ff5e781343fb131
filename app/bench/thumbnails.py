"""Making a thumbnail of 320 pixels, against `Image.open().thumbnail((320, 320))`."""

from __future__ import annotations

import io
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.bench import Figure, Setting
from app.bench.photographs import photographs
from models.imaging.decode import decode
from models.imaging.pixels import Limits, Pixels

SIDE = 320


def measure(setting: Setting) -> Iterator[Figure]:
    files = photographs(setting)
    for file in files[:10]:  # Warm: files in memory, modules imported.
        _ours(file), _pillow(file)
    ours, theirs = _rate(_ours, files), _rate(_pillow, files)
    yield Figure(
        f"thumbnails of {SIDE} px from JPEG of 1-4 MP",
        ours,
        "pictures/s",
        ours / theirs,
        "Pillow's thumbnail()",
        "≥ 1.7x",
    )
    quality = [_likeness(file) for file in files[:40]]
    yield Figure(
        "their fidelity to a full Lanczos, median PSNR",
        float(np.median(quality)),
        "dB",
        bar="≥ 35 dB",
    )


def _rate(work: Callable[[Path], object], files: list[Path]) -> float:
    start = time.process_time()
    for file in files:
        work(file)
    return len(files) / (time.process_time() - start)


def _ours(file: Path) -> NDArray[np.uint8]:
    pixels = decode(io.BytesIO(file.read_bytes()), SIDE, Limits())
    if not isinstance(pixels, Pixels):
        raise TypeError(f"{file}: {pixels}")
    return np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width, -1)


def _pillow(file: Path) -> NDArray[np.uint8]:
    with Image.open(file) as picture:
        picture.thumbnail((SIDE, SIDE))
        return np.asarray(picture.convert("RGB"))


def _likeness(file: Path) -> float:
    """PSNR in dB against the whole picture made just as large with Lanczos."""
    ours = _ours(file)
    with Image.open(file) as picture:
        whole = picture.convert("RGB")
    best = whole.resize((ours.shape[1], ours.shape[0]), Image.Resampling.LANCZOS)
    gap: NDArray[np.float64] = ours.astype(float) - np.asarray(best)
    return 10 * math.log10(255**2 / max(float(np.mean(gap**2)), 1e-9))
