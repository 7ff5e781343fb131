"""The grid's pictures for a screen reader, by their places in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from widgets.inspector.picture_words import said_of
from widgets.look.numbers import grouped
from widgets.parts.accessible_pictures import make_accessible

if TYPE_CHECKING:
    from widgets.grid.grid_view import GridView


class GridPictures(QObject):
    """Belongs to one grid."""

    def __init__(self, grid: GridView) -> None:
        super().__init__(grid)
        self._grid = grid
        make_accessible(grid, self)

    def picture_count(self) -> int:
        return len(self._grid.model)

    def picture_name(self, place: int) -> str:
        artwork = self._grid.model.artwork(place)
        if artwork is None:
            return self.tr("Picture {number}").format(number=grouped(place + 1))
        return said_of(
            artwork, self._grid.score_of(artwork.id) if self._grid.score_of is not None else None
        )

    def picture_rect(self, place: int) -> QRect:
        cell = self._grid.cell_rect(place)
        return QRect(self._grid.viewport().mapToGlobal(cell.topLeft()), cell.size())

    def picture_chosen(self, place: int) -> bool:
        return place in self._grid.selection

    def picture_current(self) -> int:
        return self._grid.current

    def picture_under(self, at: QPoint) -> int:
        return self._grid.position_at(self._grid.viewport().mapFromGlobal(at))
