"""Asks for what a site wants to know of its guest; where it is kept is said beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from widgets.look import theme
from widgets.look.fitting import fit_screen

WIDTH = 420


@dataclass(frozen=True, slots=True)
class LoginField:
    """One thing to enter. `secret` is not shown while it is typed; `known` is kept already."""

    service: str
    name: str
    secret: bool
    known: bool = False


class LoginDialog(QDialog):
    """`entered` carries pairs of field and text, for every field that was filled in."""

    entered = Signal(object)

    def __init__(
        self, site: str, fields: Sequence[LoginField], parent: QWidget, *, lasting: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Login for {site}").format(site=site))
        self.lines = [(field, self._line(field)) for field in fields]
        hint = QLabel(wordWrap=True)
        hint.setProperty("kind", "caption")
        hint.setText(
            self.tr("Kept in this system's keyring, never in a file.")
            if lasting
            else self.tr("This system has no keyring, so this is kept until you quit.")
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Keep"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(12)
        for field, line in self.lines:
            form.addRow(field.name.replace("_", " "), line)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(self.buttons)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)

    def _line(self, field: LoginField) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(field.name)
        if field.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        if field.known:
            line.setPlaceholderText(self.tr("kept; type to replace it"))
        return line

    def _on_accepted(self) -> None:
        filled = tuple((field, line.text()) for field, line in self.lines if line.text())
        self.accept()
        if filled:
            self.entered.emit(filled)
