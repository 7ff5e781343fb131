"""The alternative to our grid: a QListView in icon mode that reads thumbnails when it paints."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QListView
from qasync import QEventLoop

from app.bench.scrolling_hand import scroll
from models.library import Library, open_library
from models.library.searching.query import find_rows

SIDE = 144
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class Pictures(QAbstractListModel):
    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows = find_rows(library, "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(SIDE, SIDE)
        if role != Qt.ItemDataRole.DecorationRole:
            return None
        (artwork,) = self._library.artworks.by_rows([int(self._rows[index.row()])])
        path = str(self._library.paths.thumb(artwork.id, 320))
        pixmap = QPixmap()
        if not QPixmapCache.find(path, pixmap):
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH
            pixmap = QPixmap(path).scaled(SIDE, SIDE, keep, smooth)
            QPixmapCache.insert(path, pixmap)
        return pixmap


def main() -> int:
    app = QApplication([])
    QPixmapCache.setCacheLimit(200_000)
    with open_library(Path(sys.argv[1]), read_only=True) as library:
        view = QListView()
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setUniformItemSizes(True)
        view.setLayoutMode(QListView.LayoutMode.SinglePass)
        view.setModel(Pictures(library))
        view.resize(1280, 800)
        view.show()
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            print(json.dumps(runner.run(scroll(view.verticalScrollBar(), SIDE // 2))))
        view.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
