"""A completer's list that leaves the keys with its field, and steps aside for an input method.

Qt opens such a list as a menu that takes the keys. An input method then places its candidates by
the list's window, far away from the caret, and what is composed is cut off when the list closes.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget

_ELSEWHERE = (QEvent.Type.MouseButtonPress, QEvent.Type.Move, QEvent.Type.WindowDeactivate)


class Offering(QObject):
    """`composed` is what an input method composes in `field` and is no word yet. The completer has
    its list already; keys are handed to it while it is open."""

    changed = Signal()  # what is composed

    def __init__(self, field: QWidget, completer: QCompleter) -> None:
        super().__init__(field)
        self.composed = ""
        self._field = field
        self._popup: QAbstractItemView = completer.popup()  # type: ignore[assignment]
        self._popup.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._window: QWidget | None = None
        field.installEventFilter(self)
        self._popup.installEventFilter(self)

    @property
    def is_composing(self) -> bool:
        return bool(self.composed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            return self._on_field(event)
        if watched is self._popup:
            self._on_popup(event.type())
        elif event.type() in _ELSEWHERE:
            self._popup.hide()
        return False

    def _on_field(self, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._on_composed(event.preeditString())
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._popup.hide()
        elif event.type() == QEvent.Type.KeyPress and self._popup.isVisible():
            # As Qt does where the list has the keys: the completer gives back what is not its own.
            QCoreApplication.sendEvent(self._popup, event)
            return True
        return False

    def _on_composed(self, text: str) -> None:
        before, self.composed = self.composed, text
        if text:
            self._popup.hide()
        if text != before:
            self.changed.emit()

    def _on_popup(self, happened: QEvent.Type) -> None:
        """While it is open, what nobody else in the window wants, such as a press, closes it."""
        if happened == QEvent.Type.Show:
            self._window = self._field.window()
            self._window.installEventFilter(self)
        elif happened == QEvent.Type.Hide and self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
