"""The ring around a selected picture: as thick on the screen at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from widgets.board.pixmaps import CORNER
from widgets.board.surroundings import Surroundings

AWAY_PX = 4.0
AWAY_MOST = 0.12
WIDTH_PX = 3.0
# Twice the ring's distance leaves room for half its line.
ROOM = 0.2


class SelectionRing(QGraphicsRectItem):
    """Around the picture that it belongs to."""

    def __init__(self, parent: QGraphicsItem, around: Surroundings) -> None:
        super().__init__(parent)
        self._around = around
        self._box = QRectF()
        self.setPen(Qt.PenStyle.NoPen)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def enclose(self, box: QRectF) -> None:
        """Go around this rectangle of the picture's."""
        self._box = box
        self.setRect(box.adjusted(-ROOM, -ROOM, ROOM, ROOM))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        away = min(AWAY_PX / self._around.scale, AWAY_MOST)
        pen = QPen(self._around.accent, WIDTH_PX)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._box.adjusted(-away, -away, away, away)
        painter.drawRoundedRect(ring, CORNER + away, CORNER + away)
