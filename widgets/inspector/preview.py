"""One picture, as large as its frame allows, with the frame's round corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from widgets import theme


class Preview(QWidget):
    """Shows a picture whole. Nothing yet: a quiet field."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setFixedHeight(height)

    def show_image(self, image: QImage) -> None:
        self._pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        self.update()

    def picture_area(self) -> QRectF:
        """Where the picture lies in the widget; empty without one."""
        if self._pixmap.isNull():
            return QRectF()
        room = QSize(self.width(), self.height())
        size = self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(self.rect()).center())
        return target

    def paint_above(self, painter: QPainter) -> None:
        """For what lies above the picture, clipped to the frame."""

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, tokens.radius, tokens.radius)
        paper = theme.LIGHT.surface if self._pixmap.hasAlpha() else tokens.sunk
        painter.fillPath(outline, QColor(paper))
        if not self._pixmap.isNull():
            painter.setClipPath(outline)
            painter.drawPixmap(self.picture_area(), self._pixmap, QRectF(self._pixmap.rect()))
            self.paint_above(painter)
            painter.setClipping(False)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawPath(outline)
        painter.end()
