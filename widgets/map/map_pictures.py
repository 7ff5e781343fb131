"""The pictures of a map in sight for a screen reader: what each is worth, how many lie there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect

from widgets.look.numbers import grouped
from widgets.map.tiles import InSight, in_sight, tile_size
from widgets.parts.accessible_pictures import make_accessible

if TYPE_CHECKING:
    from widgets.map.map_view import MapView


class MapPictures(QObject):
    """Places count the tiles in sight."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        make_accessible(view, self)

    def _sight(self) -> InSight | None:
        atlas = self._view.atlas
        return in_sight(atlas, self._view.camera) if atlas is not None and atlas.ids else None

    def picture_count(self) -> int:
        sight = self._sight()
        return len(sight.pictures) if sight is not None else 0

    def picture_name(self, place: int) -> str:
        sight = self._sight()
        if sight is None:
            return ""
        said = self.tr("Picture {number}").format(number=grouped(sight.pictures[place] + 1))
        told = self._view.told_at(QPointF(*sight.middles[place].tolist()))
        return ", ".join(part for part in (said, *told.splitlines()) if part)

    def picture_rect(self, place: int) -> QRect:
        sight = self._sight()
        if sight is None:
            return QRect()
        side = round(tile_size(sight.pitch, over_heat=True))
        x, y = sight.middles[place].tolist()
        corner = QPoint(round(x) - side // 2, round(y) - side // 2)
        return QRect(self._view.mapToGlobal(corner), QRect(0, 0, side, side).size())

    def picture_chosen(self, place: int) -> bool:
        sight = self._sight()
        return sight is not None and sight.pictures[place] in self._view.choice

    def picture_current(self) -> int:
        sight, current = self._sight(), self._view.choice.current
        return sight.pictures.index(current) if sight and current in sight.pictures else -1

    def picture_under(self, at: QPoint) -> int:
        sight = self._sight()
        picture = self._view.picture_at(QPointF(self._view.mapFromGlobal(at)))
        return sight.pictures.index(picture) if sight and picture in sight.pictures else -1
