"""The thumbnails in memory: least recently painted goes first, bounded by bytes.

QPixmapCache is shared by all of Qt and holds 10 MB, about 33 thumbnails.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage, QPixmap

BYTES_PER_PIXEL = 4
SCREENS_KEPT = 6
LEAST_BYTES = 32 << 20


class PixmapCache:
    """id -> pixmap. A null pixmap stands for a picture that cannot be shown."""

    def __init__(self, limit: int = LEAST_BYTES) -> None:
        self._limit = limit
        self._bytes = 0
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()

    @property
    def bytes(self) -> int:
        return self._bytes

    def fit_screen(self, width: int, height: int, ratio: float) -> None:
        """Keep some screens full of pictures."""
        screen = int(width * ratio) * int(height * ratio) * BYTES_PER_PIXEL
        self._limit = max(LEAST_BYTES, SCREENS_KEPT * screen)
        self._shrink()

    def get(self, artwork_id: str) -> QPixmap | None:
        pixmap = self._pixmaps.get(artwork_id)
        if pixmap is not None:
            self._pixmaps.move_to_end(artwork_id)
        return pixmap

    def put(self, artwork_id: str, image: QImage) -> None:
        """Keep a picture; it takes the place of an older one of the same artwork."""
        self.drop(artwork_id)
        pixmap = QPixmap.fromImage(image)
        self._pixmaps[artwork_id] = pixmap
        self._bytes += _size(pixmap)
        self._shrink()

    def drop(self, artwork_id: str) -> None:
        old = self._pixmaps.pop(artwork_id, None)
        if old is not None:
            self._bytes -= _size(old)

    def clear(self) -> None:
        self._pixmaps.clear()
        self._bytes = 0

    def _shrink(self) -> None:
        while self._bytes > self._limit and len(self._pixmaps) > 1:
            _, pixmap = self._pixmaps.popitem(last=False)
            self._bytes -= _size(pixmap)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * BYTES_PER_PIXEL
