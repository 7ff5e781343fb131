"""The map under the person's hands: pictures and taste painted, chosen by click, lasso and keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.map.atlas import Atlas
from widgets.look import theme
from widgets.map.choice import Choice
from widgets.map.count_pills import CountPills
from widgets.map.heat_ground import HeatGround
from widgets.map.lasso import Lasso
from widgets.map.map_pictures import MapPictures
from widgets.map.navigated_map import NavigatedMap
from widgets.map.tile_pixmaps import TilePixmaps
from widgets.map.tiles import (
    in_sight,
    level_for,
    paint_rings,
    paint_tiles,
    tile_size,
    wanted_size,
)
from widgets.parts.accessible_pictures import announce_current
from widgets.parts.thumbnail_wanted import ThumbnailWanted

GATHER_MS = 40
BETTER_MS = 30  # After a frame whose pictures were scaled in haste.


class MapView(NavigatedMap):
    """`chosen_changed` after every change of what is chosen; `opened` carries a picture's id."""

    chosen_changed = Signal()
    opened = Signal(str)
    menu_wanted = Signal(QPoint)
    thumbnails_needed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()
        self.pixmaps = TilePixmaps()
        self.lasso: Lasso | None = None
        self._ground, self._counts = HeatGround(), CountPills()
        self._with_pictures = self._with_taste = True
        self._sizes: dict[str, int] = {}
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._ask_for_thumbnails)
        self._better = QTimer(self, singleShot=True, interval=BETTER_MS)
        self._better.timeout.connect(self.update)
        self.looked_elsewhere.connect(self._gather.start)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._told = MapPictures(self)

    def show_atlas(self, atlas: Atlas | None) -> None:
        self.choice.take(atlas)
        self._ground.show(atlas.heat if atlas is not None else None)
        super().show_atlas(atlas)
        self.chosen_changed.emit()

    def show_layers(self, pictures: bool, taste: bool) -> None:
        """What is painted."""
        self._with_pictures, self._with_taste = pictures, taste
        self.update()

    def set_thumbnail(self, artwork: str, image: QImage) -> None:
        self.pixmaps.put(artwork, image)
        self.update()

    def choose(self, pictures: list[int], *, adding: bool = False) -> None:
        """These and no others, or these as well."""
        self.choice.set(pictures, adding=adding)
        if len(pictures) == 1:
            self.choice.current = pictures[0]
            announce_current(self, self._told)
        self.update()
        self.chosen_changed.emit()

    def toggle(self, picture: int) -> None:
        self.choice.toggle(picture)
        self.choice.current = picture
        self.update()
        self.chosen_changed.emit()

    def choose_all(self) -> None:
        self.choice.all()
        self.update()
        self.chosen_changed.emit()

    def choose_in_sight(self) -> None:
        """All that lies in the part of the map that is seen: the lasso of one without a mouse."""
        if self.atlas is not None:
            seen = self.camera.many_to_view(self.atlas.places)
            inside = (seen >= 0).all(axis=1) & (seen <= (self.width(), self.height())).all(axis=1)
            self.choose(np.flatnonzero(inside).tolist())

    def shows_focus(self) -> bool:
        """By the ring around the picture that the keys are at."""
        return self.choice.current >= 0

    def choose_inside(self, lasso: Lasso, *, adding: bool) -> None:
        """What lies within the line, also what is hidden behind what one sees."""
        if self.atlas is not None:
            inside = lasso.inside(self.camera.many_to_view(self.atlas.places), self.size())
            self.choose(np.flatnonzero(inside).tolist(), adding=adding)

    def picture_at(self, pos: QPointF) -> int | None:
        """The picture that is seen at this point of the view."""
        if self.atlas is None or not self._with_pictures:
            return None
        level = level_for(self.atlas, self.camera.scale)
        point = self.camera.to_map(pos)
        if not (0 <= point.x() < 1 and 0 <= point.y() < 1):
            return None
        place = level.cell_of(point.x(), point.y())
        return None if place is None else int(level.pictures[place])

    def told_at(self, pos: QPointF) -> str:
        """What a tooltip says there."""
        picture = self.picture_at(pos)
        if self.atlas is None or picture is None:
            return ""
        level = level_for(self.atlas, self.camera.scale)
        point = self.camera.to_map(pos)
        place = level.cell_of(point.x(), point.y())
        count = int(level.counts[place]) if place is not None else 1
        score, told = float(self.atlas.scores[picture]), []
        if not np.isnan(score):
            said = self.tr("you would like it: {score} %")
            told.append(said.format(score=round(100 * score)))
        if count > 1:
            told.append(self.tr("%n picture(s) here: come nearer", "", count))
        return "\n".join(told)

    # Painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().background))
        atlas = self.atlas
        if atlas is None or not len(atlas.ids):
            return
        warm = self._with_taste and atlas.heat is not None
        if warm:
            self._ground.paint(painter, self.camera.whole(), QRectF(self.rect()))
        sight = in_sight(atlas, self.camera)
        if self._with_pictures:
            paint_tiles(painter, atlas, sight, self.pixmaps, over_heat=warm)
            if self.pixmaps.wants_another_frame:
                self._better.start()
            self._counts.paint(painter, sight, tile_size(sight.pitch, warm))
        chosen = sight.level.cells_of(atlas.places[self.choice.pictures])
        current = self.choice.current if self.hasFocus() else -1
        paint_rings(painter, sight, np.unique(chosen), current, tile_size(sight.pitch, warm))
        if self.lasso is not None:
            self._paint_lasso(painter, self.lasso)

    def _paint_lasso(self, painter: QPainter, lasso: Lasso) -> None:
        accent = QColor(theme.current().accent)
        inside = QColor(accent)
        inside.setAlpha(40)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(inside)
        painter.drawPolygon(lasso.line, Qt.FillRule.WindingFill)

    def _ask_for_thumbnails(self) -> None:
        if self.atlas is None or not self.isVisible() or not self._with_pictures:
            return
        sight = in_sight(self.atlas, self.camera)
        size = wanted_size(sight.pitch, self.devicePixelRatioF())
        middle = QPointF(QRectF(self.rect()).center())
        away = np.abs(sight.middles - (middle.x(), middle.y())).sum(axis=1)
        ids = [self.atlas.ids[sight.pictures[n]] for n in np.argsort(away).tolist()]
        wishes = tuple(
            ThumbnailWanted(each, size, cropped=True)
            for each in ids
            if self._sizes.get(each, 0) < size or self.pixmaps.cache.get(each) is None
        )
        self._sizes = dict.fromkeys(ids, size)
        if wishes:
            self.thumbnails_needed.emit(wishes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.pixmaps.cache.fit_screen(self.width(), self.height(), self.devicePixelRatioF())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
