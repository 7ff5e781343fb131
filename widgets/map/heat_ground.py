"""Paints the taste under the pictures: warm where it is liked, cool where not, hatched where the
taste does not know."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from models.map.heat import Heat
from widgets.look import theme

EDGE = 0.06  # Of the map's side, within which the ground fades: its square must not be seen.
STRONGEST = 0.62  # The opacity of what is liked most or least.
COOL = {
    **{"light": "#5B7C99", "light strong": "#1F4E75"},
    **{"dark": "#6F93B3", "dark strong": "#8CC4F2"},
}


class HeatGround:
    """An image made once for a heat and a theme, and the cells that are hatched."""

    def __init__(self) -> None:
        self._heat: Heat | None = None
        self._image = QImage()
        self._made_for = ""
        nothing = np.empty(0, np.int64)
        self._runs = nothing, nothing, nothing

    def show(self, heat: Heat | None) -> None:
        self._heat = heat
        self._made_for = ""

    def paint(self, painter: QPainter, whole: QRectF, view: QRectF) -> None:
        """`whole` is where the map's square lies, `view` what is painted of it."""
        if self._heat is None:
            return
        if self._made_for != theme.current().name:
            self._make(self._heat)
        seen = view.intersected(whole)
        if seen.isEmpty():
            return
        side = self._image.width()
        per_pixel = side / whole.width()
        source = QRectF(
            (seen.left() - whole.left()) * per_pixel,
            (seen.top() - whole.top()) * per_pixel,
            seen.width() * per_pixel,
            seen.height() * per_pixel,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(seen, self._image, source)
        self._hatch(painter, whole, source)

    def _hatch(self, painter: QPainter, whole: QRectF, source: QRectF) -> None:
        assert self._heat is not None
        size = whole.width() / self._image.width()
        rows, starts, ends = self._runs
        near = (
            (ends > source.left())
            & (starts < source.right())
            & (rows + 1 > source.top())
            & (rows < source.bottom())
        )
        cells = [
            QRectF(whole.left() + x * size, whole.top() + y * size, (end - x) * size, size)
            for y, x, end in np.stack([rows, starts, ends], axis=1)[near].tolist()
        ]
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hatching())
        painter.setBrushOrigin(QPointF(whole.left() % 8, whole.top() % 8))
        painter.drawRects(cells)
        painter.restore()

    def _make(self, heat: Heat) -> None:
        # Runs of hatched cells, so that few rectangles are painted.
        edges = np.diff(np.pad(heat.unknown.astype(np.int8), ((0, 0), (1, 1))), axis=1)
        rows, starts = np.nonzero(edges == 1)
        self._runs = rows, starts, np.nonzero(edges == -1)[1]
        side = len(heat.liked)
        warm, cool = QColor(theme.current().accent), cool_color()
        away = np.clip(2 * heat.liked - 1, -1, 1)
        pixels = np.empty((side, side, 4), np.uint8)
        for place, (hot, cold) in enumerate(
            ((warm.blue(), cool.blue()), (warm.green(), cool.green()), (warm.red(), cool.red()))
        ):
            pixels[:, :, place] = np.where(away > 0, hot, cold)
        strength = np.abs(away) ** 0.7 * heat.there**2 * _fading(side)
        pixels[:, :, 3] = 255 * STRONGEST * strength
        made = QImage(pixels.tobytes(), side, side, QImage.Format.Format_ARGB32)
        self._image = made.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._made_for = theme.current().name


def _fading(side: int) -> NDArray[np.float32]:
    """1 inside, towards 0 at the edges of the square."""
    place = (np.arange(side, dtype=np.float32) + 0.5) / side
    near = np.clip(np.minimum(place, 1 - place) / EDGE, 0, 1)
    eased = near * near * (3 - 2 * near)
    return np.outer(eased, eased).astype(np.float32)


def cool_color() -> QColor:
    """Of what is not liked; the accent is that of what is."""
    return QColor(COOL[theme.current().name])


def hatching() -> QBrush:
    color = QColor(theme.current().text)
    color.setAlpha(90)
    return QBrush(color, Qt.BrushStyle.BDiagPattern)
