"""One picture, as large as its frame allows, with the frame's round corners."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from widgets.look import theme

VEIL = 200  # Of 255, where nothing is alike.


class Preview(QWidget):
    """Shows a picture whole. Nothing yet: a quiet field. `INSET` is where the frame's line runs,
    `MARGIN` what is free around the picture."""

    INSET, MARGIN = 0.5, 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap, self._veil = QPixmap(), QPixmap()

    def show_image(self, image: QImage) -> None:
        self._pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        self.update()

    def show_heat(self, heat: NDArray[np.float32] | None) -> None:
        """Dim the picture but where this (rows, columns, 0 to 1) is high; None: nowhere."""
        self._veil = QPixmap() if heat is None else QPixmap.fromImage(_veil(heat))
        self.update()

    def picture_area(self) -> QRectF:
        """Where the picture lies in the widget; empty without one."""
        if self._pixmap.isNull():
            return QRectF()
        room = self.size() - QSize(2 * self.MARGIN, 2 * self.MARGIN)
        size = self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(QRectF(self.rect()).center())
        return target

    def paint_above(self, painter: QPainter) -> None:
        """For what lies above the picture, clipped to the frame."""

    def frame_pen(self) -> QPen:
        return QPen(QColor(theme.current().line), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect()).adjusted(self.INSET, self.INSET, -self.INSET, -self.INSET)
        outline = QPainterPath()
        outline.addRoundedRect(area, tokens.radius, tokens.radius)
        paper = theme.LIGHT.surface if self._pixmap.hasAlpha() else tokens.sunk
        painter.fillPath(outline, QColor(paper))
        if not self._pixmap.isNull():
            painter.setClipPath(outline)
            painter.drawPixmap(self.picture_area(), self._pixmap, QRectF(self._pixmap.rect()))
            if not self._veil.isNull():
                painter.drawPixmap(self.picture_area(), self._veil, QRectF(self._veil.rect()))
            self.paint_above(painter)
            painter.setClipping(False)
        painter.setPen(self.frame_pen())
        painter.drawPath(outline)
        painter.end()


def _veil(heat: NDArray[np.float32]) -> QImage:
    """Black, as opaque as the place is cold."""
    rows, columns = heat.shape
    cells = np.zeros((rows, columns, 4), np.uint8)
    cells[..., 3] = (VEIL * (1 - np.clip(heat, 0, 1))).astype(np.uint8)
    image = QImage(cells.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.copy().scaled(16 * columns, 16 * rows, *ways)
