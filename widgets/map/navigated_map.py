"""Looking at the map: zoom at the cursor, pan, fit; where one looks stays when the map changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from models.map.atlas import Atlas
from widgets.map.camera import OUTWARD, Camera
from widgets.map.tiles import nearest_scale

NOTCH, PER_NOTCH = 120.0, 1.2
SMALLEST_FIT = 0.02  # Of the map's side: one picture is not shown larger than this.


class NavigatedMap(QWidget):
    """`looked_elsewhere` after every movement."""

    looked_elsewhere = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.atlas: Atlas | None = None
        self.camera = Camera(QSizeF(1, 1))
        self._fitted = True

    def show_atlas(self, atlas: Atlas | None) -> None:
        """Another map, or the same with other places; one that was seen whole is seen whole."""
        self.atlas = atlas
        if self._fitted:
            self.fit()
        self.update()
        self.looked_elsewhere.emit()

    def fit(self) -> None:
        """Everything in sight."""
        if self.atlas is not None and len(self.atlas.ids):
            self._fit_around(_grown(*self.atlas.area))
            self._fitted = True

    def fit_to(self, pictures: NDArray[np.integer]) -> None:
        """These pictures in sight; everything where there are none."""
        if self.atlas is None or not len(pictures):
            self.fit()
        else:
            some = self.atlas.places[pictures]
            self._fit_around(_grown(*some.min(axis=0).tolist(), *some.max(axis=0).tolist()))
            self._fitted = False

    def zoom_at(self, pos: QPointF, factor: float) -> None:
        if self.atlas is None or not len(self.atlas.ids):
            return
        most = nearest_scale(self.atlas)
        whole = self.camera.fitting(_grown(*self.atlas.area), most).scale
        self._look(self.camera.zoomed(factor, pos, OUTWARD * whole, most))

    def pan(self, way: QPointF) -> None:
        self._look(self.camera.panned(way))

    def bring_into_view(self, picture: int) -> None:
        """Move only as far as it takes."""
        if self.atlas is None:
            return
        x, y = self.atlas.places[picture].tolist()
        at, room = self.camera.to_view(x, y), QRectF(self.rect()).adjusted(40, 40, -40, -40)
        held = QPointF(
            min(max(at.x(), room.left()), room.right()), min(max(at.y(), room.top()), room.bottom())
        )
        if held != at:
            self.pan(held - at)

    def _fit_around(self, area: QRectF) -> None:
        if self.atlas is not None:
            self.camera = self.camera.fitting(area, nearest_scale(self.atlas))
            self.update()
            self.looked_elsewhere.emit()

    def _look(self, camera: Camera) -> None:
        self.camera = camera
        self._fitted = False
        self.update()
        self.looked_elsewhere.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / NOTCH
        if notches:
            self.zoom_at(event.position(), PER_NOTCH**notches)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.camera = replace(self.camera, view=QSizeF(self.size()))
        if self._fitted:
            self.fit()
        self.looked_elsewhere.emit()


def _grown(left: float, top: float, right: float, bottom: float) -> QRectF:
    """At least as large as one picture is shown."""
    area = QRectF(QPointF(left, top), QPointF(right, bottom))
    more = max(0.0, SMALLEST_FIT - area.width()) / 2, max(0.0, SMALLEST_FIT - area.height()) / 2
    return area.adjusted(-more[0], -more[1], more[0], more[1])
