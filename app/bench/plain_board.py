"""The alternative to our board: a QGraphicsView of smooth pixmap items with Qt's defaults."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView
from qasync import QEventLoop

from app.bench.board import COUNT, _place, drive
from app.bench.busy import StepWatch
from models.library import open_library

SCALE = 320


class PlainBoard(QGraphicsView):
    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 1.25 if event.angleDelta().y() > 0 else 0.8
        self.scale(factor, factor)


def main() -> int:
    app = QApplication([])
    scene = QGraphicsScene()
    with open_library(Path(sys.argv[1]), read_only=True) as library:
        for number in range(COUNT):
            placement = _place(number)
            pixmap = QPixmap(str(library.paths.thumb(placement.artwork, 320)))
            item = scene.addPixmap(pixmap)
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
            item.setPos(placement.x * SCALE, placement.y * SCALE)
    view = PlainBoard(scene)
    view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
    view.resize(1000, 700)
    view.show()
    view.fitInView(scene.itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)

    async def play() -> dict[str, list[float]]:
        await asyncio.sleep(1.0)
        return await drive(view, StepWatch())

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        print(json.dumps(runner.run(play())))
    view.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
