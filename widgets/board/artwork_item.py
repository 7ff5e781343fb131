"""One picture on the board. Its position in the scene is its position in world units."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QStyle,
    QStyleOptionGraphicsItem,
    QWidget,
)

from models.records import Artwork, Placement
from widgets.board.pixmaps import CORNER, LevelPixmaps
from widgets.board.surroundings import Surroundings

RING_PX = 4.0
RING_MAX = 0.12
MARGIN = 0.2


class ArtworkItem(QGraphicsItem):
    """Paints the level of detail that the view asks for; knows whether a hand put it here."""

    def __init__(self, placement: Placement, around: Surroundings) -> None:
        super().__init__()
        self.artwork = placement.artwork
        self.title = ""
        self.moved = placement.moved
        self._around = around
        self._pixmaps: LevelPixmaps | None = None
        self._asked = self._served = -1
        self._box = QRectF(-0.5, -0.5, 1.0, 1.0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setPos(placement.x, placement.y)

    def placement(self) -> Placement:
        """Where it is now."""
        pos = self.pos()
        return Placement(self.artwork, pos.x(), pos.y(), self.moved)

    def put(self, placement: Placement) -> None:
        """Stand exactly here."""
        self.moved = placement.moved
        self.setPos(placement.x, placement.y)

    def box(self) -> QRectF:
        """The picture's own rectangle, around its centre."""
        return self._box

    def set_facts(self, artwork: Artwork) -> None:
        """Take the picture's title, and its shape until its thumbnail is there."""
        self.title = artwork.title
        if self._pixmaps is None and artwork.width and artwork.height:
            longest = max(artwork.width, artwork.height)
            self._set_box(artwork.width / longest, artwork.height / longest)

    def set_image(self, image: QImage) -> None:
        """Show this picture unless a finer one is shown already."""
        self._served = self._asked
        longest = max(image.width(), image.height())
        if longest == 0 or (self._pixmaps and self._pixmaps.size_px >= longest):
            return
        self._pixmaps = LevelPixmaps(image)
        self._set_box(self._pixmaps.width, self._pixmaps.height)
        self.update()

    def wants(self, level: int) -> bool:
        """Whether the picture is empty or blurred at this level and a finer one may exist."""
        if self._served >= level:
            return False
        self._asked = max(self._asked, level)
        return self._pixmaps is None or self._pixmaps.best_level < level

    def _set_box(self, width: float, height: float) -> None:
        box = QRectF(-width / 2, -height / 2, width, height)
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._box)
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._pixmaps is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._around.placeholder)
            painter.drawRoundedRect(self._box, CORNER, CORNER)
        else:
            pixmap = self._pixmaps.at(self._around.level)
            painter.drawPixmap(self._box, pixmap, QRectF(pixmap.rect()))
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        offset = min(RING_PX / self._around.scale, RING_MAX)
        pen = QPen(self._around.accent, 3.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._box.adjusted(-offset, -offset, offset, offset)
        painter.drawRoundedRect(ring, CORNER + offset, CORNER + offset)
