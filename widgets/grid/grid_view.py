"""The grid as the person meets it: mouse, keys, wheel, drag and drop, menu."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from widgets.grid import keys
from widgets.grid.changing_grid import ChangingGrid
from widgets.grid.grid_pictures import GridPictures
from widgets.grid.intervals import IntervalSet
from widgets.grid.pick_watch import Clock
from widgets.grid.pointer import CONTROL, SHIFT, Pointer
from widgets.grid.scrolling import Glide
from widgets.look import theme
from widgets.parts import drag_payload
from widgets.parts.accessible_pictures import announce_current
from widgets.parts.web_drop import may_hold_web


class GridView(ChangingGrid):
    """A virtual grid of artworks. Rows in, what the person did out."""

    activated = Signal(object)
    quick_look_requested = Signal(object)
    context_menu_requested = Signal(QPoint)
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None, clock: Clock = time.monotonic) -> None:
        super().__init__(parent, clock)
        self._pointer = Pointer(self)
        self._glide = Glide(self.verticalScrollBar())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Letters are shortcuts here; a Japanese input method must not swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Pictures"))
        self._told = GridPictures(self)

    def go_to(self, place: int) -> None:
        super().go_to(place)
        announce_current(self, self._told)

    def position_at(self, point: QPoint) -> int:
        """The cell under a point of the viewport, or -1."""
        return self.layout_.index_at(point.x(), point.y() + self.verticalScrollBar().value())

    def shows_focus(self) -> bool:
        """By the ring around the current cell, while there is one."""
        return 0 <= self.current < len(self.model)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return
        goal = keys.destination(event.key(), self.current, self.layout_, self.viewport().height())
        if goal is not None:
            self._go_by_key(goal, event.modifiers())
        elif not self._act_by_key(event):
            event.ignore()

    def _go_by_key(self, goal: int, modifiers: Qt.KeyboardModifier) -> None:
        self._glide.stop()
        if modifiers & CONTROL and not modifiers & SHIFT:
            self.go_to(goal)
        elif goal != self.current or not self.selection:
            if self.anchor < 0:
                self.anchor = max(self.current, 0)
            self._pointer.choose(goal, modifiers)

    def _act_by_key(self, event: QKeyEvent) -> bool:
        row, key = self.current_row(), event.key()
        if key == Qt.Key.Key_Escape and self.selection:
            self.choose(IntervalSet())
            return True
        if row is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(row)
        elif key == Qt.Key.Key_Space and event.modifiers() & CONTROL:
            self._pointer.choose(self.current, CONTROL)
        elif key == Qt.Key.Key_Space:
            self.quick_look_requested.emit(row)
        else:
            return False
        return True

    def _activate(self, row: int) -> None:
        self.settle_pick()
        self.activated.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._glide.stop()
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.position_at(event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._activate(self.model.rows[place])

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._glide.wheel(event, min(self.layout_.pitch, self.viewport().height() // 2))
        self.hover(self.position_at(event.position().toPoint()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.current >= 0:
            at = self.viewport().mapToGlobal(self.cell_rect(self.current).center())
        self.context_menu_requested.emit(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._let_hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._let_hover(event)

    def _let_hover(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        event.setAccepted(event.source() is not self and may_hold_web(mime))

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(drag_payload.dropped_files(event.mimeData()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(-1)
        return super().viewportEvent(event)

    def paint_above(self, painter: QPainter) -> None:
        if self._pointer.band is None:
            return
        tokens = theme.current()
        band: QRect = self._pointer.band.translated(0, -self.verticalScrollBar().value())
        color = QColor(tokens.accent)
        painter.setPen(QPen(color, 1))
        color.setAlpha(28)
        painter.fillRect(band, color)
        painter.drawRect(band)
