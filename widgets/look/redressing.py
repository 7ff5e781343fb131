"""Another theme over widgets that are there: what is seen at once, the rest while nobody waits.

The style sheet names roles of the palette (`theme.ROLES`) and is the same in each theme. Set anew,
Qt would dress every widget once for each widget around it, hidden ones too: half a second. Here
each is dressed once, and a hidden one in a short turn of its own or when it is shown.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

SLICE_S = 0.003  # Of one turn: nobody feels it.
DRESSED = Qt.WidgetAttribute.WA_WState_Polished


class Redressing(QObject):
    """One for the application, made by `redress`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._done: set[QWidget] = set()
        self._hidden: deque[QWidget] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_free)

    def begin(self) -> None:
        """The palette is another one."""
        self._done.clear()
        self._hidden = None
        for window in self._app.topLevelWidgets():
            for widget in _seen(window):
                self._dress(widget)
        self._app.installEventFilter(self)
        self._timer.start(0)

    def finish(self) -> None:
        """Dress what is hidden still, however long it takes."""
        while self._timer.isActive():
            self._on_free()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._dress(watched)
        return False

    @Slot()
    def _on_free(self) -> None:
        if self._hidden is None:
            self._hidden = deque(self._app.allWidgets())
            return
        end = time.perf_counter() + SLICE_S
        while self._hidden and time.perf_counter() < end:
            widget = self._hidden.popleft()
            if isValid(widget):
                self._dress(widget)
        if not self._hidden:
            self._timer.stop()
            self._app.removeEventFilter(self)
            self._done.clear()

    def _dress(self, widget: QWidget) -> None:
        if widget in self._done or not widget.testAttribute(DRESSED):
            return
        self._done.add(widget)
        style = widget.style()
        style.unpolish(widget)  # Forgets the colours that were worked out for it.
        style.polish(widget)
        # Not a change of style: the sizes stay, and nothing has to be laid out anew.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))


def _seen(widget: QWidget) -> Iterator[QWidget]:
    if widget.isVisible():
        yield widget
        for child in widget.children():
            if isinstance(child, QWidget):
                yield from _seen(child)


def redress(app: QApplication) -> Redressing:
    """Every widget in the colours of the palette in force; said to it by a change of palette."""
    made = app.findChild(Redressing)
    if not isinstance(made, Redressing):
        made = Redressing(app)
    made.begin()
    return made
