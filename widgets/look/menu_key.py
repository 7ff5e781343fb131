"""Shift+F10 opens the menu of what has the focus, as the menu key does.

Qt asks for that menu by Shift+F10 on Windows only; many keyboards have no menu key.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from widgets.commands import keys
from widgets.look.menu_letters import menu_is_open

NAME = "menu"  # Among those of `widgets.commands.keys` that work everywhere.


def make_menu_key(window: QWidget) -> QShortcut:
    """Works in the window and in those beside it, not over a dialog that waits for an answer."""
    shortcut = QShortcut(QKeySequence(_key()), window)
    shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
    shortcut.activated.connect(ask_for_menu)
    return shortcut


def _key() -> str:
    """The first: Qt answers the menu key by itself."""
    return next(each.keys[0] for each in keys.of_screen("everywhere") if each.name == NAME)


def ask_for_menu() -> None:
    """What the menu key does: the menu of the focus widget, at its text cursor if it has one (a
    table of pictures answers nothing there)."""
    widget = QApplication.focusWidget()
    if widget is None or menu_is_open():
        return
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    if isinstance(cursor, QRectF):
        cursor = cursor.toRect()
    at = cursor.center() if isinstance(cursor, QRect) else widget.rect().center()
    reason, held = QContextMenuEvent.Reason.Keyboard, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at), held))
