"""Which pictures of the board are selected, and which lies under the hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QPainterPath

from widgets.board.artwork_item import ArtworkItem
from widgets.board.laid_pictures import LaidPictures


class SelectedPictures(LaidPictures):
    """A ring around each that is selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ringed: dict[str, ArtworkItem] = {}
        self.selectionChanged.connect(self._show_rings)

    def selected(self) -> list[ArtworkItem]:
        """The selected pictures in the order they were laid."""
        chosen = self._chosen()
        return [item for item in self.artworks() if item.artwork in chosen]

    def select_all(self) -> None:
        """Select every picture of the board."""
        everywhere = QPainterPath()
        everywhere.addRect(self.itemsBoundingRect())
        self.setSelectionArea(everywhere)

    def picture_at(self, point: QPointF, but: ArtworkItem | None = None) -> ArtworkItem | None:
        """The uppermost picture at this place."""
        found = (item for item in self.items(point) if isinstance(item, ArtworkItem))
        return next((item for item in found if item is not but), None)

    def _chosen(self) -> dict[str, ArtworkItem]:
        chosen = self.selectedItems()
        return {item.artwork: item for item in chosen if isinstance(item, ArtworkItem)}

    def _show_rings(self) -> None:
        before, self._ringed = self._ringed, self._chosen()
        for artwork, item in before.items():
            if artwork not in self._ringed:
                item.show_ring(False)
        for artwork, item in self._ringed.items():
            if artwork not in before:
                item.show_ring(True)

    def toggle_grey(self) -> None:
        """Show only how light and dark the pictures are, or their colours again."""
        self.around.grey = not self.around.grey
        self.refresh()
