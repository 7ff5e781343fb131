"""Asks for a name: one that is blank or too long cannot be given, so none is refused afterwards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLineEdit, QWidget

WIDTH = 360  # Room for the title and for a name.


class NameDialog(QInputDialog):
    """`textValueSelected` carries the name; `text` is put forward, as far as it may be long."""

    def __init__(self, parent: QWidget, title: str, label: str, text: str, longest: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setLabelText(label)
        self.setTextValue(text[:longest])
        self.resize(WIDTH, self.sizeHint().height())  # Asking for it makes the parts.
        if (field := self.findChild(QLineEdit)) is not None:
            field.setMaxLength(longest)
        self.textValueChanged.connect(self._on_changed)
        self._on_changed(self.textValue())
        self.open()

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        if (buttons := self.findChild(QDialogButtonBox)) is not None:
            buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text.strip()))
