"""Importing JPEGs of 1 to 4 megapixels, against a plain loop of Pillow that does the same."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from app.bench import Figure, Setting
from app.bench.photographs import photographs
from models.cancellation import CancelToken
from models.imaging.sandbox import Sandbox
from models.library import open_library
from models.library.importing import import_paths


def measure(setting: Setting) -> Iterator[Figure]:
    files = photographs(setting)
    with tempfile.TemporaryDirectory(dir=setting.folder) as own:
        theirs = len(files) / _plain(files, Path(own) / "plain")
        ours = len(files) / _imported(files, Path(own) / "library")
    yield Figure(
        "import of JPEGs of 1-4 MP",
        ours,
        "pictures/s",
        ours / theirs,
        "a plain Pillow loop",
        "≥ 25/s and ≥ 1.5x",
    )


def _imported(files: list[Path], folder: Path) -> float:
    with open_library(folder, create=True) as library, Sandbox(workers=2) as sandbox:
        sandbox.decode(files[0], longest=64)  # Its processes are there, as in a running program.
        start = time.monotonic()
        for _ in import_paths(library, files, sandbox=sandbox, token=CancelToken()):
            pass
        taken = time.monotonic() - start
        if sum(library.artworks.counts().values()) != len(files):
            raise RuntimeError("not everything was imported")
    return taken


def _plain(files: list[Path], folder: Path) -> float:
    """Hash, decode, look-alike hash, two thumbnails, a copy, a row: one file after the other."""
    folder.mkdir()
    start = time.monotonic()
    rows = []
    for file in files:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        with Image.open(file) as picture:
            picture.load()
            small = picture.convert("L").resize((9, 8))
            grey = small.tobytes()
            bits = [grey[at] > grey[at + 1] for at in range(72) if at % 9 != 8]
            size = picture.size
            for side in (768, 320):
                picture.thumbnail((side, side))
                picture.save(folder / f"{digest}-{side}.jpg", quality=85)
        shutil.copyfile(file, folder / f"{digest}.jpg")
        rows.append((digest, *size, "".join("01"[bit] for bit in bits)))
    with sqlite3.connect(folder / "rows.sqlite") as database:
        database.execute("CREATE TABLE artwork (id, width, height, hash)")
        database.executemany("INSERT INTO artwork VALUES (?, ?, ?, ?)", rows)
    database.close()
    return time.monotonic() - start
