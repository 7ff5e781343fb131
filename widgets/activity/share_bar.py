"""A short bar that shows which part of a whole something is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.look import theme

SIZE = QSize(96, 6)


class ShareBar(QWidget):
    """Only drawn; the number stands beside it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedSize(SIZE)

    def show_share(self, share: float) -> None:
        """0..1; what is there at all is seen."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, radius = theme.current(), SIZE.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.color("line"))
        painter.setBrush(tokens.color("sunk"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._share > 0:
            width = max(float(SIZE.height()), SIZE.width() * min(1.0, self._share))
            painter.setBrush(tokens.color("muted"))
            painter.drawRoundedRect(QRectF(0, 0, width, SIZE.height()), radius, radius)
