"""Hears a right click or the Menu key over a widget, and says which pictures it is about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

IdsAt = Callable[[QPoint | None], tuple[str, ...] | None]


class AskingMenu(QObject):
    """`ids_at` tells the pictures at a place of the widget (of its viewport, where it has one), or
    with None those that the keys are about. Where it tells none, the event goes on; None says that
    it was answered there."""

    wanted = Signal(QPoint, object)  # on the screen; ids

    def __init__(self, widget: QWidget, ids_at: IdsAt) -> None:
        super().__init__(widget)
        self._widget, self._ids_at = widget, ids_at
        widget.installEventFilter(self)
        if isinstance(widget, QAbstractScrollArea):
            widget.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent):
            return False
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        ids = self._ids_at(None if by_key else event.pos())
        if ids is None:
            return True
        if not ids:
            return False
        middle = self._widget.mapToGlobal(self._widget.rect().center())
        self.wanted.emit(middle if by_key else event.globalPos(), ids)
        return True
