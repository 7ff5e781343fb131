"""One of the pictures of a duel: as large as it can be, pressed to be preferred."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.look import theme
from widgets.parts.preview import Preview

NUMBER = 26


class DuelCard(Preview):
    """Its frame tells that the mouse is over it; its `number`, unless it is 0, which key means
    it."""

    INSET, MARGIN = 1.0, 2
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def longest(self) -> int:
        """The side in device pixels that a picture needs."""
        return round(max(self.width(), self.height()) * self.devicePixelRatioF())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def paint_above(self, painter: QPainter) -> None:
        if not self.number:
            return
        tokens = theme.current()
        field = QRectF(tokens.space, tokens.space, NUMBER, NUMBER)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(field, tokens.radius, tokens.radius)
        painter.setPen(QColor(tokens.text))
        painter.drawText(field, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def frame_pen(self) -> QPen:
        if self.underMouse():
            return QPen(QColor(theme.current().accent), 2)
        return super().frame_pen()
