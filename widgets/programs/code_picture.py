"""A code for a phone's camera, painted; to a screen reader it is the address that it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

MARGIN = 4  # Squares around it: cameras need them.
SIDE_PX = 225
DARK, LIGHT = QColor("#1A1917"), QColor("#FFFFFF")


class CodePicture(QWidget):
    """Dark on white in either theme, or cameras do not read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[bool]] = ()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_code(self, rows: Sequence[Sequence[bool]], holds: str) -> None:
        """`holds` is the address that the squares stand for."""
        self._rows = rows
        self._image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                self._image.setPixelColor(x, y, DARK if dark else LIGHT)
        self.setAccessibleName(holds)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE_PX, SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT)
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
        side = square * len(self._rows)
        painter.drawImage(QRect(start, start, side, side), self._image)
