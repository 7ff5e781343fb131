"""BeeRef's boards, `.bee`: an SQLite database with one row an item and its picture in an archive
table (sqlar). Read and written by what the format is, without a line of BeeRef's.

Positions are pixels of BeeRef's scene, y down; an item's place is its own corner, from which it is
scaled, turned (degrees, clockwise) and mirrored.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import InputError
from models.half_written import half_written

APPLICATION_ID, VERSION = 2060242126, 2
PUREREF = ".pur"
MOST_ITEMS = 100_000
LARGEST = 200_000_000  # bytes of one picture
_TABLES = (
    "CREATE TABLE items (id INTEGER PRIMARY KEY, type TEXT NOT NULL, x REAL DEFAULT 0,"
    " y REAL DEFAULT 0, z REAL DEFAULT 0, scale REAL DEFAULT 1, rotation REAL DEFAULT 0,"
    " flip INTEGER DEFAULT 1, data JSON)",
    "CREATE TABLE sqlar (name TEXT PRIMARY KEY, item_id INTEGER NOT NULL UNIQUE, mode INT,"
    " mtime INT DEFAULT current_timestamp, sz INT, data BLOB,"
    " FOREIGN KEY (item_id) REFERENCES items (id) ON DELETE CASCADE ON UPDATE NO ACTION)",
)


@dataclass(frozen=True, slots=True)
class BeePicture:
    """One picture as it lies there. `crop` is left, top, width, height in the picture's pixels."""

    name: str
    data: bytes
    x: float
    y: float
    z: float = 0.0
    scale: float = 1.0
    rotation: float = 0.0
    flip: int = 1
    crop: tuple[float, float, float, float] | None = None

    def middle(self, width: int, height: int) -> tuple[float, float]:
        """Where the centre of what is seen lies, for a picture of so many pixels."""
        left, top, wide, high = self.crop or (0.0, 0.0, width, height)
        across, down = self.flip * (left + wide / 2) * self.scale, (top + high / 2) * self.scale
        turn = math.radians(self.rotation)
        return (
            self.x + across * math.cos(turn) - down * math.sin(turn),
            self.y + across * math.sin(turn) + down * math.cos(turn),
        )

    @property
    def altered(self) -> bool:
        """Whether it is turned, mirrored or cropped there."""
        return bool(self.rotation % 360) or self.flip < 0 or self.crop is not None

    def longest(self, width: int, height: int) -> float:
        """The longer side of what is seen, in the scene's pixels."""
        _, _, wide, high = self.crop or (0.0, 0.0, width, height)
        return max(wide, high) * self.scale


def read_bee(file: Path) -> Iterator[BeePicture]:
    """Its pictures, lowest first; texts are left out. Raises `InputError` for what is none."""
    with _opened(file) as database:
        yield from map(_picture, database.execute(_asking(database)))


def texts_in(file: Path) -> int:
    """How many of its items are texts. Raises `InputError` for what is no board."""
    with _opened(file) as database:
        asked = "SELECT count(*) FROM items WHERE type = 'text'"
        return int(database.execute(asked).fetchone()[0])


def write_bee(file: Path, pictures: Iterator[BeePicture]) -> int:
    """A new file in its place; how many pictures it holds. What fails half way leaves none."""
    with half_written(file) as half, closing(sqlite3.connect(half)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
        for table in _TABLES:
            database.execute(table)
        count = sum(_insert(database, each) for each in pictures)
        database.commit()
    return count


def _insert(database: sqlite3.Connection, each: BeePicture) -> int:
    facts = {"filename": each.name, **({"crop": list(each.crop)} if each.crop else {})}
    place = (each.x, each.y, each.z, each.scale, each.rotation, each.flip)
    row = database.execute(
        "INSERT INTO items (type, x, y, z, scale, rotation, flip, data)"
        " VALUES ('pixmap', ?, ?, ?, ?, ?, ?, ?)",
        (*place, json.dumps(facts)),
    ).lastrowid
    # Two pictures may have the same name; in the archive every name stands once.
    database.execute(
        "INSERT INTO sqlar (name, item_id, mode, sz, data) VALUES (?, ?, ?, ?, ?)",
        (f"{row:04}-{each.name}", row, 0o644, len(each.data), each.data),
    )
    return 1


def boards_among(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """BeeRef's boards among files, and those of PureRef, which nobody else can read."""
    return (
        [each for each in files if each.suffix.lower() == ".bee"],
        [each for each in files if each.suffix.lower() == PUREREF],
    )


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    if not file.is_file():
        raise InputError("path-missing", path=file)
    if file.suffix.lower() == PUREREF:
        raise InputError("pureref-file", path=file.name)
    try:
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as database:
            # The file is another's: nothing that its schema says is run.
            database.execute("PRAGMA trusted_schema = OFF")
            found = database.execute("PRAGMA application_id").fetchone()[0]
            if found != APPLICATION_ID:
                raise InputError("file-unreadable", path=file, reason="it is no BeeRef board")
            yield database
    except (sqlite3.Error, ValueError, OverflowError) as error:
        raise InputError("file-unreadable", path=file, reason=str(error)) from error


def _asking(database: sqlite3.Connection) -> str:
    """Files of the first version keep the name in a column of its own."""
    columns = {row[1] for row in database.execute("PRAGMA table_info(items)")}
    facts = "items.data" if "data" in columns else "json_object('filename', items.filename)"
    return (
        f"SELECT sqlar.name, sqlar.data, x, y, z, scale, rotation, flip, {facts} FROM items"
        " JOIN sqlar ON sqlar.item_id = items.id WHERE type = 'pixmap'"
        f" AND length(sqlar.data) <= {LARGEST} ORDER BY z, items.id LIMIT {MOST_ITEMS}"
    )


def _picture(row: tuple[Any, ...]) -> BeePicture:
    name, data, x, y, z, scale, rotation, flip, facts = row
    if not isinstance(data, bytes):
        raise ValueError("a picture is no bytes")
    told = json.loads(facts or "{}")
    told = told if isinstance(told, dict) else {}
    named = str(told.get("filename") or name).replace("\\", "/").rpartition("/")[2]
    numbers = [_number(each, standing) for each, standing in ((x, 0), (y, 0), (z, 0), (scale, 1))]
    x, y, z, scale = numbers
    mirrored = -1 if _number(flip, 1) < 0 else 1
    return BeePicture(
        named, data, x, y, z, scale or 1.0, _number(rotation, 0), mirrored, _crop(told)
    )


def _number(value: object, otherwise: float) -> float:
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return float(otherwise)


def _crop(told: Mapping[str, Any]) -> tuple[float, float, float, float] | None:
    crop = told.get("crop")
    if not isinstance(crop, list) or len(crop) != 4:
        return None
    left, top, wide, high = (_number(each, 0) for each in crop)
    return (left, top, wide, high) if wide > 0 and high > 0 else None
