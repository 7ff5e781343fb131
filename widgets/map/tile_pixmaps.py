"""The pictures of a map at exactly the size of its tiles: what need not be scaled is painted at
once. They are made a few a frame, so that no frame waits for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from widgets.grid.pixmap_cache import PixmapCache
from widgets.look import theme

A_FRAME = 60


class TilePixmaps:
    """By artwork id. While the size changes from frame to frame nothing is made."""

    def __init__(self) -> None:
        self.cache = PixmapCache()
        self._made: dict[str, QPixmap] = {}
        self._side = QSize()
        self._left = 0
        self._lacks = False

    def put(self, artwork: str, image: QImage) -> None:
        self.cache.put(artwork, image)
        self._made.pop(artwork, None)

    def begin(self, side: int, ratio: float) -> None:
        """A frame with tiles of so many view pixels."""
        wanted = QSize(side, side) * ratio
        self._left = A_FRAME if wanted == self._side else 0
        self._lacks = wanted != self._side
        if wanted != self._side:
            self._side = wanted
            self._made.clear()

    @property
    def wants_another_frame(self) -> bool:
        """Whether something was painted that will look better."""
        return self._lacks

    def of(self, artwork: str) -> QPixmap | None:
        """Its picture, at the size of the tile or still to be scaled; None while it is not here."""
        made = self._made.get(artwork)
        if made is not None:
            return made
        pixmap = self.cache.get(artwork)
        if pixmap is None or pixmap.isNull():
            return None
        if not self._left:
            self._lacks = True
            return pixmap
        self._left -= 1
        made = self._made[artwork] = _fitted(pixmap, self._side)
        return made


def _fitted(pixmap: QPixmap, side: QSize) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = pixmap.scaled(side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    if not scaled.hasAlpha():
        return scaled
    # Mostly dark lines on nothing: paper under them in both themes.
    paper = QPixmap(side)
    paper.fill(QColor(theme.LIGHT.surface))
    painter = QPainter(paper)
    painter.drawPixmap(0, 0, scaled)
    painter.end()
    return paper
