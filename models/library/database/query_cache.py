"""Orders and tags' artworks as integer arrays, kept until the library is written to.

A million numbers through a cursor cost a second; joined to one text in SQLite and read by numpy
they cost a quarter of it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.library.database.fetching import execute
from models.library.database.writer import Writer

Rows = NDArray[np.int32]
Mask = NDArray[np.bool_]
_MOST_BYTES = 48_000_000

COLUMNS = {
    "added": "added",
    "name": "name_key(name)",
    "size": "bytes",
    "rating": "rating",
    "width": "width",
    "height": "height",
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every artwork's row in an order, ascending, and `size`, more than the largest row."""

    rows: Rows
    size: int
    newest: int = 0  # The last moment in it (Unix ms), for the order by added.


class QueryCache:
    """Thread-safe; what is asked for while it is made is made twice, never wrong."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._lock = threading.Lock()
        self._generation: int | None = None
        self._order: Shelf | None = None
        self._order_seen: int | None = None
        self._kept: OrderedDict[Hashable, NDArray[np.generic]] = OrderedDict()

    def shelf(self, sort: str) -> Shelf:
        """All rows by one of `COLUMNS`; needs a scope, as do the others."""
        if sort == "added":
            return self._added()
        column = COLUMNS[sort]
        statement = f"SELECT row AS x FROM artwork ORDER BY {column}, row"
        return Shelf(self._remembered(("shelf", sort), lambda: numbers(statement)), _size())

    def forget(self) -> None:
        """What was kept until the next write; the order by added stays, as it does then."""
        with self._lock:
            self._kept.clear()

    def has_order(self) -> bool:
        """Whether the order by added was read once."""
        return self._order is not None

    def matching(self, condition: str) -> Rows:
        """The artworks that fit a condition which an index answers, in no order."""
        statement = f"SELECT row AS x FROM artwork WHERE {condition}"
        return self._remembered(("matching", condition), lambda: numbers(statement))

    def tagged(self, tag: int) -> Rows:
        """The artworks that carry a tag, in no order."""
        return self._remembered(("tag", tag), lambda: _tagged(tag))

    def _added(self) -> Shelf:
        """The order by added outlives writes: what came since is put behind it. It is read anew
        where artworks went, or came with an earlier moment."""
        generation = self._writer.generation
        with self._lock:
            known, seen = self._order, self._order_seen
        if known is not None and generation is not None and seen == generation:
            return known
        shelf = (_grown(known) if known is not None else None) or _read_order()
        with self._lock:
            self._order, self._order_seen = shelf, generation
        return shelf

    def _remembered(self, key: Hashable, make: Callable[[], NDArray]) -> NDArray:  # type: ignore[type-arg]
        generation = self._writer.generation
        with self._lock:
            self._drop_old()
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            if generation is not None and generation == self._writer.generation:
                self._kept[key] = made
                while sum(each.nbytes for each in self._kept.values()) > _MOST_BYTES:
                    self._kept.popitem(last=False)
        return made

    def _drop_old(self) -> None:
        if self._generation != self._writer.generation:
            self._kept.clear()
            self._generation = self._writer.generation


def numbers(statement: str, values: tuple[str | int, ...] = ()) -> Rows:
    """The column `x` of a statement as integers, in its order."""
    (text,) = execute(f"SELECT group_concat(x) FROM ({statement})", values).fetchone()
    if not text:
        return np.empty(0, np.int32)
    return np.fromstring(text, dtype=np.int32, sep=",")


def as_rows(rows: Sequence[int]) -> Rows:
    """Row numbers from elsewhere as this module's kind."""
    return np.asarray(rows, np.int32)


def masked(rows: Rows, size: int) -> Mask:
    """True for these rows."""
    mask = np.zeros(size, np.bool_)
    mask[rows[rows < size]] = True
    return mask


def _size() -> int:
    (largest,) = execute("SELECT ifnull(max(row), 0) FROM artwork").fetchone()
    return int(largest) + 1


def _read_order() -> Shelf:
    rows = numbers("SELECT row AS x FROM artwork INDEXED BY artwork_order ORDER BY added, row")
    (newest,) = execute("SELECT ifnull(max(added), 0) FROM artwork").fetchone()
    return Shelf(rows, _size(), int(newest))


def _grown(known: Shelf) -> Shelf | None:
    """The order with what came behind it; None where that does not make it whole."""
    came = execute(
        "SELECT row, added FROM artwork WHERE row >= ? ORDER BY +added, row", (known.size,)
    ).fetchall()
    (count,) = execute("SELECT count(*) FROM artwork").fetchone()
    if count != len(known.rows) + len(came) or (came and came[0][1] < known.newest):
        return None
    if not came:
        return known
    rows = np.fromiter((row for row, _ in came), np.int32, len(came))
    return Shelf(np.concatenate([known.rows, rows]), int(rows.max()) + 1, int(came[-1][1]))


def _tagged(tag: int) -> Rows:
    # A denial is told as a negative number, so that one look at the index is enough.
    said = numbers(
        "SELECT CASE WHEN origin = 'person' AND confidence = 0 THEN -artwork ELSE artwork END AS x"
        " FROM artwork_tag WHERE tag = ?",
        (tag,),
    )
    denied = -said[said < 0]
    return said[~np.isin(said, denied) & (said > 0)] if len(denied) else said
