"""A line drawn around pictures: which of many points lie inside it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

STEP = 3.0  # Pixels between two points of the line.


class Lasso:
    """Grows with the mouse."""

    def __init__(self, start: QPointF) -> None:
        self.line = QPolygonF([start])
        self._last = start

    def reach(self, point: QPointF) -> None:
        if (point - self._last).manhattanLength() >= STEP:
            self.line.append(point)
            self._last = point

    def inside(self, points: NDArray[np.floating], view: QSize) -> NDArray[np.bool_]:
        """Of points (n, 2) in view pixels; what is out of sight is not inside.

        The line is painted, filled, and looked up: as exact as a pixel, for any number of points.
        """
        canvas = QImage(view, QImage.Format.Format_Grayscale8)
        canvas.fill(0)
        painter = QPainter(canvas)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawPolygon(self.line, Qt.FillRule.WindingFill)
        painter.end()
        bits = np.frombuffer(canvas.constBits(), np.uint8)
        mask = bits.reshape(view.height(), canvas.bytesPerLine())
        at = np.floor(points).astype(np.int64)
        seen = ((at >= 0) & (at < (view.width(), view.height()))).all(axis=1)
        found = np.zeros(len(points), bool)
        found[seen] = mask[at[seen, 1], at[seen, 0]] > 127
        return found
