"""Generates libraries for the benchmarks: real thumbnails, tags by Zipf's law, dates of six years.

Row for row the same at each size and on each machine (seed 0). Thumbnails are those of the sample
pictures, linked for the stretches of the grid that a benchmark visits: 20,000 artworks at most.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np

import resources
from app.bench import Setting
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail import LONGEST, write_thumbnails
from models.library import Library, open_library
from models.library.artworks.fingerprints import write_pairs
from models.library.database.fetching import execute
from models.library.database.migrate import MIGRATIONS
from models.library.paths import THUMB_SIZES
from models.library.tags.tagging import USES

TAGS_EACH = 10
MOST_TAGS = 50_000
EXPONENT = 0.9
STRETCH = 5_000
_CHUNK = 100_000
_START_US = 1_600_000_000_000_000
_SPAN_S = 190_000_000
_TAGS = """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
 INSERT INTO tag (id, namespace, name) SELECT i, CASE i % 7 WHEN 3 THEN 'artist'
 WHEN 5 THEN 'character' ELSE 'general' END, printf('tag_%05d', i - 1) FROM n"""
_STATES = ("inbox", "kept", "rejected", "trashed")


def library_of(setting: Setting, count: int) -> Path:
    """The folder of a library with so many artworks; generated where it is not there yet."""
    folder = setting.folder / f"{count}"
    complete, made_by = folder / "complete", _maker()
    if complete.exists() and complete.read_text() == made_by:
        return folder
    setting.say(f"generating a library of {count:,} artworks (kept for the next time)")
    shutil.rmtree(folder, ignore_errors=True)
    with open_library(folder, create=True) as library:
        _fill(library, count)
        _link_thumbnails(library, count)
    complete.write_text(made_by)
    return folder


def _maker() -> str:
    """What libraries come from: another version of it makes them anew."""
    files = [Path(__file__), *sorted(MIGRATIONS.glob("*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def artwork_id(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def _fingerprint(number: int) -> int:
    return int(np.frombuffer(hashlib.sha256(f"print {number}".encode()).digest(), np.int64)[0])


def _fill(library: Library, count: int) -> None:
    random = np.random.default_rng(0)
    added = np.sort(_START_US + random.integers(0, _SPAN_S, count) * 1_000_000)
    states = random.choice(4, count, p=[0.1, 0.8, 0.07, 0.03])
    ratings = random.choice(6, count, p=[0.7, 0.02, 0.05, 0.1, 0.08, 0.05])
    sides = random.integers(400, 4000, (count, 2))
    tags = min(MOST_TAGS, max(200, count // 20))
    write = library.writer.call
    write(lambda: execute(_TAGS, (tags,)))
    weights = 1 / np.arange(1, tags + 1) ** EXPONENT
    weights /= weights.sum()
    for start in range(0, count, _CHUNK):
        stop = min(start + _CHUNK, count)
        rows = [
            [
                n + 1,
                artwork_id(n),
                int(sides[n, 0]),
                int(sides[n, 1]),
                _STATES[states[n]],
                int(added[n]),
                int(ratings[n]),
                _fingerprint(n),
            ]
            for n in range(start, stop)
        ]
        drawn = random.choice(tags, ((stop - start), TAGS_EACH), p=weights) + 1
        pairs = np.stack([np.repeat(np.arange(start + 1, stop + 1), TAGS_EACH), drawn.ravel()], 1)
        write(lambda rows=rows, pairs=pairs: _insert(rows, pairs))  # type: ignore[misc]
    write(lambda: execute(f"UPDATE tag SET uses = ({USES})"))
    # As imports leave it: nothing is alike, and that was looked at.
    write(lambda: write_pairs([], count))
    write(lambda: execute("ANALYZE"))


def _insert(rows: list[list[object]], pairs: np.ndarray) -> None:
    execute(
        "INSERT INTO artwork (row, id, format, width, height, bytes, state, added, name, ext,"
        " rating, fingerprint, liked, note, missing, orientation, alpha, frames)"
        " SELECT value ->> 0, value ->> 1, 'jpeg', value ->> 2, value ->> 3,"
        " (value ->> 2) * (value ->> 3) / 5, value ->> 4, value ->> 5,"
        " 'picture ' || (value ->> 0), 'jpg', value ->> 6, value ->> 7, 0, '', 0, 1, 0, 1"
        " FROM json_each(?)",
        (json.dumps(rows),),
    )
    execute(
        "INSERT OR IGNORE INTO artwork_tag (artwork, tag, origin)"
        " SELECT value ->> 0, value ->> 1, 'site' FROM json_each(?)",
        (json.dumps(pairs.tolist()),),
    )
    first, last = rows[0][0], rows[-1][0]
    execute(
        "INSERT INTO sighting (artwork, found_at, via, page_url, author, title)"
        " SELECT row, added, 'collect', 'https://example.org/p/' || row,"
        " 'author ' || (row % 5000), 'title ' || row FROM artwork WHERE row BETWEEN ? AND ?",
        (first, last),
    )
    execute(
        "INSERT INTO artwork_text (row, text) SELECT row, name || char(10) || 'title ' || row ||"
        " char(10) || 'author ' || (row % 5000) FROM artwork WHERE row BETWEEN ? AND ?",
        (first, last),
    )


def _link_thumbnails(library: Library, count: int) -> None:
    """For the newest, the middle and, at random, further artworks."""
    models = _sample_thumbnails(library)
    middle = count // 2
    wanted = {
        *range(max(0, count - STRETCH), count),
        *range(max(0, middle - STRETCH), min(count, middle + STRETCH)),
        *np.random.default_rng(1).choice(count, min(count, STRETCH), replace=False).tolist(),
    }
    _link(library, models, sorted(wanted))


def link_every_thumbnail(library: Library, count: int) -> None:
    """For the artworks that have none yet: some hundred thousand files take a minute."""
    models = _sample_thumbnails(library)
    bare = [n for n in range(count) if not library.paths.thumb(artwork_id(n), 320).exists()]
    _link(library, models, bare)


def _link(library: Library, models: Sequence[str], numbers: Iterable[int]) -> None:
    for number, model in zip(numbers, cycle(models)):
        for size in THUMB_SIZES:
            source = library.paths.thumb(model, size)
            target = library.paths.thumb_as(artwork_id(number), size, source.suffix[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(source, target)


def _sample_thumbnails(library: Library) -> list[str]:
    made = []
    with Sandbox(workers=2) as sandbox:
        for path in sample_pictures():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            write_thumbnails(sandbox.decode(path, longest=LONGEST), digest, library.paths)
            made.append(digest)
    return made


def sample_pictures() -> list[Path]:
    """The illustrations that come with the program."""
    endings = {".jpg", ".png", ".webp", ".gif"}
    found: Iterable[Path] = resources.sample_folder().rglob("*")
    return sorted(path for path in found if path.suffix.lower() in endings)
