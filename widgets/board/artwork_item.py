"""One picture on the board. Its position in the scene is its position in world units."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsRectItem

from models.records import Artwork, Focus, Placement
from widgets.board.framing import framed, framed_size
from widgets.board.pixmaps import LEVELS, LevelPixmaps, placeholder
from widgets.board.selection_ring import SelectionRing
from widgets.board.surroundings import Surroundings


class ArtworkItem(QGraphicsRectItem):
    """Where a picture lies and whether a hand put it here; shows the level of detail in force.

    It paints nothing itself: a rectangle for the hand, and under it the picture as an item of Qt's
    own, because thousands of calls into Python are no frame.
    """

    def __init__(self, placement: Placement, around: Surroundings) -> None:
        super().__init__(-0.5, -0.5, 1.0, 1.0)
        self.artwork = placement.artwork
        self.title = ""
        self._focus: Focus | None = None
        self.moved = placement.moved
        self._around = around
        self._pixmaps: LevelPixmaps | None = None
        self._shown: QPixmap | None = None
        self._asked = self._served = -1
        self._ring: SelectionRing | None = None
        self._picture = QGraphicsPixmapItem(self)
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._picture.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setPen(Qt.PenStyle.NoPen)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setPos(placement.x, placement.y)
        self.refresh()

    @property
    def bytes(self) -> int:
        """What the picture takes in memory."""
        return self._pixmaps.bytes if self._pixmaps else 0

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
        return self.rect()

    def set_facts(self, artwork: Artwork) -> None:
        """Take the picture's title, and its shape until its thumbnail is there."""
        self.title, self._focus = artwork.title, artwork.focus
        if self._pixmaps is None and artwork.width and artwork.height:
            wide, high = framed_size(artwork.width, artwork.height)
            longest = max(wide, high)
            self._set_box(wide / longest, high / longest)

    def set_image(self, image: QImage) -> None:
        """Show this picture unless a finer one is shown already."""
        self._served = self._asked
        image = framed(image, self._focus)
        longest = max(image.width(), image.height())
        if longest == 0 or (self._pixmaps and self._pixmaps.size_px >= longest):
            return
        self._pixmaps = LevelPixmaps(image, self._pixmaps)
        self._set_box(self._pixmaps.width, self._pixmaps.height)

    def wants(self, level: int) -> bool:
        """Whether the picture is empty or blurred at this level and a finer one may exist."""
        if self._served >= level:
            return False
        self._asked = max(self._asked, level)
        return self._pixmaps is None or self._pixmaps.best_level < level

    def coarsen(self) -> None:
        """Give memory back; `wants` asks for the detail again."""
        if self._pixmaps is not None:
            self._pixmaps.coarsen()
            self._asked = self._served = 0
            self.refresh()

    def refresh(self) -> None:
        """Show the level and the colours in force."""
        if self._pixmaps is None:
            size, color = LEVELS[0], self._around.placeholder.name()
            wide, high = self.rect().width() * size, self.rect().height() * size
            pixmap = placeholder(round(wide), round(high), color)
        elif self._around.grey:
            pixmap = self._pixmaps.grey_at(self._around.level)
        else:
            pixmap = self._pixmaps.at(self._around.level)
        if pixmap is self._shown:
            return
        self._shown = pixmap
        self._picture.setPixmap(pixmap)
        self._picture.setOffset(-pixmap.width() / 2, -pixmap.height() / 2)
        self._picture.setScale(1.0 / max(pixmap.width(), pixmap.height()))

    def show_ring(self, shown: bool) -> None:
        """Say that it is selected, or not any more."""
        if shown and self._ring is None:
            self._ring = SelectionRing(self, self._around)
        if self._ring is not None:
            self._ring.enclose(self.rect())
            self._ring.setVisible(shown)

    def _set_box(self, width: float, height: float) -> None:
        self.setRect(-width / 2, -height / 2, width, height)
        if self._ring is not None:
            self._ring.enclose(self.rect())
        self.refresh()
