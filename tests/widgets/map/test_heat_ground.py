"""The ground under the map: the taste as colour, without the edge of the map's square."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from models.map.heat import SIDE, Heat
from widgets.map.heat_ground import HeatGround

pytestmark = pytest.mark.gui


def painted(liked: float) -> QImage:
    everywhere = np.ones((SIDE, SIDE), np.float32)
    ground = HeatGround()
    ground.show(Heat(liked * everywhere, everywhere, np.zeros((SIDE, SIDE), bool)))
    canvas = QImage(300, 300, QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    ground.paint(painter, QRectF(50, 50, 200, 200), QRectF(canvas.rect()))
    painter.end()
    return canvas


def redness(canvas: QImage, x: int) -> int:
    color = canvas.pixelColor(x, 150)
    return color.red() - color.blue()


def test_warm_is_liked_and_cool_is_not(qapp):
    assert redness(painted(1.0), 150) > 60
    assert redness(painted(0.0), 150) < -20
    assert redness(painted(0.5), 150) == 0


def test_the_squares_edge_is_not_seen(qapp):
    canvas = painted(1.0)
    across = [redness(canvas, x) for x in range(300)]
    assert across[10] == 0
    assert across[150] > 60
    assert max(abs(np.diff(across))) < across[150] / 4
