"""What lies on the board that is shown: pictures in world units, and how they get there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsScene

from models.records import Artwork, Board, Placement
from widgets.board.artwork_item import ArtworkItem
from widgets.board.commands import Arrangement
from widgets.board.distance_line import DistanceLine
from widgets.board.events import PlacementChange, PlacementEvent
from widgets.board.surroundings import Surroundings

UNIT_PX = 120.0


class LaidPictures(QGraphicsScene):
    """Shows one board at a time and makes arrangements true, whoever asks for them."""

    placements_committed = Signal(object)
    board_wanted = Signal(str)
    contents_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # All pictures are in sight or a few are dragged: an index costs more than it finds.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.around = Surroundings()
        self.board = ""
        self.line = DistanceLine()
        self._items: dict[str, ArtworkItem] = {}
        # The scene gives removed items up; kept here, an undo brings them back as they were.
        self._taken_off: dict[str, ArtworkItem] = {}
        self._gone_boards: set[str] = set()
        self._top = 0.0
        self.addItem(self.line)
        self.addItem(self.line.sign)

    def show_board(self, board: Board) -> None:
        """Clear the table and lay this board on it."""
        self.line.part()
        for item in self._items.values():
            self.removeItem(item)
        self._items = {}
        self._taken_off = {}
        self._top = 0.0
        self.board = board.id
        for placement in board.placements:
            self._lay(placement)
        self.contents_changed.emit()

    def forget_board(self, board: str) -> None:
        """It was deleted: what was done on it can no longer be undone."""
        self._gone_boards.add(board)

    def artworks(self) -> list[ArtworkItem]:
        """All pictures in the order they were laid."""
        return list(self._items.values())

    def item(self, artwork: str) -> ArtworkItem | None:
        return self._items.get(artwork)

    def placements(self) -> list[Placement]:
        """Where everything is at this moment, also in the middle of a drag."""
        return [item.placement() for item in self._items.values()]

    def set_image(self, artwork: str, image: QImage) -> None:
        item = self._items.get(artwork) or self._taken_off.get(artwork)
        if item is not None:
            item.set_image(image)

    def set_artworks(self, artworks: Iterable[Artwork]) -> None:
        """Learn shapes and titles of pictures whose thumbnails are not here yet."""
        for artwork in artworks:
            item = self._items.get(artwork.id)
            if item is not None:
                item.set_facts(artwork)

    def take_scale(self, scale: float, pixel_ratio: float) -> None:
        """The view was zoomed or moved to another screen."""
        before = self.around.level
        self.around.take_scale(scale, pixel_ratio)
        if self.around.level != before:
            self.refresh()

    def take_theme(self) -> None:
        """Use the colours of the theme in force."""
        self.around.take_theme()
        self.refresh()
        self.update()

    def raise_item(self, item: ArtworkItem) -> None:
        """Put this picture on top of the others."""
        if item.zValue() < self._top or self._top == 0.0:
            self._top += 1.0
            item.setZValue(self._top)

    def settle(self, board: str, after: Arrangement, edit: str, undone: bool) -> bool:
        """Make these placements true and tell; false when the board is no more."""
        if board in self._gone_boards:
            return False
        events = tuple(self._event(artwork, after[artwork]) for artwork in after)
        if board == self.board:
            for artwork, placement in after.items():
                self._lay(placement) if placement else self._take_off(artwork)
            self.line.part()
        self.placements_committed.emit(PlacementChange(board, edit, events, undone))
        if board == self.board:
            self.contents_changed.emit()
        else:
            self.board_wanted.emit(board)
        return True

    def refresh(self) -> None:
        for item in (*self._items.values(), *self._taken_off.values()):
            item.refresh()

    def _event(self, artwork: str, placement: Placement | None) -> PlacementEvent:
        zoom = self.around.scale / UNIT_PX
        if placement is not None:
            return PlacementEvent(artwork, placement.x, placement.y, zoom, placement.moved)
        item = self._items.get(artwork)
        last = item.placement() if item else Placement(artwork, 0.0, 0.0, moved=False)
        return PlacementEvent(artwork, last.x, last.y, zoom, last.moved, removed=True)

    def _lay(self, placement: Placement) -> None:
        item = self._items.get(placement.artwork)
        if item is None:
            item = self._taken_off.pop(placement.artwork, None)
            if item is None:
                item = ArtworkItem(placement, self.around)
                self.raise_item(item)
            self._items[placement.artwork] = item
            self.addItem(item)
        item.put(placement)

    def _take_off(self, artwork: str) -> None:
        item = self._items.pop(artwork, None)
        if item is not None:
            item.setSelected(False)
            self.removeItem(item)
            self._taken_off[artwork] = item
