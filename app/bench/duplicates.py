"""Near-duplicates: looking one fingerprint up among many, and telling copies from others."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.bench import Figure, Setting
from app.bench.making import sample_pictures
from models.imaging.fingerprint import fingerprint
from models.similarity.fingerprint_index import RADIUS, FingerprintIndex

LOOKS, SCANS = 2_000, 100
THUMBNAIL = (320, 320)


def measure(setting: Setting) -> Iterator[Figure]:
    count = setting.largest
    random = np.random.default_rng(0)
    prints = random.integers(-(2**63), 2**63, count, dtype=np.int64)
    start = time.perf_counter()
    index = FingerprintIndex(np.arange(count, dtype=np.int32), prints)
    built = time.perf_counter() - start
    wanted = [int(each) for each in random.choice(prints, LOOKS) ^ 0b1011]
    ours = _times(lambda each: index.near(each), wanted)
    theirs = _times(lambda each: _scan(prints, each), wanted[:SCANS])
    title = f"look-up among {count:,} fingerprints, {RADIUS} bits, p95"
    value, other = np.percentile(ours, 95) * 1e3, np.percentile(theirs, 95) * 1e3
    yield Figure(title, float(value), "ms", float(other / value), "a look at all", "≤ 2 ms")
    yield Figure(f"building that index of {count:,}", built, "s")
    yield from _copies()


def _times(look: Callable[[int], object], wanted: list[int]) -> list[float]:
    times = []
    for each in wanted:
        start = time.perf_counter()
        look(each)
        times.append(time.perf_counter() - start)
    return times


def _scan(prints: NDArray[np.int64], wanted: int) -> NDArray[np.intp]:
    apart = np.bitwise_count(prints.view(np.uint64) ^ np.array([wanted]).view(np.uint64))
    return np.flatnonzero(apart <= RADIUS)


def _copies() -> Iterator[Figure]:
    """Half the size and pressed to quality 60, of every sample illustration."""
    whole = [_thumbnail(_on_white(Image.open(path))) for path in sample_pictures()]
    copies = [_thumbnail(_pressed(_on_white(Image.open(path)))) for path in sample_pictures()]
    ours, theirs = ([fingerprint(each) for each in some] for some in (whole, copies))
    found = np.mean([_bits(a, b) <= RADIUS for a, b in zip(ours, theirs, strict=True)])
    others = [_bits(a, b) for i, a in enumerate(ours) for b in ours[:i]]
    yield Figure("copies found, half as large at JPEG quality 60", float(100 * found), "%")
    yield Figure("bits between any two different illustrations, least", float(min(others)), "bits")


def _on_white(picture: Image.Image) -> Image.Image:
    drawn = picture.convert("RGBA")
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    return paper


def _pressed(picture: Image.Image) -> Image.Image:
    file = io.BytesIO()
    picture.reduce(2).save(file, "JPEG", quality=60)
    return Image.open(file)


def _thumbnail(picture: Image.Image) -> Image.Image:
    picture.thumbnail(THUMBNAIL)
    return picture


def _bits(one: int, other: int) -> int:
    return ((one ^ other) & (2**64 - 1)).bit_count()
