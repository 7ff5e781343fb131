"""The order of the artworks as row numbers, and the records that were fetched so far (bounded).

Rows are one block of 32-bit integers. numpy reads it where a million rows are compared, and is
imported there only: the first paint does not wait for it.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from models.records import Artwork
from widgets.grid.intervals import IntervalSet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KEPT_RECORDS = 20_000
ROW = "i"


class ArtworkListModel:
    """Position -> row number -> record. A record that is not here yet is None, never fetched."""

    def __init__(self) -> None:
        self.rows: array[int] = array(ROW)
        self._records: OrderedDict[int, Artwork] = OrderedDict()

    def __len__(self) -> int:
        return len(self.rows)

    def set_rows(self, rows: Sequence[int]) -> None:
        """A new order; the records are kept, since a new order mostly shows the same artworks."""
        self.rows = as_rows(rows)

    def insert(self, at: int, rows: Sequence[int]) -> None:
        """Put rows in before position `at`."""
        self.rows = self.rows[:at] + as_rows(rows) + self.rows[at:]

    def remove(self, positions: IntervalSet) -> None:
        """Take the rows at these positions out."""
        kept, start = array(ROW), 0
        for cut_start, cut_stop in positions.ranges:
            kept += self.rows[start:cut_start]
            start = cut_stop
        self.rows = kept + self.rows[start:]

    def positions_of(self, rows: Iterable[int]) -> IntervalSet:
        """Where these rows stand now; those that are not here are left out."""
        wanted = _numbers(as_rows(rows if isinstance(rows, Sequence) else tuple(rows)))
        mine = _numbers(self.rows)
        if not len(wanted) or not len(mine):
            return IntervalSet()
        return IntervalSet(_runs(_is_among(mine, wanted)))

    def position_of(self, row: int) -> int:
        """Where this row stands, or -1."""
        if not len(self.rows):
            return -1
        same = _numbers(self.rows) == row
        place = int(same.argmax())
        return place if same[place] else -1

    def first_present(self, rows: Sequence[int]) -> tuple[int, int] | None:
        """The first of `rows` that stands here: its index in `rows`, its position here."""
        if not len(rows) or not len(self.rows):
            return None
        # Mostly it is the very first, which is cheaper to find than all of them.
        place = self.position_of(rows[0])
        if place >= 0:
            return 0, place
        present = _is_among(_numbers(as_rows(rows)), _numbers(self.rows))
        index = int(present.argmax())
        return (index, self.position_of(rows[index])) if present[index] else None

    def artwork(self, position: int) -> Artwork | None:
        """The record at a position, if it has come."""
        return self.record(self.rows[position])

    def record(self, row: int) -> Artwork | None:
        """The record of a row, if it has come."""
        record = self._records.get(row)
        if record is not None:
            self._records.move_to_end(row)
        return record

    def set_artworks(self, artworks: Iterable[Artwork]) -> None:
        """Records that came, new or changed."""
        for artwork in artworks:
            self._records[artwork.row] = artwork
            self._records.move_to_end(artwork.row)
        while len(self._records) > KEPT_RECORDS:
            self._records.popitem(last=False)


class SelectedRows(Sequence[int]):
    """The chosen row numbers, in order, without writing a million of them down."""

    def __init__(self, rows: array[int], positions: IntervalSet) -> None:
        self._rows = rows
        self._positions = positions

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[int]:
        for start, stop in self._positions.ranges:
            yield from self._rows[start:stop]

    def block(self) -> array[int]:
        """The chosen rows as one block."""
        chosen = array(ROW)
        for start, stop in self._positions.ranges:
            chosen += self._rows[start:stop]
        return chosen

    def __contains__(self, row: object) -> bool:
        return any(row in self._rows[start:stop] for start, stop in self._positions.ranges)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        if isinstance(place, slice):
            return tuple(self)[place]
        if place < 0:
            place += len(self)
        for start, stop in self._positions.ranges:
            if 0 <= place < stop - start:
                return self._rows[start + place]
            place -= stop - start
        raise IndexError(place)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        if isinstance(other, SelectedRows):
            return len(self) == len(other) and self.block() == other.block()
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(self._positions)

    def __repr__(self) -> str:
        return f"SelectedRows({len(self)} rows)"


def as_rows(rows: Sequence[int]) -> array[int]:
    """Row numbers as one block of 32-bit integers; an array is taken over in one copy."""
    if isinstance(rows, SelectedRows):
        return rows.block()
    result = array(ROW)
    try:
        view = memoryview(rows)  # type: ignore[arg-type]
    except TypeError:
        result.extend(rows)
        return result
    if view.format != ROW or not view.contiguous:
        import numpy as np

        result.frombytes(np.ascontiguousarray(view, dtype=np.int32).tobytes())
    else:
        result.frombytes(view.cast("B"))
    return result


def _numbers(rows: array[int]) -> NDArray[np.int32]:
    """The block as numpy sees it, without a copy."""
    import numpy as np

    return np.frombuffer(rows, dtype=np.int32)


def _is_among(mine: NDArray[np.int32], wanted: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which of `mine` are wanted: a table of flags, since row numbers are dense."""
    import numpy as np

    flags = np.zeros(max(int(mine.max()), int(wanted.max())) + 1, dtype=np.bool_)
    flags[wanted] = True
    return flags[mine]


def _runs(flags: NDArray[np.bool_]) -> tuple[tuple[int, int], ...]:
    """The half-open ranges in which the flags are set."""
    import numpy as np

    edges = np.flatnonzero(np.diff(flags, prepend=False, append=False))
    return tuple(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
