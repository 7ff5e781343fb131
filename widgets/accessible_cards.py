"""Painted or composed widgets that a person presses, heard as buttons with name and description.

Python references are kept: Qt holds bare pointers to what the factory made.
"""

# mypy: disable-error-code="override"

from __future__ import annotations

import weakref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed = False
_pressed: weakref.WeakSet[QWidget] = weakref.WeakSet()
_made: weakref.WeakKeyDictionary[QObject, CardInterface] = weakref.WeakKeyDictionary()


def heard_as_button(widget: QWidget) -> None:
    """Let assistive technology take the widget, with all that is in it, for one button."""
    global _installed
    _pressed.add(widget)
    if not _installed:
        QAccessible.installFactory(_interface_for)
        _installed = True


def _interface_for(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or thing not in _pressed:
        return None
    if thing not in _made:
        _made[thing] = CardInterface(thing)
    return _made[thing]


class CardInterface(QAccessibleWidget):
    """Its labels say nothing apart: they are its name and description."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Button)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None
