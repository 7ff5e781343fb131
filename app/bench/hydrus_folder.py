"""Generates folders as Hydrus exports them: pictures named by their digest, tags and addresses in
text files beside them. The same ones at each run (seed 0), small pictures, all different."""

from __future__ import annotations

import hashlib
import io
import shutil
from pathlib import Path

import numpy as np
from PIL import Image

from app.bench import Setting
from app.bench.speed import kept_photos

COMPLETE = "complete"
_CHARACTERS, _SERIES, _CREATORS, _WORDS = 900, 120, 2_500, 6_000


def hydrus_folder(setting: Setting, count: int) -> Path:
    """With so many small pictures; generated where it is not there yet."""
    folder = setting.folder / f"hydrus-{count}"
    if folder.is_dir():
        return folder
    setting.say(f"generating a Hydrus export of {count:,} pictures (kept for the next time)")
    half = folder.with_suffix(".part")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    random = np.random.default_rng(0)
    for number in range(count):
        _write(half, number, small_picture(random), random)
    half.rename(folder)
    return folder


def large_folder(setting: Setting, count: int) -> Path:
    """The same with JPEGs of 1 to 4 megapixels."""
    folder = setting.folder / f"hydrus-large-{count}"
    if folder.is_dir():
        return folder
    half = folder.with_suffix(".part")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    random = np.random.default_rng(1)
    for number, photo in enumerate(kept_photos(setting, count)):
        _write(half, number, photo.read_bytes(), random)
    half.rename(folder)
    return folder


def small_picture(random: np.random.Generator) -> bytes:
    """Coloured blocks, so that no two look alike: a JPEG of 160 by 120 pixels."""
    blocks = random.integers(0, 255, (6, 8, 3), dtype=np.uint8)
    stream = io.BytesIO()
    Image.fromarray(blocks).resize((160, 120), Image.Resampling.NEAREST).save(stream, "JPEG")
    return stream.getvalue()


def _write(folder: Path, number: int, data: bytes, random: np.random.Generator) -> None:
    picture = folder / f"{hashlib.sha256(data).hexdigest()}.jpg"
    picture.write_bytes(data)
    words = sorted({int(each) for each in random.zipf(1.3, 14) if each <= _WORDS})
    tags = [
        f"creator:artist {number % _CREATORS}",
        f"series:series {number % _SERIES}",
        f"character:character {number % _CHARACTERS}",
        f"rating:{'safe' if number % 5 else 'questionable'}",
        *(f"word {each}" for each in words),
    ]
    picture.with_name(f"{picture.name}.txt").write_text("\n".join(tags) + "\n")
    urls = (
        f"https://pictures.example.org/post/{number}\n"
        f"https://files.example.org/{number // 1000:03}/{number}.jpg\n"
    )
    picture.with_name(f"{picture.name}.urls.txt").write_text(urls)
