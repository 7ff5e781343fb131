"""What the window shows while its parts are still made: the same room, empty."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.look import theme

MENU, BAR, STRIP = 28, 50, 28
FIELD = QRectF(16, 8, 0, 34)


class Ground(QWidget):
    """Rail, search field and strip as surfaces; `painted` once it was seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.background))
        rail, bottom = tokens.rail_width, self.height() - STRIP
        line = QColor(tokens.line)
        painter.fillRect(0, MENU, self.width(), 1, line)
        painter.fillRect(rail, MENU, 1, bottom - MENU, line)
        painter.fillRect(0, bottom, self.width(), 1, line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunk))
        width = max(0, self.width() - rail - tokens.inspector_width - 2 * FIELD.x())
        field = QRectF(rail + FIELD.x(), MENU + FIELD.y(), width, FIELD.height())
        painter.drawRoundedRect(field, tokens.control_radius, tokens.control_radius)
        painter.end()
        self.painted = True
