"""The vectors of one net for a whole library: two files that only grow, read memory-mapped.

`<net>@<version>.f16` holds the rows, `<net>@<version>.ids` the 32 bytes of each row's artwork id.
A row counts when both files have it whole, so a kill at any moment costs at most the last batch.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.nets.manifest import NetEntry

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Positions = NDArray[np.int64]
_ID = 32
_ID_TYPE = np.dtype((np.void, _ID))


def open_vectors(folder: Path, entry: NetEntry) -> VectorStore:
    """A net's vectors in a library's folder of vectors; nothing is read but their ids."""
    return VectorStore(folder, entry.key, entry.vector_size)


class VectorStore:
    """One program appends (whoever holds the library's lock), any thread or program reads.

    Whoever looks what is missing in order to append it holds `turn` meanwhile.
    """

    def __init__(self, folder: Path, key: str, dimensions: int) -> None:
        self.key = key
        self.dimensions = dimensions
        self._rows = folder / f"{key}.f16"
        self._ids = folder / f"{key}.ids"
        self.turn = threading.Lock()
        self._lock = threading.Lock()
        self._room: NDArray[np.void] = np.empty(0, _ID_TYPE)
        self._table = self._room
        self._sorted: _Sorted | None = None
        self._named: list[str] | None = None
        self._digested: tuple[int, str] = (-1, "")
        self.refresh()

    def __len__(self) -> int:
        return len(self._table)

    def refresh(self) -> None:
        """See what was appended since, by another program too."""
        with self._lock:
            self._read()

    def ids(self) -> list[str]:
        """Artwork ids in the order of the rows; the same list until the rows change."""
        with self._lock:
            if self._named is None:
                self._named = _names(self._table)
            return self._named

    def ids_at(self, places: Positions) -> list[str]:
        """The artwork ids of these rows."""
        return _names(self._table[places])

    def digest(self, count: int) -> str:
        """Of the ids of the first `count` rows: whether they are the same as another time."""
        with self._lock:
            if self._digested[0] != count:
                found = hashlib.sha256(self._table[:count].tobytes()).hexdigest()
                self._digested = (count, found)
            return self._digested[1]

    def matrix(self) -> Halves:
        """All rows, memory-mapped; it stays valid while the store grows."""
        count = len(self._table)
        if not count:
            return np.empty((0, self.dimensions), np.float16)
        return np.memmap(self._rows, np.float16, "r", shape=(count, self.dimensions))

    def positions(self, ids: Sequence[str]) -> Positions:
        """The row of each id, -1 where there is none."""
        wanted = _packed(ids)
        with self._lock:
            table = self._table
            if not len(table) or not len(wanted):
                return np.full(len(wanted), -1, np.int64)
            if self._sorted is None:
                self._sorted = _Sorted(table)
            rows = self._sorted.rows(_keys(wanted))
        rows[table[rows] != wanted] = -1
        return rows

    def get(self, ids: Sequence[str]) -> Floats:
        """Vectors in the order of `ids`; all must be there (`KeyError`)."""
        rows = self.positions(ids)
        if (rows < 0).any():
            raise KeyError(ids[int(np.argmax(rows < 0))])
        return self.matrix()[rows].astype(np.float32)

    def of(self, ids: Sequence[str]) -> Floats:
        """Vectors in the order of `ids`, NaN where there is none."""
        rows = self.positions(ids)
        found = np.full((len(ids), self.dimensions), np.nan, np.float32)
        found[rows >= 0] = self.matrix()[rows[rows >= 0]]
        return found

    def missing(self, ids: Sequence[str]) -> list[str]:
        """Those of `ids` that have no vector yet, in their order."""
        rows = self.positions(ids)
        return [each for each, row in zip(ids, rows, strict=True) if row < 0]

    def append(self, ids: Sequence[str], vectors: Floats) -> None:
        """Add rows for ids that have none; on the disk when this returns."""
        if vectors.shape != (len(ids), self.dimensions) or not np.isfinite(vectors).all():
            raise ValueError(f"{vectors.shape} is not {len(ids)} sound rows of {self.dimensions}")
        if not ids:
            return
        with self._lock:
            self._rows.parent.mkdir(parents=True, exist_ok=True)
            # `derived/` may be deleted at any time.
            self._read()
            count = len(self._table)
            # Whatever lies behind the last whole row is the rest of a write that did not end.
            _write_at(self._rows, count * self._width, vectors.astype("<f2").tobytes())
            _write_at(self._ids, count * _ID, _packed(ids).tobytes())
            self._read()

    @property
    def _width(self) -> int:
        return 2 * self.dimensions

    def _read(self) -> None:
        count = min(_size(self._rows) // self._width, _size(self._ids) // _ID)
        known = len(self._table)
        if count == known:
            return
        start = known if count > known else 0
        data = b""
        if count:
            with self._ids.open("rb") as file:
                file.seek(start * _ID)
                data = file.read((count - start) * _ID)
        fresh = np.frombuffer(data, _ID_TYPE)
        self._table = self._grown(start, fresh)
        self._sorted = None
        if start and self._named is not None:
            self._named = [*self._named, *_names(fresh)]
        else:
            self._named, self._digested = None, (-1, "")

    def _grown(self, start: int, fresh: NDArray[np.void]) -> NDArray[np.void]:
        """The table with these rows behind the first `start`; older views of it stay as they are.
        There is room to spare, so that one more row does not copy all others."""
        count = start + len(fresh)
        if not start or count > len(self._room):
            room = np.empty(count + count // 4, _ID_TYPE)
            room[:start] = self._table[:start]
            self._room = room
        self._room[start:count] = fresh
        return self._room[:count]


class _Sorted:
    """Finds ids by their first 8 bytes; made when it is first needed after a change."""

    def __init__(self, table: NDArray[np.void]) -> None:
        keys = _keys(table)
        self._order: Positions = np.argsort(keys, kind="stable")
        self._keys = keys[self._order]

    def rows(self, keys: NDArray[np.uint64]) -> Positions:
        """Where each key would be; whether it is there is for the caller to see."""
        places = np.searchsorted(self._keys, keys)
        return self._order[np.minimum(places, len(self._keys) - 1)]


def _packed(ids: Iterable[str]) -> NDArray[np.void]:
    return np.frombuffer(b"".join(bytes.fromhex(i) for i in ids), _ID_TYPE)


def _names(table: NDArray[np.void]) -> list[str]:
    data = table.tobytes()
    return [data[at : at + _ID].hex() for at in range(0, len(data), _ID)]


def _keys(table: NDArray[np.void]) -> NDArray[np.uint64]:
    """The first 8 bytes of each id: enough to find it, the rest is compared afterwards."""
    return np.frombuffer(table.tobytes(), ">u8").reshape(-1, _ID // 8)[:, 0].astype(np.uint64)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _write_at(path: Path, offset: int, data: bytes) -> None:
    path.touch()
    with path.open("r+b") as file:
        # Windows refuses to cut a file that somebody has mapped: only where there is a rest.
        if _size(path) > offset:
            file.truncate(offset)
        file.seek(offset)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
