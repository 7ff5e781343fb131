"""The board's pictures for a screen reader, in the order in which one reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from widgets.board.artwork_item import ArtworkItem
from widgets.board.reading_order import reading_order
from widgets.parts.accessible_pictures import announce_current, make_accessible

if TYPE_CHECKING:
    from widgets.board.board_view import BoardView


class BoardPictures(QObject):
    """Belongs to one view; says as well which picture was chosen by the keys."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        make_accessible(view, self)
        view.table.selectionChanged.connect(self._announce_chosen)

    def _announce_chosen(self) -> None:
        if self._view.hasFocus():
            announce_current(self._view, self)

    def _read(self) -> list[ArtworkItem]:
        order = reading_order(self._view.table.placements())
        return [item for each in order if (item := self._view.table.item(each)) is not None]

    def picture_count(self) -> int:
        return len(self._view.table.artworks())

    def picture_name(self, place: int) -> str:
        return self._read()[place].title or self.tr("Untitled")

    def picture_rect(self, place: int) -> QRect:
        item = self._read()[place]
        area = self._view.mapFromScene(item.sceneBoundingRect()).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def picture_chosen(self, place: int) -> bool:
        return self._read()[place].isSelected()

    def picture_current(self) -> int:
        chosen = self._view.table.selected()
        return self._read().index(chosen[0]) if len(chosen) == 1 else -1

    def picture_under(self, at: QPoint) -> int:
        point = self._view.mapToScene(self._view.viewport().mapFromGlobal(at))
        item = self._view.table.picture_at(point)
        return self._read().index(item) if item is not None else -1
