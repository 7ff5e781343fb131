"""Walks on by itself until a hand does something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

SECONDS = 5
_HANDS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Slideshow(QObject):
    """Belongs to a viewer. `due` is emitted each `SECONDS` while it runs; any key but its own, a
    click or the wheel ends it."""

    due = Signal()
    changed = Signal(bool)

    def __init__(self, viewer: QWidget, own_key: Qt.Key) -> None:
        super().__init__(viewer)
        self._own_key = own_key
        self._timer = QTimer(self, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.due)
        viewer.installEventFilter(self)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def toggle(self) -> None:
        if self.running:
            self.stop()
        else:
            self._timer.start()
            self.changed.emit(True)

    def stop(self) -> None:
        if self.running:
            self._timer.stop()
            self.changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        own = isinstance(event, QKeyEvent) and event.key() == self._own_key
        if event.type() in _HANDS and not own:
            self.stop()
        return super().eventFilter(watched, event)
