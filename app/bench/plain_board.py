"""The alternative to our board: a QGraphicsView of smooth pixmap items with Qt's defaults."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView
from qasync import QEventLoop

from app.bench.board import COUNT, _place, drive
from models.library import open_library

SCALE, SPACE = 320, 100_000


class PlainBoard(QGraphicsView):
    """Zooms with the wheel and pans with the middle button."""

    last: QPointF | None = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.MiddleButton:
            super().mouseMoveEvent(event)
            return
        step = (event.position() - (self.last or event.position())).toPoint()
        self.last = event.position()
        for bar, by in (
            (self.horizontalScrollBar(), step.x()),
            (self.verticalScrollBar(), step.y()),
        ):
            bar.setValue(bar.value() - by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 1.2 if event.angleDelta().y() > 0 else 1 / 1.2
        self.scale(factor, factor)


def main() -> int:
    app = QApplication([])
    scene, items = QGraphicsScene(), []
    with open_library(Path(sys.argv[1]), read_only=True) as library:
        for number in range(COUNT):
            placement = _place(number)
            pixmap = QPixmap(str(library.paths.thumb(placement.artwork, 320)))
            item = scene.addPixmap(pixmap)
            item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
            item.setPos(placement.x * SCALE, placement.y * SCALE)
            items.append(item)
    view = PlainBoard(scene)
    view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
    view.resize(int(sys.argv[2]), int(sys.argv[3]))
    view.show()
    view.setSceneRect(scene.itemsBoundingRect().adjusted(-SPACE, -SPACE, SPACE, SPACE))
    view.fitInView(scene.itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)

    async def play() -> dict[str, Any]:
        await asyncio.sleep(1.0)
        return await drive(view, lambda: view.mapFromScene(items[0].sceneBoundingRect().center()))

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        print(json.dumps(runner.run(play())))
    view.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
