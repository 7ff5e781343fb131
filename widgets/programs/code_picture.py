"""A code for a phone's camera, painted; to a screen reader it is the address that it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

MARGIN = 4  # Squares around it: cameras need them.
SIDE_PX = 225


class CodePicture(QWidget):
    """Dark on white in either theme, or cameras do not read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[bool]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_code(self, rows: Sequence[Sequence[bool]], holds: str) -> None:
        """`holds` is the address that the squares stand for."""
        self._rows = rows
        self.setAccessibleName(holds)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE_PX, SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(self.rect(), 6, 6)
        if not self._rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        # Whole device pixels for each square: blurred edges are harder to read.
        ratio = self.devicePixelRatioF()
        count = len(self._rows) + 2 * MARGIN
        square = max(1, int(self.width() * ratio) // count)
        start = (int(self.width() * ratio) - square * len(self._rows)) // 2
        painter.scale(1 / ratio, 1 / ratio)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    place = QRect(start + x * square, start + y * square, square, square)
                    painter.fillRect(place, QColor("#1A1917"))
