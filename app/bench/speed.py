"""How quick thumbnails and imports are, as a ratio against plain Pillow in the same run."""

from __future__ import annotations

import hashlib
import io
import math
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from app.bench import Setting
from app.bench.making import sample_pictures
from models.cancellation import CancelToken
from models.imaging.decode import decode
from models.imaging.fingerprint import fingerprint
from models.imaging.pixels import Limits, Pixels
from models.imaging.sandbox import Sandbox
from models.library.arriving.importing import import_paths
from models.library.library import open_library

SIDE = 320
COUNT = 60
SIZES = ((1200, 900), (1600, 1200), (1500, 2100), (2400, 1650))  # 1.1 to 4 megapixels


@dataclass(frozen=True, slots=True)
class Speed:
    """Pictures a second, ours and theirs, and for thumbnails the likeness to a full decode with
    Lanczos, mean and least of all, in decibels."""

    ours: float
    theirs: float
    psnr: float = math.inf
    least_psnr: float = math.inf

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


def photos(folder: Path, drawings: Sequence[Path], count: int) -> list[Path]:
    """JPEGs of 1 to 4 megapixels made of `drawings`, all different."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number in range(count):
        with Image.open(drawings[number % len(drawings)]) as drawing:
            picture = drawing.convert("RGBA").convert("RGB").resize(SIZES[number % len(SIZES)])
        grain = np.random.default_rng(number).integers(-3, 4, (*picture.size[::-1], 1))
        grained = np.clip(np.asarray(picture) + grain, 0, 255).astype(np.uint8)
        made.append(folder / f"{number:04}.jpg")
        Image.fromarray(grained).save(made[-1], quality=90)
    return made


def kept_photos(setting: Setting, count: int = COUNT) -> list[Path]:
    """The photos of the benchmarks, made of the sample illustrations and kept between runs."""
    folder = setting.folder / f"photos-{count}"
    if not folder.is_dir():
        setting.say(f"making {count} JPEGs of 1 to 4 megapixels (kept for the next time)")
        half = folder.with_suffix(".part")
        photos(half, sample_pictures(), count)
        half.rename(folder)
    return sorted(folder.iterdir())


def thumbnail_speed(files: Sequence[Path]) -> Speed:
    """One thread each, decoding to 320 pixels, files warm; processor time."""
    ours = theirs = 0.0
    likeness = []
    for path in files:
        data = path.read_bytes()
        began = time.process_time()
        with Image.open(io.BytesIO(data)) as opened:
            opened.thumbnail((SIDE, SIDE))
            opened.tobytes()
        between = time.process_time()
        pixels = decode(io.BytesIO(data), SIDE, Limits())
        ours += time.process_time() - between
        theirs += between - began
        if not isinstance(pixels, Pixels):
            raise TypeError(f"{path}: {pixels}")
        likeness.append(_psnr(pixels, data))
    mean = sum(likeness) / len(likeness)
    return Speed(len(files) / ours, len(files) / theirs, mean, min(likeness))


def import_speed(files: Sequence[Path], folder: Path) -> Speed:
    """A whole import in two decoding processes against one loop in one process; wall time."""
    began = time.monotonic()
    _plain_import(files, folder / "plain")
    between = time.monotonic()
    with open_library(folder / "library", create=True) as library, Sandbox() as sandbox:
        list(import_paths(library, list(files), sandbox=sandbox, token=CancelToken()))
    ended = time.monotonic()
    return Speed(len(files) / (ended - between), len(files) / (between - began))


def _plain_import(files: Sequence[Path], folder: Path) -> None:
    """Copy, hash, both thumbnails, fingerprint, a row in SQLite each, as a simple program would."""
    folder.mkdir(parents=True)
    rows = sqlite3.connect(folder / "rows.sqlite")
    rows.execute(
        "CREATE TABLE picture (id TEXT PRIMARY KEY, width INTEGER, height INTEGER,"
        " fingerprint INTEGER)"
    )
    for path in files:
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        (folder / f"{digest}.jpg").write_bytes(data)
        with Image.open(io.BytesIO(data)) as opened:
            size = opened.size
            for side in (768, SIDE):
                opened.thumbnail((side, side))
                opened.save(folder / f"{digest}-{side}.jpg", quality=85)
            printed = fingerprint(opened)
        rows.execute("INSERT INTO picture VALUES (?, ?, ?, ?)", (digest, *size, printed))
        rows.commit()
    rows.close()


def _psnr(pixels: Pixels, data: bytes) -> float:
    with Image.open(io.BytesIO(data)) as opened:
        size = (pixels.width, pixels.height)
        best = np.asarray(opened.convert("RGB").resize(size, Image.Resampling.LANCZOS), float)
    found = np.frombuffer(pixels.data, np.uint8).reshape(best.shape)
    return float(10 * np.log10(255**2 / np.mean((best - found) ** 2)))
