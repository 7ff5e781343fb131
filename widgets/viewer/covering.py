"""Lets a widget lie over another one and follow its size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Covering(QObject):
    """Belongs to the widget on top. While that is a window of its own it keeps its own size."""

    def __init__(self, top: QWidget) -> None:
        super().__init__(top)
        self._top = top
        self.host: QWidget | None = None

    def lie_over(self, host: QWidget) -> None:
        """Show the widget over `host`, in front of everything there, with the keys."""
        if self.host is not None and self.host is not host:
            self.host.removeEventFilter(self)
        self.host = host
        self._top.setParent(host)
        host.installEventFilter(self)
        self._top.setGeometry(host.rect())
        self._top.show()
        self._top.raise_()
        self._top.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self.host and event.type() == QEvent.Type.Resize
        if resized and self.host is not None and not self._top.isWindow():
            self._top.setGeometry(self.host.rect())
        return super().eventFilter(watched, event)
