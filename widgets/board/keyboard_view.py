"""The board by keyboard alone: Tab visits the pictures, arrows nudge them, digits fit the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from widgets.board.artwork_item import ArtworkItem
from widgets.board.board_scene import BoardScene
from widgets.board.focus_ring import FocusRing
from widgets.board.navigation import NavigatedView
from widgets.board.reading_order import reading_order
from widgets.commands import keys

NUDGE, NUDGE_FAR = 0.05, 0.5
ZOOM_STEP = 1.2
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class KeyboardView(NavigatedView):
    """Everything a mouse can do here and a drop need not."""

    paste_requested = Signal(float, float)

    def __init__(self, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.space_held = False
        self._ring = FocusRing(self)
        # Digits and letters are shortcuts here, also under a Japanese input method.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        acts: dict[str, Callable[[], object]] = {
            "fit": self.fit,
            "fit_chosen": lambda: self.fit(only_selected=True),
            "remove": scene.remove_selected,
            "none": scene.clearSelection,
            "nearer": lambda: self._zoom_in_middle(ZOOM_STEP),
            "farther": lambda: self._zoom_in_middle(1 / ZOOM_STEP),
            "grey": scene.toggle_grey,
        }
        self._keys = keys.table("board", acts)

    def show_hand(self) -> None:
        """The cursor says whether a press would drag the table."""
        if self.space_held:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _zoom_in_middle(self, factor: float) -> None:
        self.zoom_at(QRectF(self.viewport().rect()).center(), factor)

    def event(self, event: QEvent) -> bool:
        # Ours before the window's: 1 fits the board here and rates a picture elsewhere.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return key in (Qt.Key.Key_A, Qt.Key.Key_V)
        return key in self._keys or key in ARROWS or key == Qt.Key.Key_Space

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS and not self.table.selected():
            self._enter(forward=True)
        elif key in ARROWS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.table.nudge_selected(ARROWS[key] * (NUDGE_FAR if far else NUDGE))
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = True
            self.show_hand()
        elif control and key == Qt.Key.Key_A:
            self.table.select_all()
        elif control and key == Qt.Key.Key_V:
            point = self.world(QPointF(self.viewport().mapFromGlobal(self.cursor().pos())))
            self._paste_at(point)
        elif key == Qt.Key.Key_Escape and not self.table.selected():
            event.ignore()  # Another may have a use for it.
        elif not control and key in self._keys:
            self._keys[key]()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        if key in ARROWS:
            self.table.commit_move()
        elif key == Qt.Key.Key_Space:
            self.space_held = False
            self.show_hand()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            self._enter(forward=event.reason() != Qt.FocusReason.BacktabFocusReason)

    def _enter(self, *, forward: bool) -> None:
        """Keys are used here: say so, and begin at a picture."""
        self._ring.setGeometry(self.rect())
        self._ring.show()
        if not self.table.selected():
            self._select_next(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.space_held = False
        self.show_hand()
        self._ring.hide()
        self.table.commit_move()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._select_next(forward) or super().focusNextPrevChild(forward)

    def _select_next(self, forward: bool) -> bool:
        """Select the next picture as one reads; false at the end, where Tab leaves the board."""
        order = reading_order(self.table.placements())
        chosen = {item.artwork for item in self.table.selected()}
        places = [n for n, artwork in enumerate(order) if artwork in chosen]
        if forward:
            place = places[-1] + 1 if places else 0
        else:
            place = places[0] - 1 if places else len(order) - 1
        if not 0 <= place < len(order):
            return False
        self.table.clearSelection()
        item = self.table.item(order[place])
        if item is not None:
            item.setSelected(True)
            self.table.raise_item(item)
            self._bring_into_view(item)
        return True

    def _bring_into_view(self, item: ArtworkItem) -> None:
        if not self.viewport().rect().contains(self.mapFromScene(item.pos())):
            self.centerOn(item.pos())
            self.looked_elsewhere.emit()

    def _paste_at(self, point: QPointF) -> None:
        if not self.viewport().rect().contains(self.mapFromScene(point)):
            point = self.center()
        self.paste_requested.emit(point.x(), point.y())
