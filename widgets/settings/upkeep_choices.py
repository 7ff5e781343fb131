"""What the settings ask about upkeep: words on backups, and whether to ask for newer versions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from widgets.parts.switch import Switch


class UpkeepChoices(QWidget):
    """`chosen` is whether to be reminded of backups, whether to ask for newer versions, and at
    which address."""

    changed = Signal()

    def __init__(self, reminders: bool, ask: bool, address: str) -> None:
        super().__init__()
        self.reminders, self.ask = Switch(self), Switch(self)
        self.address, self._hint = QLineEdit(address), QLabel(wordWrap=True)
        self._hint.setProperty("kind", "caption")
        self.reminders.setChecked(reminders)
        self.ask.setChecked(ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.reminders, self.ask, self.address, self._hint):
            column.addWidget(part)
        self.reminders.toggled.connect(self.changed)
        self.ask.toggled.connect(self._on_ask)
        self.address.editingFinished.connect(self.changed)
        self._allow()
        self.retranslate()

    @property
    def chosen(self) -> tuple[bool, bool, str]:
        return self.reminders.isChecked(), self.ask.isChecked(), self.address.text().strip()

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.reminders.setText(self.tr("Remind me of backups, every few weeks at most"))
        self.ask.setText(self.tr("Ask once a day whether there is a newer Bunshin"))
        self.address.setPlaceholderText(self.tr("https://… of the page with the newest release"))
        self.address.setAccessibleName(self.tr("Address to ask for newer versions"))
        self._hint.setText(
            self.tr(
                "Off: nobody is asked. On: the address above is asked for the number of the newest "
                "version. Only the program's name and version are sent, nothing is downloaded."
            )
        )

    def _on_ask(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self.address.setEnabled(self.ask.isChecked())
