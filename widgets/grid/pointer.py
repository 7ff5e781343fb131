"""What the mouse does in the grid: choose, add, extend, rubber band, drag out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from widgets.grid import drag_out
from widgets.grid.intervals import IntervalSet

if TYPE_CHECKING:
    from widgets.grid.grid_view import GridView

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EDGE = 24


class Pointer:
    """Knows where the button went down and what that started."""

    def __init__(self, grid: GridView) -> None:
        self._grid = grid
        self._pressed: QPoint | None = None
        self._choose_on_release = -1
        self._band_from: QPoint | None = None
        self._band_base = IntervalSet()
        self.band: QRect | None = None  # in content pixels

    def press(self, event: QMouseEvent) -> None:
        grid, place = self._grid, self._place(event)
        self._choose_on_release = -1
        if event.button() == Qt.MouseButton.RightButton:
            if place >= 0 and place not in grid.selection:
                grid.go_to(place)
                grid.anchor = place
                grid.choose(IntervalSet.at([place]))
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        if place < 0:
            self._start_band(event)
        elif place in grid.selection and not event.modifiers() & (CONTROL | SHIFT):
            # Perhaps all of the chosen are about to be dragged: decide when the button is let go.
            self._choose_on_release = place
        else:
            self.choose(place, event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        if self._band_from is not None:
            self._stretch_band(event.position().toPoint())
            return
        self._grid.hover(self._place(event))
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance() and self._grid.selection:
            self._pressed = None
            self._choose_on_release = -1
            self._drag()

    def release(self, event: QMouseEvent) -> None:
        if self._choose_on_release >= 0:
            self.choose(self._choose_on_release, event.modifiers())
        self._pressed = self._band_from = self.band = None
        self._choose_on_release = -1
        self._grid.viewport().update()

    def choose(self, place: int, modifiers: Qt.KeyboardModifier) -> None:
        """A click on a cell, as people know it."""
        grid = self._grid
        if modifiers & SHIFT and grid.anchor >= 0:
            low, high = sorted((grid.anchor, place))
            span = IntervalSet(((low, high + 1),))
            chosen = grid.selection | span if modifiers & CONTROL else span
        elif modifiers & CONTROL:
            grid.anchor = place
            chosen = grid.selection ^ IntervalSet.at([place])
        else:
            grid.anchor = place
            chosen = IntervalSet.at([place])
        grid.go_to(place)
        if chosen != grid.selection or len(chosen) == 1:
            grid.choose(chosen, by_person=True)

    def _place(self, event: QMouseEvent) -> int:
        return self._grid.position_at(event.position().toPoint())

    def _start_band(self, event: QMouseEvent) -> None:
        adding = bool(event.modifiers() & (CONTROL | SHIFT))
        self._band_base = self._grid.selection if adding else IntervalSet()
        self._grid.choose(self._band_base)
        self._band_from = self._content(event.position().toPoint())

    def _stretch_band(self, point: QPoint) -> None:
        if self._band_from is None:
            return
        grid, bar = self._grid, self._grid.verticalScrollBar()
        if point.y() < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif point.y() > grid.viewport().height() - EDGE:
            bar.setValue(bar.value() + EDGE)
        self.band = QRect(self._band_from, self._content(point)).normalized()
        touched = IntervalSet.of(grid.layout_.inside(self.band))
        grid.choose(self._band_base | touched)
        grid.viewport().update()

    def _content(self, point: QPoint) -> QPoint:
        return point + QPoint(0, self._grid.verticalScrollBar().value())

    def _drag(self) -> None:
        artworks = self._grid.selected_artworks()
        if not artworks:
            return
        found = (self._grid.pixmaps.get(artwork.id) for artwork in artworks)
        pixmaps = [pixmap for pixmap in found if pixmap is not None]
        drag = QDrag(self._grid)
        drag.setMimeData(drag_out.payload(artworks))
        ratio = self._grid.devicePixelRatioF()
        drag.setPixmap(drag_out.drag_pixmap(pixmaps, len(artworks), ratio))
        drag.setHotSpot(QPoint(drag_out.SIDE // 2, drag_out.SIDE // 2))
        drag.exec(Qt.DropAction.CopyAction)
