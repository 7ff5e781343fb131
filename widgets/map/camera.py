"""From where the map is seen, as arithmetic: a scale and the point in the middle."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

FIT_MARGIN = 56.0
OUTWARD = 0.5  # Of the scale at which everything is seen: farther out one cannot go.


@dataclass(frozen=True, slots=True)
class Camera:
    """`scale` is view pixels for the map's whole side; `center` lies on the map (0..1)."""

    view: QSizeF
    scale: float = 600.0
    center: QPointF = field(default_factory=lambda: QPointF(0.5, 0.5))

    def to_view(self, x: float, y: float) -> QPointF:
        return QPointF(
            (x - self.center.x()) * self.scale + self.view.width() / 2,
            (y - self.center.y()) * self.scale + self.view.height() / 2,
        )

    def many_to_view(self, places: NDArray[np.floating]) -> NDArray[np.floating]:
        """(n, 2) in view pixels."""
        middle = np.array([self.view.width() / 2, self.view.height() / 2])
        away = places - np.array([self.center.x(), self.center.y()])
        return np.asarray(away * self.scale + middle)

    def to_map(self, point: QPointF) -> QPointF:
        return QPointF(
            (point.x() - self.view.width() / 2) / self.scale + self.center.x(),
            (point.y() - self.view.height() / 2) / self.scale + self.center.y(),
        )

    def seen(self) -> QRectF:
        """The part of the map that is in sight."""
        corner = self.to_map(QPointF(0, 0))
        return QRectF(corner, self.view / self.scale)

    def whole(self) -> QRectF:
        """Where the map's square lies in the view."""
        corner = self.to_view(0, 0)
        return QRectF(corner.x(), corner.y(), self.scale, self.scale)

    def zoomed(self, factor: float, at: QPointF, least: float, most: float) -> Camera:
        """Nearer or farther, with what is under the cursor staying under it."""
        scale = min(max(self.scale * factor, least), most)
        held = self.to_map(at)
        moved = replace(self, scale=scale)
        away = moved.to_map(at) - held
        return replace(moved, center=self.center - away)

    def panned(self, way: QPointF) -> Camera:
        """Moved by so many view pixels, but never off the map."""
        center = self.center - way / self.scale
        held = QPointF(min(max(center.x(), 0.0), 1.0), min(max(center.y(), 0.0), 1.0))
        return replace(self, center=held)

    def fitting(self, area: QRectF, most: float) -> Camera:
        """All of `area` (of the map) in sight, as large as it goes."""
        room = self.view - QSizeF(2 * FIT_MARGIN, 2 * FIT_MARGIN)
        across = max(room.width(), 1.0) / max(area.width(), 1e-9)
        down = max(room.height(), 1.0) / max(area.height(), 1e-9)
        return replace(self, scale=min(across, down, most), center=area.center())
