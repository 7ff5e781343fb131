"""Composed widgets that a person presses, heard as one button with name and description."""

# mypy: disable-error-code="override"

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from widgets.parts.kept_interfaces import answer_with


def heard_as_button(widget: QWidget) -> None:
    """Let assistive technology take the widget, with all that is in it, for one button."""
    answer_with(widget, CardInterface)


class CardInterface(QAccessibleWidget):
    """Its labels say nothing apart: they are its name and description."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Button)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:
        return None
