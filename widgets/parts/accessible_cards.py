"""Composed widgets that a person presses, heard as one button with name and description.

Qt owns the interfaces, as it does those of `accessible_pictures`: a new one at each question, kept
by Python until Qt has deleted it.
"""

# mypy: disable-error-code="override"

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

_installed = False
_made: dict[int, list[CardInterface]] = {}
_going: list[CardInterface] = []


def heard_as_button(widget: QWidget) -> None:
    """Let assistive technology take the widget, with all that is in it, for one button."""
    global _installed
    place = _address(widget)
    _made[place] = []
    widget.destroyed.connect(partial(_forget, place))
    if not _installed:
        QAccessible.installFactory(_interface_for)
        _installed = True


def _interface_for(_name: str, thing: QObject) -> QAccessibleInterface | None:
    kept = _made.get(_address(thing))
    if kept is None or not isinstance(thing, QWidget):
        return None
    made = CardInterface(thing)
    kept.append(made)
    return made


def _address(thing: QObject) -> int:
    return int(Shiboken.getCppPointer(thing)[0])  # a wrapper may be another one later, this not


def _forget(place: int, _gone: QObject | None = None) -> None:
    """Qt deletes them by itself, now or in a moment."""
    _going[:] = [interface for interface in _going if Shiboken.isValid(interface)]
    _going.extend(_made.pop(place, []))


class CardInterface(QAccessibleWidget):
    """Its labels say nothing apart: they are its name and description."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Button)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None
