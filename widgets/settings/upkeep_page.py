"""Settings: backups, and newer versions of the program."""

from __future__ import annotations

from dataclasses import replace

from widgets.settings.choices import Choices
from widgets.settings.settings_page import SettingsPage
from widgets.settings.upkeep_choices import UpkeepChoices


class UpkeepPage(SettingsPage):
    """What keeps the library safe and the program new."""

    def build(self) -> None:
        self.upkeep = UpkeepChoices(True, False, "")
        self.upkeep.changed.connect(self.changed)
        self._upkeep = self.add_row(self.upkeep, below=True)

    def title(self) -> str:
        return self.tr("Backups and Updates")

    def show_choices(self, choices: Choices) -> None:
        self.upkeep.reminders.setChecked(choices.backup_reminders)
        self.upkeep.ask.setChecked(choices.ask_updates)
        self.upkeep.address.setText(choices.update_address)

    def put_into(self, choices: Choices) -> Choices:
        remind, ask, address = self.upkeep.chosen
        return replace(choices, backup_reminders=remind, ask_updates=ask, update_address=address)

    def retranslate(self) -> None:
        self.upkeep.retranslate()
        self._upkeep.say(
            self.tr("Backups and newer versions"),
            self.tr("Back Up in the menu File makes one file of everything."),
        )
