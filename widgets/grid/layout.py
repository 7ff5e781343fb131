"""Where each cell lies: plain arithmetic in content pixels, so that no cell has to be stored."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

GAP = 8
MARGIN = 8
VISIBLE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class GridLayout:
    """Square cells, justified to the width: `wanted` is the smallest side a cell may have."""

    width: int
    wanted: int
    count: int

    @property
    def columns(self) -> int:
        return max(1, (self._inner + GAP) // (self.wanted + GAP))

    @property
    def side(self) -> int:
        return max(16, (self._inner - GAP * (self.columns - 1)) // self.columns)

    @property
    def pitch(self) -> int:
        return self.side + GAP

    @property
    def lines(self) -> int:
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        return 2 * MARGIN + self.lines * self.pitch - GAP if self.count else 0

    @property
    def _inner(self) -> int:
        return max(16, self.width - 2 * MARGIN)

    def rect(self, index: int) -> QRect:
        """The cell's place in the content."""
        line, column = divmod(index, self.columns)
        x = MARGIN + column * (self._inner + GAP) // self.columns
        return QRect(x, MARGIN + line * self.pitch, self.side, self.side)

    def index_at(self, x: int, y: int) -> int:
        """The cell under a point of the content, or -1."""
        line = (y - MARGIN) // self.pitch
        column = (x - MARGIN) * self.columns // (self._inner + GAP)
        index = line * self.columns + column
        if not 0 <= column < self.columns or not 0 <= index < self.count:
            return -1
        return index if self.rect(index).contains(x, y) else -1

    def span(self, top: int, bottom: int) -> range:
        """The indices whose lines touch the band from `top` to `bottom`."""
        first = max(0, (top - MARGIN) // self.pitch)
        last = max(0, (bottom - MARGIN) // self.pitch + 1)
        return range(min(first * self.columns, self.count), min(last * self.columns, self.count))

    def mostly_visible(self, top: int, bottom: int) -> range:
        """The indices of which at least 60 % stand between `top` and `bottom`."""
        spare = round(self.side * (1 - VISIBLE_SHARE))
        first = max(0, -(-(top - spare - MARGIN) // self.pitch))
        last = max(first, (bottom + spare - self.side - MARGIN) // self.pitch + 1)
        return range(min(first * self.columns, self.count), min(last * self.columns, self.count))

    def inside(self, area: QRect) -> list[tuple[int, int]]:
        """The ranges of indices that a rubber band touches, one a line."""
        step = self._inner + GAP
        left = max(0, (area.left() - MARGIN + GAP) * self.columns // step)
        right = min(self.columns - 1, (area.right() - MARGIN) * self.columns // step)
        first = max(0, (area.top() - MARGIN + GAP) // self.pitch)
        last = min(self.lines - 1, (area.bottom() - MARGIN) // self.pitch)
        if right < left:
            return []
        starts = (line * self.columns for line in range(first, last + 1))
        return [(start + left, min(start + right + 1, self.count)) for start in starts]
