"""Parts of a window that were shown before they had a place in it: each is a window of its own for
a moment, flashes on the screen and takes the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

MEANT = (QMainWindow, QDialog, QMenu)


class StrayWindows(QObject):
    """With a block: what came while it lasted; the names are those of Qt's classes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            # Tips, lists of boxes and the like are windows of kinds of their own.
            plain = watched.windowType() == Qt.WindowType.Window
            if watched.isWindow() and plain and not isinstance(watched, MEANT):
                self.seen.append(type(watched).__name__)
        return False

    def __enter__(self) -> StrayWindows:
        self._app.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._app.removeEventFilter(self)
