"""The alternative to our grid: a QListView in icon mode that reads thumbnails when it paints."""

from __future__ import annotations

import asyncio
import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QListView
from qasync import QEventLoop

from app.bench.busy import StepWatch
from models.library import Library, open_library
from models.library.query import find_rows

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


async def play(view: QListView) -> dict[str, list[float]]:
    bar, watch = view.verticalScrollBar(), StepWatch()
    steps: list[float] = []
    jumps: list[float] = []
    bar.setValue(bar.maximum() // 2)
    await asyncio.sleep(0.5)
    for _ in range(400):
        watch.begin()
        bar.setValue(bar.value() + SIDE // 2)
        await asyncio.sleep(0.016)
        steps.append(watch.cost(0.016))
    chance = random.Random(0)
    for number in range(40):
        watch.begin()
        bar.setValue(round(bar.maximum() * (0.5 if number % 5 == 0 else chance.random())))
        await asyncio.sleep(0.05)
        jumps.append(watch.cost(0.05))
        await asyncio.sleep(0.15)
    return {"steps": steps, "jumps": jumps}


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
            print(json.dumps(runner.run(play(view))))
        view.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
