"""Mouse and keys on the map: a click chooses, a drag draws a lasso or carries what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from widgets.commands import keys
from widgets.grid import drag_out
from widgets.map.choice import next_towards
from widgets.map.lasso import Lasso
from widgets.map.map_view import MapView
from widgets.map.tiles import in_sight
from widgets.parts import drag_payload

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ZOOM_STEP = 1.2
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Hands(QObject):
    """Watches one map. Left drag: a lasso, or what is chosen; middle drag or Space: the map."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        self._pan_from: QPointF | None = None
        self._space = False
        acts: dict[str, Callable[[], object]] = {
            "fit": view.fit,
            "fit_chosen": lambda: view.fit_to(view.choice.pictures),
            "none": lambda: view.choose([]),
            "nearer": lambda: self._zoom(ZOOM_STEP),
            "farther": lambda: self._zoom(1 / ZOOM_STEP),
            "open": self._open,
        }
        self._keys = keys.table("map", acts)
        # Digits and letters are shortcuts here, also under a Japanese input method.
        view.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if isinstance(event, QContextMenuEvent):
            return self._on_menu(event)
        if isinstance(event, QKeyEvent):
            return self._on_key(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self._view.told_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), told, self._view)
            return True
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            self._hold_space(False)
            self._view.update()
        return False

    # Mouse --------------------------------------------------------------------------------

    def _on_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif kind == QEvent.Type.MouseMove:
            self._move(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release(event)
        elif kind == QEvent.Type.MouseButtonDblClick:
            if self._view.picture_at(event.position()) is not None:
                self._open()
        else:
            return False
        return True

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        """The mouse's press opens it already; the menu key does so at what is chosen."""
        view = self._view
        if event.reason() != QContextMenuEvent.Reason.Keyboard or not len(view.choice):
            return False
        current, at = view.choice.current, QRectF(view.rect()).center()
        if view.atlas is not None and current >= 0:
            at = view.camera.to_view(*view.atlas.places[current].tolist())
        view.menu_wanted.emit(view.mapToGlobal(at.toPoint()))
        return True

    def _press(self, event: QMouseEvent) -> None:
        view = self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (self._space and event.button() == Qt.MouseButton.LeftButton):
            self._pan_from = event.position()
            view.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        elif event.button() == Qt.MouseButton.RightButton:
            picture = view.picture_at(event.position())
            if picture is not None and picture not in view.choice:
                view.choose([picture])
            if len(view.choice):
                view.menu_wanted.emit(event.globalPosition().toPoint())

    def _move(self, event: QMouseEvent) -> None:
        view, pos = self._view, event.position()
        if self._pan_from is not None:
            view.pan(pos - self._pan_from)
            self._pan_from = pos
        elif view.lasso is not None:
            view.lasso.reach(pos)
            view.update()
        elif self._pressed is not None:
            way = (pos - self._pressed).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._start_drag(self._pressed, pos)

    def _start_drag(self, start: QPointF, pos: QPointF) -> None:
        view = self._view
        picture = view.picture_at(start)
        if picture is None or picture not in view.choice:
            view.lasso = Lasso(start)
            view.lasso.reach(pos)
            return
        self._pressed = None
        ids = view.choice.ids
        drag = QDrag(view)
        drag.setMimeData(drag_payload.encode(ids))
        some = [pixmap for each in ids[:3] if (pixmap := view.pixmaps.cache.get(each)) is not None]
        drag.setPixmap(drag_out.drag_pixmap(some, len(ids), view.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction)

    def _release(self, event: QMouseEvent) -> None:
        view, adding = self._view, bool(event.modifiers() & ADDING)
        lasso, pressed = view.lasso, self._pressed
        view.lasso = self._pressed = None
        if self._pan_from is not None:
            self._pan_from = None
            self._show_hand()
        elif lasso is not None:
            view.choose_inside(lasso, adding=adding)
        elif pressed is not None:
            picture = view.picture_at(pressed)
            if picture is None:
                if not adding:
                    view.choose([])
            elif adding:
                view.toggle(picture)
            else:
                view.choose([picture])

    # Keys ---------------------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        ours = (key == Qt.Key.Key_A) if control else key in {*self._keys, *ARROWS, Qt.Key.Key_Space}
        if not ours:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Ours before the window's: 1 fits the map here and rates a picture elsewhere.
            event.accept()
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._hold_space(event.type() == QEvent.Type.KeyPress)
        elif event.type() == QEvent.Type.KeyPress:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._press_key(key, control, shift)
        return True

    def _press_key(self, key: Qt.Key, control: bool, adding: bool) -> None:
        if control and adding:
            self._view.choose_in_sight()
        elif control:
            self._view.choose_all()
        elif key in ARROWS:
            self._go(ARROWS[key], adding)
        else:
            self._keys[key]()

    def _go(self, way: tuple[int, int], adding: bool) -> None:
        """To the nearest picture there; first to the one in the middle."""
        view = self._view
        if view.atlas is None:
            return
        sight = in_sight(view.atlas, view.camera)
        if not sight.pictures:
            return
        if view.choice.current in sight.pictures:
            found = next_towards(sight.middles, sight.pictures.index(view.choice.current), way)
        else:
            middle = QRectF(view.rect()).center()
            away = abs(sight.middles - (middle.x(), middle.y())).sum(axis=1)
            found = int(away.argmin())
        if found is not None:
            view.choose([sight.pictures[found]], adding=adding)
            view.bring_into_view(sight.pictures[found])

    def _open(self) -> None:
        view = self._view
        if view.atlas is not None and view.choice.current >= 0:
            view.opened.emit(view.atlas.ids[view.choice.current])

    def _zoom(self, factor: float) -> None:
        self._view.zoom_at(QRectF(self._view.rect()).center(), factor)

    def _hold_space(self, held: bool) -> None:
        self._space = held
        self._show_hand()

    def _show_hand(self) -> None:
        if self._space:
            self._view.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.unsetCursor()
