"""Paints one picture with zoom and pan; shows the thumbnail until the picture itself is here."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from widgets.look import theme
from widgets.viewer.turning import paint_turned
from widgets.viewer.zoom import Zoom

NOTCH_FACTOR = 1.25
CRISP = 2.0  # from this scale on single pixels are seen as squares
ARROW_STEP = 80.0
ARROWS = {
    Qt.Key.Key_Left: QPointF(ARROW_STEP, 0),
    Qt.Key.Key_Right: QPointF(-ARROW_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, ARROW_STEP),
    Qt.Key.Key_Down: QPointF(0, -ARROW_STEP),
}


class PictureCanvas(QWidget):
    """The picture's own pixels decide its size, whichever version of it is painted."""

    double_clicked = Signal()
    zoomed = Signal()  # closer, farther or elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = Zoom()
        self._pixmap = QPixmap()
        self._size = QSizeF()
        self._grabbed: QPointF | None = None
        self._turns = 0
        self.setMouseTracking(True)

    def show_picture(self, image: QImage, size: QSizeF) -> None:
        """Another picture: fitted into the view. `size` is that of the original in pixels."""
        self.zoom, self._turns = Zoom(), 0
        self._size = size
        self.improve(image)

    def improve(self, image: QImage) -> None:
        """The same picture with more detail; zoom and place stay."""
        self._pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        self.update()

    def fit(self) -> None:
        self.zoom = Zoom()
        self._changed()

    def rotate(self, turns: int) -> None:
        """Turn what is seen by quarters, clockwise; the file stays as it is."""
        self._turns = (self._turns + turns) % 4
        self.fit()

    def pan_by_key(self, key: Qt.Key) -> bool:
        """An arrow moves a picture that is larger than the view; False when it does not."""
        way = ARROWS.get(key)
        if way is None or not self.zoom.scale:
            return False
        self._pan(way)
        return True

    def follow(self, zoom: Zoom) -> None:
        """Look at the same place as another canvas, without telling anybody."""
        self.zoom = zoom.held(self._picture(), self._view())
        self.update()

    def one_to_one(self, at: QPointF | None = None) -> None:
        """One picture pixel on one screen pixel; again: fit."""
        if self.zoom.scale:
            self.fit()
            return
        scale = self.zoom.effective(self._picture(), self._view())
        self.zoom_by(1 / scale if scale < 1 else 2.0, at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        point = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self.zoom = self.zoom.zoomed(factor, point, self._picture(), self._view())
        self._changed()

    def longest_needed(self) -> int:
        """The longest side in device pixels that would be painted now."""
        area = self.zoom.area(self._picture(), self._view())
        return round(max(area.width(), area.height()) * self.devicePixelRatioF())

    def _pan(self, way: QPointF) -> None:
        self.zoom = self.zoom.panned(way, self._picture(), self._view())
        self.update()
        self.zoomed.emit()

    def _changed(self) -> None:
        pannable = bool(self.zoom.scale)
        self.setCursor(Qt.CursorShape.OpenHandCursor if pannable else Qt.CursorShape.ArrowCursor)
        self.update()
        self.zoomed.emit()

    def _picture(self) -> QSizeF:
        size = self._size / self.devicePixelRatioF()
        return size.transposed() if self._turns % 2 else size

    def _view(self) -> QSizeF:
        return QSizeF(self.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().background))
        if not self._pixmap.isNull():
            area = self.zoom.area(self._picture(), self._view())
            crisp = self.zoom.scale >= CRISP
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not crisp)
            if self._pixmap.hasAlpha():
                painter.fillRect(area, QColor(theme.LIGHT.surface))
            paint_turned(painter, QRectF(self.rect()), area, self._pixmap, self._turns)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        self.zoom_by(NOTCH_FACTOR**notches, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position() if self.zoom.scale else None
        if self._grabbed is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        super().mousePressEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            event.ignore()
            return
        way, self._grabbed = event.position() - self._grabbed, event.position()
        self._pan(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.one_to_one(event.position())
