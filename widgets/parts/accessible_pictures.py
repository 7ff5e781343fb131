"""What a screen reader hears of pictures that a widget paints itself: a list, the chosen and the
current among them. Grid, filmstrip, board and map are such widgets.
"""

# mypy: disable-error-code="override"
# PySide6's stubs know no None here; Qt takes it for "there is nothing".

from __future__ import annotations

import weakref
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from widgets.parts.kept_interfaces import answer_with


class PaintedPictures(Protocol):
    """What is asked of such a widget, by places from 0."""

    def picture_count(self) -> int:
        """How many there are."""

    def picture_name(self, place: int) -> str:
        """What is said of one, translated."""

    def picture_rect(self, place: int) -> QRect:
        """Where it is on the screen."""

    def picture_chosen(self, place: int) -> bool:
        """Whether it is selected."""

    def picture_current(self) -> int:
        """The one that the keys are at, or -1."""

    def picture_under(self, at: QPoint) -> int:
        """The one at this point of the screen, or -1."""


def make_accessible(widget: QWidget, pictures: PaintedPictures) -> None:
    """Let assistive technology ask about the pictures in this widget."""
    asked = weakref.ref(pictures)

    def make(shown: QWidget) -> PicturesInterface | None:
        there = asked()
        return None if there is None else PicturesInterface(shown, there)

    answer_with(widget, make, let_go=PicturesInterface.let_items_go)


def announce_current(widget: QWidget, pictures: PaintedPictures) -> None:
    """Say that the focus went to another picture; which one is asked only where somebody hears."""
    place = pictures.picture_current() if QAccessible.isActive() else -1
    if place >= 0:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)


class PicturesInterface(QAccessibleWidget):
    """The widget as a list; its items are made when somebody asks for them."""

    def __init__(self, widget: QWidget, pictures: PaintedPictures) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._widget = weakref.ref(widget)
        self._pictures = weakref.ref(pictures)
        self._cells: dict[int, PictureInterface] = {}

    @property
    def widget_(self) -> QWidget | None:
        return self._widget()

    @property
    def pictures(self) -> PaintedPictures | None:
        return self._pictures() if self._widget() is not None else None

    def childCount(self) -> int:
        return self.pictures.picture_count() if self.pictures is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        if index not in self._cells:
            self._cells[index] = PictureInterface(self, index)
            QAccessible.registerAccessibleInterface(self._cells[index])
        return self._cells[index]

    def let_items_go(self) -> None:
        """Have Qt delete the items: without an object of their own they would stay in its cache."""
        while self._cells:
            _, cell = self._cells.popitem()
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(cell))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, PictureInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        pictures = self.pictures
        return self.child(pictures.picture_under(QPoint(x, y))) if pictures is not None else None

    def focusChild(self) -> QAccessibleInterface | None:
        pictures = self.pictures
        return self.child(pictures.picture_current()) if pictures is not None else None


class PictureInterface(QAccessibleInterface):
    """One picture: what is said of it, whether it is chosen, where it is."""

    def __init__(self, list_: PicturesInterface, place: int) -> None:
        super().__init__()
        self._list = list_
        self.place = place

    def isValid(self) -> bool:
        return self.place < self._list.childCount()

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        widget = self._list.widget_
        return widget.window().windowHandle() if widget is not None else None

    def parent(self) -> QAccessibleInterface | None:
        return self._list

    def child(self, index: int) -> None:
        return None

    def childAt(self, x: int, y: int) -> None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        pictures = self._list.pictures
        if kind != QAccessible.Text.Name or pictures is None or not self.isValid():
            return ""
        return pictures.picture_name(self.place)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What is said of a picture is changed in the inspector, not here."""

    def rect(self) -> QRect:
        pictures = self._list.pictures
        return pictures.picture_rect(self.place) if pictures and self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        state, pictures, widget = QAccessible.State(), self._list.pictures, self._list.widget_
        if pictures is not None and widget is not None and self.isValid():
            state.selectable = state.focusable = state.extSelectable = True
            state.selected = pictures.picture_chosen(self.place)
            state.focused = widget.hasFocus() and self.place == pictures.picture_current()
        return state
