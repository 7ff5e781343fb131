"""One picture in several sizes, so that a table of thousands is painted without scaling each.

Corners and edge line are painted in once here instead of at every repaint.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from widgets import theme

LEVELS = (64, 128, 256, 512, 1024)
CORNER = 0.05
# Neither ink nor paper: the same edge is seen on both themes and on white pictures.
EDGE = QColor(128, 120, 110, 90)


def level_for(pixels: float) -> int:
    """Which level shows a picture whose longer side takes so many device pixels."""
    for number, size in enumerate(LEVELS):
        if pixels <= size:
            return number
    return len(LEVELS) - 1


class LevelPixmaps:
    """The picture at every size that its thumbnail can give."""

    def __init__(self, image: QImage) -> None:
        self.size_px = max(image.width(), image.height(), 1)
        self.width = image.width() / self.size_px
        self.height = image.height() / self.size_px
        self._pixmaps = tuple(_levels(image))

    def at(self, level: int) -> QPixmap:
        """The picture for this level, or the largest there is."""
        return self._pixmaps[min(level, len(self._pixmaps) - 1)]

    @property
    def best_level(self) -> int:
        """The finest level that needs no enlarging."""
        return len(self._pixmaps) - 1


def _levels(image: QImage) -> list[QPixmap]:
    longest = max(image.width(), image.height())
    sizes = [size for size in LEVELS if size < longest]
    # The whole picture stands for the level it nearly fills: a 320 px thumbnail serves 256.
    if not sizes or longest >= 1.5 * sizes[-1]:
        sizes.append(longest)
    pixmaps: list[QPixmap] = []
    source = image
    for size in reversed(sizes):
        source = _scaled(source, size)
        pixmaps.insert(0, QPixmap.fromImage(_rounded(source)))
    return pixmaps


def _scaled(image: QImage, longest: int) -> QImage:
    if max(image.width(), image.height()) == longest:
        return image
    return image.scaled(
        QSize(longest, longest),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _rounded(image: QImage) -> QImage:
    longest = max(image.width(), image.height())
    box = QRectF(image.rect())
    path = QPainterPath()
    path.addRoundedRect(box, CORNER * longest, CORNER * longest)
    result = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    if image.hasAlphaChannel():
        # Drawings on nothing are mostly dark lines: paper under them in both themes.
        painter.fillPath(path, QColor(theme.LIGHT.surface))
    painter.drawImage(0, 0, image)
    painter.setClipping(False)
    painter.setPen(QPen(EDGE, max(1.0, longest / 128)))
    painter.drawPath(path)
    painter.end()
    return result
