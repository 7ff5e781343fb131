"""Accessible interfaces that Python makes and Qt owns.

Qt's cache of interfaces holds bare pointers and deletes each when its widget goes. So Python keeps
them until then, never frees one itself, and makes a new one whenever Qt asks: Qt asks again where a
class has changed meanwhile, and would delete the same one twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

Made = TypeVar("Made", bound=QAccessibleInterface)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What answers for one widget, and what it answered."""

    make: Callable[[QWidget], Any]
    let_go: Callable[[Any], object] | None
    made: list[QAccessibleInterface] = field(default_factory=list)


_installed = False
_kept: dict[int, _Kept] = {}
_going: list[QAccessibleInterface] = []


def answer_with(
    widget: QWidget,
    make: Callable[[QWidget], Made | None],
    let_go: Callable[[Made], object] | None = None,
) -> None:
    """Whoever asks what this widget is hears what `make` makes; None leaves it to Qt. `let_go` is
    called with each interface when the widget goes."""
    global _installed
    place = _address(widget)
    _kept[place] = _Kept(make, let_go)
    widget.destroyed.connect(partial(_forget, place))
    if not _installed:
        QAccessible.installFactory(_interface_for)
        _installed = True


def _interface_for(_name: str, thing: QObject) -> QAccessibleInterface | None:
    kept = _kept.get(_address(thing))
    if kept is None or not isinstance(thing, QWidget):
        return None
    made: QAccessibleInterface | None = kept.make(thing)
    if made is not None:
        kept.made.append(made)
    return made


def _address(thing: QObject) -> int:
    return int(Shiboken.getCppPointer(thing)[0])  # a wrapper may be another one later, this not


def _forget(place: int, _gone: QObject | None = None) -> None:
    """Qt deletes them by itself, now or in a moment."""
    _going[:] = [interface for interface in _going if Shiboken.isValid(interface)]
    kept = _kept.pop(place, None)
    if kept is None:
        return
    _going.extend(kept.made)
    if kept.let_go is not None:
        for interface in kept.made:
            kept.let_go(interface)
