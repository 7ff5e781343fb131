"""The board under the person's hands: mouse, drops, and which thumbnails it needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from widgets.board.artwork_item import ArtworkItem
from widgets.board.board_pictures import BoardPictures
from widgets.board.board_scene import BoardScene
from widgets.board.dots import paint_dots
from widgets.board.drops import laid_around
from widgets.board.events import FilesDropped
from widgets.board.fine_detail import FineDetail
from widgets.board.keyboard_view import KeyboardView
from widgets.board.pixmaps import LEVELS
from widgets.parts import drag_payload
from widgets.parts.thumbnail_wanted import ThumbnailWanted

GATHER_MS = 40


class BoardView(KeyboardView):
    """Mouse and drops on a board."""

    thumbnails_needed = Signal(object)
    files_dropped = Signal(object)

    def __init__(self, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._pan_from: QPointF | None = None
        self._detail = FineDetail()
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._ask_for_thumbnails)
        self.looked_elsewhere.connect(self._gather.start)
        scene.contents_changed.connect(self._gather.start)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self._told = BoardPictures(self)

    def shows_focus(self) -> bool:
        """It has a frame of its own for that."""
        return True

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        paint_dots(painter, QRectF(rect), self.table.around.scale)

    def _ask_for_thumbnails(self) -> None:
        if not self.isVisible():
            return
        level = self.table.around.level
        found = self.items(self.viewport().rect())
        in_sight = [item for item in found if isinstance(item, ArtworkItem)]
        wishes = tuple(
            ThumbnailWanted(item.artwork, LEVELS[level]) for item in in_sight if item.wants(level)
        )
        self._detail.look_at(in_sight)
        if wishes:
            self.thumbnails_needed.emit(wishes)

    # Mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (self.space_held and event.button() == Qt.MouseButton.LeftButton):
            self._pan_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mousePressEvent(_shift_as_control(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            super().mouseMoveEvent(event)
            return
        step = (event.position() - self._pan_from).toPoint()
        self._pan_from += QPointF(step)
        self.pan(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            super().mouseReleaseEvent(_shift_as_control(event))
            return
        self._pan_from = None
        self.show_hand()

    # Drops --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_if_ours(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accept_if_ours(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.receive(event, event.position())

    def receive(self, event: QDropEvent, position: QPointF) -> None:
        """Take what was dropped at this point of the viewport, if it is for us."""
        point = self.world(position)
        artworks = drag_payload.decode(event.mimeData())
        files = drag_payload.dropped_files(event.mimeData())
        if artworks:
            self.table.place(laid_around(artworks, point.x(), point.y()))
        elif files:
            dropped = FilesDropped(self.table.board, files, point.x(), point.y())
            self.files_dropped.emit(dropped)
        else:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.table.take_theme()


def accept_if_ours(event: QDropEvent) -> None:
    """Let artworks, files and addresses hover over the board; nothing else."""
    mime = event.mimeData()
    if mime.hasFormat(drag_payload.MIME) or drag_payload.is_foreign(mime):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()


def _shift_as_control(event: QMouseEvent) -> QMouseEvent:
    """Shift adds to the selection just as Ctrl does; Qt's scene knows only Ctrl."""
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return event
    return QMouseEvent(
        event.type(),
        event.position(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers() | Qt.KeyboardModifier.ControlModifier,
        event.pointingDevice(),
    )
