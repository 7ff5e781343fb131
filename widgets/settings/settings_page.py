"""What every page of the settings is: rows under each other, and the choices that are its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.settings.choices import Around, Choices
from widgets.settings.settings_row import SettingsRow


class SettingsPage(QWidget):
    """A page shows choices, says `changed` when a hand changed one, and puts its own into what is
    handed on. `wanted` names an action of the window that a button on it asks for.

    Until `make_ready` it is empty but for its name: seven pages made at once are a wait that is
    felt, and mostly one is looked at."""

    changed = Signal()
    wanted = Signal(str)

    def __init__(self, around: Around) -> None:
        super().__init__()
        self.around = around
        self.ready = False
        self.rows: list[SettingsRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(20)
        self._column.addStretch()

    def title(self) -> str:
        """The page's name in the list, in the language in force."""
        raise NotImplementedError

    def build(self) -> None:
        """Make the controls and their rows; called once."""
        raise NotImplementedError

    def make_ready(self, choices: Choices) -> None:
        """Build it, silently with these choices."""
        self.ready = True
        self.blockSignals(True)
        self.build()
        self.retranslate()
        self.show_choices(choices)
        self.blockSignals(False)

    def show_choices(self, choices: Choices) -> None:
        """Put every control where the choices say; the page need not be silent meanwhile."""

    def put_into(self, choices: Choices) -> Choices:
        """The choices with what stands on this page."""
        return choices

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""

    def add_row(self, control: QWidget, *, below: bool = False) -> SettingsRow:
        """One more setting, under the others."""
        row = SettingsRow(control, below=below)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def show_found(self, wanted: str) -> bool:
        """Show only the rows that speak of it; all of them when the page's name does."""
        all_ = wanted.casefold() in self.title().casefold()
        found = [row for row in self.rows if all_ or row.speaks_of(wanted)]
        for row in self.rows:
            row.setVisible(row in found)
        return bool(found)
