"""The dotted ground of the board: quiet, in step with the world at every zoom."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from widgets.look import theme

STEP = 0.25
NARROWEST_PX = 28.0


def step_at(scale: float) -> float:
    """World units between two dots, doubled until they are far enough apart on screen."""
    return STEP * 2.0 ** max(0, math.ceil(math.log2(NARROWEST_PX / (STEP * scale))))


def paint_dots(painter: QPainter, area: QRectF, scale: float) -> None:
    """Paint the ground of this area, given in world units."""
    tokens = theme.current()
    painter.fillRect(area, tokens.color("background"))
    step = step_at(scale)
    columns = range(math.floor(area.left() / step), math.ceil(area.right() / step) + 1)
    rows = range(math.floor(area.top() / step), math.ceil(area.bottom() / step) + 1)
    # In pixels: a scaled point comes out as a dash.
    pixels = painter.worldTransform()
    across = [pixels.m11() * step * x + pixels.dx() for x in columns]
    down = [pixels.m22() * step * y + pixels.dy() for y in rows]
    points = [QPointF(x, y) for y in down for x in across]
    painter.setWorldMatrixEnabled(False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.color("line"), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setWorldMatrixEnabled(True)
