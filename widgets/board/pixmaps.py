"""One picture in several sizes, so that a table of thousands is painted without scaling each.

Corners and edge line are painted in once here instead of at every repaint.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from widgets.look import theme

LEVELS = (32, 64, 128, 256, 512, 1024)
# A whole board in sight: so small that corners are not seen, and opaque pictures paint fastest.
TINY = LEVELS[0]
BYTES_PER_PIXEL = 4
CORNER = 0.05
# Neither ink nor paper: the same edge is seen on both themes and on white pictures.
EDGE = QColor(128, 120, 110, 90)
# Drawings on nothing are mostly dark lines: paper under them in both themes.
PAPER = QColor(theme.LIGHT.surface)


def level_for(pixels: float) -> int:
    """Which level shows a picture whose longer side takes so many device pixels."""
    for number, size in enumerate(LEVELS):
        if pixels <= size:
            return number
    return len(LEVELS) - 1


class LevelPixmaps:
    """The picture at every size that its thumbnail can give; `coarser` are those that are here."""

    def __init__(self, image: QImage, coarser: LevelPixmaps | None = None) -> None:
        self.size_px = max(image.width(), image.height(), 1)
        self.width = image.width() / self.size_px
        self.height = image.height() / self.size_px
        known: tuple[QPixmap, ...] = coarser._pixmaps if coarser else ()
        self._pixmaps: tuple[QPixmap, ...] = _levels(image, known)
        self._grey: tuple[QPixmap, QPixmap] | None = None

    def grey_at(self, level: int) -> QPixmap:
        """The same without its colours; the last one is kept."""
        colored = self.at(level)
        if self._grey is None or self._grey[0] is not colored:
            self._grey = (colored, QPixmap.fromImage(_grey(colored.toImage())))
        return self._grey[1]

    def at(self, level: int) -> QPixmap:
        """The picture for this level, or the largest there is."""
        return self._pixmaps[min(level, len(self._pixmaps) - 1)]

    @property
    def best_level(self) -> int:
        """The finest level that needs no enlarging."""
        return len(self._pixmaps) - 1

    @property
    def bytes(self) -> int:
        return sum(each.width() * each.height() * BYTES_PER_PIXEL for each in self._pixmaps)

    def coarsen(self) -> None:
        """Keep the smallest only."""
        self._pixmaps = self._pixmaps[:1]
        self._grey = None
        self.size_px = _longest(self._pixmaps[0])


@lru_cache(maxsize=256)
def placeholder(width: int, height: int, color: str) -> QPixmap:
    """What lies there until the picture is here."""
    image = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(color))
    return QPixmap.fromImage(_rounded(image))


def _levels(image: QImage, known: tuple[QPixmap, ...]) -> tuple[QPixmap, ...]:
    longest = _longest(image)
    sizes = [size for size in LEVELS if size < longest]
    # The whole picture stands for the level it nearly fills: a 320 px thumbnail serves 256.
    if not sizes or longest >= 1.5 * sizes[-1]:
        sizes.append(longest)
    pixmaps: list[QPixmap] = []
    source = image
    for number, size in reversed(list(enumerate(sizes))):
        if number < len(known) and _longest(known[number]) == size:
            return (*known[: number + 1], *pixmaps)
        source = _scaled(source, size)
        finished = _on_paper(source) if size <= TINY else _rounded(source)
        pixmaps.insert(0, QPixmap.fromImage(finished))
    return tuple(pixmaps)


def _longest(picture: QImage | QPixmap) -> int:
    return max(picture.width(), picture.height())


def _scaled(image: QImage, longest: int) -> QImage:
    if _longest(image) == longest:
        return image
    return image.scaled(
        QSize(longest, longest),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _on_paper(image: QImage) -> QImage:
    result = QImage(image.size(), QImage.Format.Format_RGB32)
    result.fill(PAPER)
    painter = QPainter(result)
    painter.drawImage(0, 0, image)
    painter.end()
    return result


def _grey(image: QImage) -> QImage:
    """What is transparent stays so."""
    result = image.convertToFormat(QImage.Format.Format_Grayscale8)
    result = result.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, image)
    painter.end()
    return result


def _rounded(image: QImage) -> QImage:
    longest = _longest(image)
    box = QRectF(image.rect())
    path = QPainterPath()
    path.addRoundedRect(box, CORNER * longest, CORNER * longest)
    corners = QPainterPath(path)
    corners.addRect(box)
    result = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(result)
    if image.hasAlphaChannel():
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(box, PAPER)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(corners, Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.setPen(QPen(EDGE, max(1.0, longest / 128)))
    painter.drawPath(path)
    painter.end()
    return result
