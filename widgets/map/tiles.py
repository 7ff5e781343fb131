"""Paints the pictures of a map: one a cell, as large as the cells are from where one looks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.map.atlas import Atlas
from models.map.mosaic import Level
from widgets.look import theme
from widgets.map.camera import Camera
from widgets.map.tile_pixmaps import TilePixmaps

LEAST_PITCH = 36.0  # View pixels from cell to cell; twice that is the most but on the last level.
MOST_PITCH = 320.0
GAP, GAP_OVER_HEAT = 2.0, 0.16  # Pixels; a share of the pitch, through which the taste is seen.
SIZES = (64, 128, 256, 320)
STROKE = 2.0


@dataclass(frozen=True, slots=True)
class InSight:
    """The cells in view: their positions in the level, the places (n) of their pictures in the
    atlas, and their middles (n, 2) in view pixels."""

    level: Level
    positions: NDArray[np.int64]
    pictures: list[int]
    middles: NDArray[np.floating]
    pitch: float


def level_for(atlas: Atlas, scale: float) -> Level:
    """The finest whose cells are not too small to see."""
    fitting = [each for each in atlas.levels if scale / each.side >= LEAST_PITCH]
    return fitting[-1] if fitting else atlas.levels[0]


def nearest_scale(atlas: Atlas) -> float:
    """The scale from which one cannot come nearer."""
    return MOST_PITCH * atlas.levels[-1].side


def in_sight(atlas: Atlas, camera: Camera) -> InSight:
    level = level_for(atlas, camera.scale)
    seen = camera.seen()
    positions = level.within(seen.left(), seen.top(), seen.right(), seen.bottom())
    middles = camera.many_to_view(level.middles(positions))
    pictures = level.pictures[positions].tolist()
    return InSight(level, positions, pictures, middles, camera.scale / level.side)


def wanted_size(pitch: float, ratio: float) -> int:
    """The thumbnail's side in device pixels."""
    needed = pitch * ratio
    return next((each for each in SIZES if each >= needed), SIZES[-1])


def tile_size(pitch: float, over_heat: bool) -> float:
    return min(pitch, MOST_PITCH) - (GAP_OVER_HEAT * pitch if over_heat else GAP)


def paint_tiles(
    painter: QPainter, atlas: Atlas, sight: InSight, pixmaps: TilePixmaps, *, over_heat: bool
) -> None:
    """On whole pixels; what is not here yet is a quiet square."""
    side = round(tile_size(sight.pitch, over_heat))
    pixmaps.begin(side, painter.device().devicePixelRatioF())
    quiet, paper = QColor(theme.current().sunk), QColor(theme.LIGHT.surface)
    corners = np.rint(sight.middles - side / 2).astype(int).tolist()
    for picture, (x, y) in zip(sight.pictures, corners, strict=True):
        pixmap = pixmaps.of(atlas.ids[picture])
        if pixmap is None:
            painter.fillRect(x, y, side, side, quiet)
        else:
            if pixmap.hasAlpha():
                painter.fillRect(x, y, side, side, paper)
            painter.drawPixmap(x, y, side, side, pixmap)


def paint_rings(
    painter: QPainter, sight: InSight, chosen: NDArray[np.int32], current: int, side: float
) -> None:
    """Around cells (by number) that hold something chosen, and around the `current` picture."""
    tokens = theme.current()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = side / 2
    ringed = np.isin(sight.level.cells[sight.positions], chosen)
    painter.setPen(QPen(QColor(tokens.accent), STROKE + 1))
    painter.drawRects(
        [QRectF(x - half, y - half, side, side) for x, y in sight.middles[ringed].tolist()]
    )
    if current in sight.pictures:
        x, y = sight.middles[sight.pictures.index(current)].tolist()
        outer = half + STROKE
        painter.setPen(QPen(QColor(tokens.text), STROKE))
        painter.drawRect(QRectF(x - outer, y - outer, 2 * outer, 2 * outer))
