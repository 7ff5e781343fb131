"""While a menu is open its letters are its own: none of them judges a picture behind it.

Qt tries the shortcuts of the window before the letters of the open menu, so the D of "Deal" would
dislike the chosen picture. It asks first whether somebody wants the key for himself; the question
comes to the window of the window system, which is where this listens.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

_SHOWN = (QEvent.Type.Show, QEvent.Type.WinIdChange)


class MenuLetters(QObject):
    """Belongs to a widget that is a window, or may become one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and menu_is_open():
            event.accept()
            return True
        if watched is self._window and event.type() in _SHOWN:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.installEventFilter(self)
        return super().eventFilter(watched, event)


def menu_is_open() -> bool:
    return isinstance(QApplication.activePopupWidget(), QMenu)
