"""The edits that a person's hands make on a board; each is one command on the undo stack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QGraphicsSceneMouseEvent

from models.records import Board, Placement
from widgets.board.artwork_item import ArtworkItem
from widgets.board.commands import MovePlacements, PlaceArtworks, RemovePlacements
from widgets.board.distance import Others
from widgets.board.selected_pictures import SelectedPictures


class BoardScene(SelectedPictures):
    """Places, moves and removes pictures, and says how far apart two of them are."""

    def __init__(self, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo = undo
        self._lifted: list[Placement] = []
        self._others: Others | None = None
        self.contents_changed.connect(self._forget_others)
        self.selectionChanged.connect(self._forget_others)

    def show_board(self, board: Board) -> None:
        self.commit_move()
        super().show_board(board)

    def place(self, placements: Sequence[Placement]) -> None:
        """Lay these artworks down; those that lie here already are moved."""
        if not placements or not self.board:
            return
        now = {one.artwork: one for one in self.placements()}
        self._undo.push(PlaceArtworks(self, self.board, now, placements))
        self.clearSelection()
        for placement in placements:
            item = self.item(placement.artwork)
            if item is not None:
                item.setSelected(True)

    def remove_selected(self) -> None:
        """Take the selected pictures off the board."""
        self.commit_move()
        gone = [item.placement() for item in self.selected()]
        if gone:
            self._undo.push(RemovePlacements(self, self.board, gone))

    def confirm_places(self) -> bool:
        """Count every picture as placed by hand; false when all were already."""
        untouched = [item for item in self.artworks() if not item.moved]
        for item in untouched:
            item.moved = True
        return bool(untouched)

    def nudge_selected(self, step: QPointF) -> None:
        """Shift the selection a little; `commit_move` makes one edit of all nudges since."""
        if not self._lifted:
            self._lift()
        for item in self.selected():
            item.setPos(item.pos() + step)
        self.show_distance(None)

    def commit_move(self) -> None:
        """Turn what was dragged or nudged since it was lifted into one edit."""
        lifted, self._lifted = self._lifted, []
        before, after = [], []
        for old in lifted:
            item = self.item(old.artwork)
            if item is not None and (item.x(), item.y()) != (old.x, old.y):
                before.append(old)
                after.append(Placement(old.artwork, item.x(), item.y(), moved=True))
        if after:
            self._undo.push(MovePlacements(self, self.board, before, after))

    def _lift(self, pressed: ArtworkItem | None = None) -> None:
        """Remember where the pictures that are about to move are now."""
        # A picture pressed with Ctrl moves along before it counts as selected.
        extra = [pressed] if pressed and not pressed.isSelected() else []
        self._lifted = [item.placement() for item in [*self.selected(), *extra]]

    # Distances ----------------------------------------------------------------------------

    def show_distance(self, point: QPointF | None) -> None:
        """Say how far the one selected picture is from the one under the cursor.

        While it is being moved and nothing lies under the cursor, from its nearest neighbour.
        """
        one = self._only_selected()
        other = self.picture_at(point, one) if one and point is not None else None
        if one is not None and other is None and self._lifted:
            other = self.item(self._but(one).nearest(one.x(), one.y()) or "")
        if one is None or other is None:
            self.line.part()
            return
        share = self._but(one).share(one.x(), one.y(), other.artwork)
        self.line.join(one.pos(), other.pos(), share)

    def _only_selected(self) -> ArtworkItem | None:
        chosen = self.selectedItems()
        return chosen[0] if len(chosen) == 1 and isinstance(chosen[0], ArtworkItem) else None

    def _but(self, one: ArtworkItem) -> Others:
        if self._others is None or self._others.one != one.artwork:
            self._others = Others(self.placements(), one.artwork)
        return self._others

    def _forget_others(self) -> None:
        self._others = None

    # Mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.picture_at(event.scenePos())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.raise_item(item)
            self._lift(item)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._lifted and not self._dragged_enough(event):
            return
        super().mouseMoveEvent(event)
        self.show_distance(event.scenePos())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.commit_move()

    def _dragged_enough(self, event: QGraphicsSceneMouseEvent) -> bool:
        moved = any(
            (item.x(), item.y()) != (old.x, old.y)
            for old in self._lifted
            if (item := self.item(old.artwork))
        )
        way = event.screenPos() - event.buttonDownScreenPos(Qt.MouseButton.LeftButton)
        return moved or way.manhattanLength() >= QApplication.startDragDistance()
