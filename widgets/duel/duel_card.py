"""One of the two pictures of a duel: as large as it can be, pressed to be preferred."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import theme
from widgets.preview import Preview


class DuelCard(Preview):
    """Its frame tells that the mouse is over it."""

    INSET, MARGIN = 1.0, 2
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
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

    def frame_pen(self) -> QPen:
        if self.underMouse():
            return QPen(QColor(theme.current().accent), 2)
        return super().frame_pen()
