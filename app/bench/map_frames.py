"""A process that paints a large map, and the same pictures as items of a plain QGraphicsView.

usage: python -m app.bench.map_frames COUNT …   (run by app.bench.mapping)
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from models.map.atlas import Atlas
from models.map.heat import heat
from models.map.mosaic import mosaic
from widgets.map.map_view import MapView
from widgets.map.tiles import in_sight

SIZE = QSize(1848, 980)
STEPS, SIDE, ITEM = 60, 64, 0.002
UNIT = 32_000.0  # Of the plain scene: Qt takes very small scales for none.


def main() -> int:
    app = QApplication([])
    found: dict[str, float] = {}
    atlas = _atlas(int(sys.argv[1]), found)
    view = MapView()
    view.resize(SIZE)
    view.show()
    view.show_atlas(atlas)
    pixmaps = _pictures()

    def fill() -> None:
        """What is in sight is here, as after the thumbnails came."""
        for picture in in_sight(atlas, view.camera).pictures:
            if view.pixmaps.cache.get(atlas.ids[picture]) is None:
                view.pixmaps.put(atlas.ids[picture], pixmaps[picture % len(pixmaps)].toImage())

    middle = QPointF(SIZE.width() / 2, SIZE.height() / 2)
    for _ in range(6):
        view.zoom_at(middle, 1.2)
    found["map pan"] = _frames(view, lambda _n: view.pan(QPointF(3, 2)), fill)
    found["map zoom"] = _frames(view, lambda n: view.zoom_at(middle, _factor(n)), fill)
    plain = _plain(atlas, pixmaps)
    bar = plain.horizontalScrollBar()
    found["plain pan"] = _frames(plain, lambda _n: bar.setValue(bar.value() + 3))
    found["plain zoom"] = _frames(plain.viewport(), lambda n: plain.scale(_factor(n), _factor(n)))
    print(json.dumps(found))
    app.quit()
    return 0


def _factor(step: int) -> float:
    return 1.06 if step % 40 < 20 else 1 / 1.06


def _frames(
    widget: QWidget, move: Callable[[int], object], before: Callable[[], None] | None = None
) -> float:
    """Milliseconds of this thread for a frame, p95; painted into an image of the window's kind."""
    canvas = QImage(SIZE, QImage.Format.Format_RGB32)
    spent = []
    for step in range(STEPS):
        begun = time.thread_time()
        move(step)
        moved = time.thread_time() - begun
        if before is not None:
            before()
        begun = time.thread_time()
        painter = QPainter(canvas)
        if isinstance(widget, QGraphicsView):
            widget.render(painter)
        else:
            widget.render(painter, QPoint())
        painter.end()
        spent.append(moved + time.thread_time() - begun)
    return 1000 * float(np.percentile(spent, 95))


def _atlas(count: int, found: dict[str, float]) -> Atlas:
    random = np.random.default_rng(0)
    middles = random.uniform(0.1, 0.9, (60, 2))
    spread = middles[random.integers(0, 60, count)] + random.normal(0, 0.03, (count, 2))
    places: NDArray[np.float32] = np.clip(spread, 0, 1).astype(np.float32)
    ranks: NDArray[np.float32] = random.random(count, dtype=np.float32)
    begun = time.perf_counter()
    levels = mosaic(places, ranks)
    found["levels"] = 1000 * (time.perf_counter() - begun)
    begun = time.perf_counter()
    heat(places[:9], ranks[:9], ranks[:9])  # What it imports is not what is measured.
    begun = time.perf_counter()
    warm = heat(places, ranks, ranks)
    found["heat"] = 1000 * (time.perf_counter() - begun)
    ids = tuple(f"{number:064x}" for number in range(count))
    return Atlas(ids, np.arange(count), places, ranks, ranks, levels, warm)


def _pictures() -> list[QPixmap]:
    random = np.random.default_rng(1)
    made = []
    for _ in range(64):
        pixels = random.integers(0, 255, (SIDE, SIDE, 4), np.uint8)
        pixels[..., 3] = 255
        image = QImage(pixels.tobytes(), SIDE, SIDE, QImage.Format.Format_RGB32)
        made.append(QPixmap.fromImage(image.copy()))
    return made


def _plain(atlas: Atlas, pixmaps: list[QPixmap]) -> QGraphicsView:
    scene = QGraphicsScene(QApplication.instance())
    for number, (x, y) in enumerate(atlas.places.tolist()):
        item = scene.addPixmap(pixmaps[number % len(pixmaps)])
        item.setPos(UNIT * x, UNIT * y)
        item.setScale(UNIT * ITEM / SIDE)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
    view = QGraphicsView(scene)
    view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    view.resize(SIZE)
    view.show()
    view.scale(3 * SIZE.height() / UNIT, 3 * SIZE.height() / UNIT)
    view.centerOn(UNIT / 2, UNIT / 2)
    return view


if __name__ == "__main__":
    sys.exit(main())
