"""Which pictures are seen from which height: one a cell, of cells that halve from level to level.

Made once for a map; a view then finds what is in sight by binary search.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DEEPEST = 12  # Cells are 1/4096 of the map's side there.
COARSEST = 2

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Level:
    """A grid of 2^depth cells a side: the cells that are not empty, ascending (row by row), the
    picture that stands for each, and how many lie in it."""

    depth: int
    cells: NDArray[np.int32]
    pictures: NDArray[np.int32]
    counts: NDArray[np.int32]

    @property
    def side(self) -> int:
        return 1 << self.depth

    def within(self, left: float, top: float, right: float, bottom: float) -> Places:
        """Which of `cells` meet this part of the map, as positions in them."""
        last = self.side - 1
        first, final = (min(max(int(v * self.side), 0), last) for v in (left, right))
        rows = range(
            min(max(int(top * self.side), 0), last), min(max(int(bottom * self.side), 0), last) + 1
        )
        starts = np.array([row * self.side + first for row in rows])
        ends = np.array([row * self.side + final + 1 for row in rows])
        spans = zip(
            np.searchsorted(self.cells, starts).tolist(),
            np.searchsorted(self.cells, ends).tolist(),
            strict=True,
        )
        return np.concatenate([np.arange(low, high) for low, high in spans]).astype(np.int64)

    def cell_of(self, x: float, y: float) -> int | None:
        """The position in `cells` of the cell at this point; None where it is empty."""
        cell = int(self.cells_of(np.array([[x, y]], np.float32))[0])
        place = int(np.searchsorted(self.cells, cell))
        return place if place < len(self.cells) and self.cells[place] == cell else None

    def cells_of(self, places: NDArray[np.floating]) -> NDArray[np.int32]:
        """The cell in which each of `places` (n, 2) lies."""
        at = np.clip((places * self.side).astype(np.int32), 0, self.side - 1)
        return np.asarray(at[:, 1] * self.side + at[:, 0], np.int32)

    def middles(self, positions: Places) -> NDArray[np.float64]:
        """(n, 2): the middles of these cells on the map."""
        cells = self.cells[positions]
        return np.stack([cells % self.side + 0.5, cells // self.side + 0.5], axis=1) / self.side


def mosaic(places: NDArray[np.float32], worth: NDArray[np.floating]) -> list[Level]:
    """Levels from coarse to fine, down to where hardly any two pictures share a cell. In each cell
    the one of most `worth` is seen, so that it stays when one comes nearer."""
    order = np.argsort(-worth, kind="stable")
    levels = []
    for depth in range(COARSEST, DEEPEST + 1):
        empty = np.empty(0, np.int32)
        grid = Level(depth, empty, empty, empty)
        cells, first, counts = np.unique(
            grid.cells_of(places[order]), return_index=True, return_counts=True
        )
        pictures = order[first].astype(np.int32)
        levels.append(Level(depth, cells, pictures, counts.astype(np.int32)))
        if len(cells) >= 0.995 * len(places):
            break
    return levels
