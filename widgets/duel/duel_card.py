"""One of the two pictures of a duel: as large as it can be, pressed to be preferred."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import theme


class DuelCard(QWidget):
    """Shows a picture whole with its key below it."""

    pressed = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._pixmap = QPixmap()
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_picture(self, image: QImage) -> None:
        """Nothing yet: a quiet field."""
        self._pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        self.update()

    def longest(self) -> int:
        """The side in device pixels that a picture needs."""
        return round(max(self.width(), self.height()) * self.devicePixelRatioF())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(area, tokens.radius, tokens.radius)
        paper = theme.LIGHT.surface if self._pixmap.hasAlpha() else tokens.sunk
        painter.fillPath(outline, QColor(paper))
        if not self._pixmap.isNull():
            painter.setClipPath(outline)
            painter.drawPixmap(self._target(), self._pixmap, QRectF(self._pixmap.rect()))
            painter.setClipping(False)
        under = self.underMouse()
        painter.setPen(QPen(QColor(tokens.accent if under else tokens.line), 2 if under else 1))
        painter.drawPath(outline)
        painter.end()

    def _target(self) -> QRectF:
        room = QSize(self.width() - 4, self.height() - 4)
        size = self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(self.rect()).center())
        return target
