"""One setting: what it is called, what can be chosen, and a sentence on what follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from widgets.look import theme
from widgets.parts.wrapping_row import WrappingRow

CONTROL_WIDTH = 220


class SettingsRow(QWidget):
    """A switch says its title itself; everything else has it at its left."""

    def __init__(self, control: QWidget, *, below: bool = False) -> None:
        super().__init__()
        self.control = control
        self._title, self._hint = QLabel(), QLabel(wordWrap=True)
        self._title.setBuddy(control)
        self._hint.setProperty("kind", "caption")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._says_itself = isinstance(control, QAbstractButton) and control.isCheckable()
        if self._says_itself:
            column.addWidget(control)
        elif below:
            column.addWidget(self._title)
            column.addWidget(control)
        else:
            head = WrappingRow()
            head.setSpacing(8)
            head.addWidget(self._title, 1)
            control.setMinimumWidth(theme.px(CONTROL_WIDTH))
            head.addWidget(control)
            column.addLayout(head)
        column.addWidget(self._hint)

    def say(self, title: str, hint: str) -> None:
        """Both already translated."""
        if self._says_itself and isinstance(self.control, QAbstractButton):
            self.control.setText(title)
        else:
            self._title.setText(title)
            if not self.control.accessibleName():
                self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(hint)
        self._hint.setText(hint)
        self._words = f"{title}\n{hint}".casefold()

    def speaks_of(self, wanted: str) -> bool:
        """Whether what somebody looks for stands in its words."""
        return wanted.casefold() in self._words
