"""Settings: where the library lies, and what happens to files that are added."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from widgets.parts.switch import Switch
from widgets.settings.choices import Choices
from widgets.settings.settings_page import SettingsPage


class LibraryPage(SettingsPage):
    """The person's pictures and files."""

    def build(self) -> None:
        self.other, self.reference, self.guess = QPushButton(), Switch(), Switch()
        self.other.clicked.connect(lambda: self.wanted.emit("open_library"))
        self.reference.toggled.connect(self.changed)
        self.guess.toggled.connect(self.changed)
        self._place = self.add_row(self.other)
        self._reference = self.add_row(self.reference)
        self._guess = self.add_row(self.guess)

    def title(self) -> str:
        return self.tr("Library and Files")

    def show_choices(self, choices: Choices) -> None:
        self.reference.setChecked(choices.reference)
        self.guess.setChecked(choices.guess_origin)

    def put_into(self, choices: Choices) -> Choices:
        return replace(
            choices, reference=self.reference.isChecked(), guess_origin=self.guess.isChecked()
        )

    def retranslate(self) -> None:
        self.other.setText(self.tr("Open or make another…"))
        self._place.say(
            self.tr("This library"),
            self.tr(
                "{folder}\nEverything is in this one folder. To move it, quit Bunshin, move the "
                "folder, and open it here."
            ).format(folder=self.around.library),
        )
        self._reference.say(
            self.tr("Leave added files where they are"),
            self.tr("Off: they are copied into the library, and moving yours loses nothing."),
        )
        self._guess.say(
            self.tr("Read from file names where pictures are from"),
            self.tr("Many sites put the picture's number into the name. Nothing is asked of them."),
        )
