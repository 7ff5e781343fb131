"""Settings: what goes on when the window is closed, and how the program tells of it."""

from __future__ import annotations

from dataclasses import replace

from widgets.parts.switch import Switch
from widgets.settings.autostart_switch import AutostartSwitch
from widgets.settings.choices import Choices
from widgets.settings.quiet_times import QuietTimes
from widgets.settings.settings_page import SettingsPage


class BackgroundPage(SettingsPage):
    """Tray and notes. Without a tray nobody is asked: what was chosen elsewhere stays."""

    def build(self) -> None:
        self.tray, self.start = Switch(), Switch()
        self.notes = QuietTimes(15, 0, 0)
        for switch in (self.tray, self.start):
            switch.setEnabled(self.around.has_tray)
            switch.toggled.connect(self.changed)
        self.notes.changed.connect(self.changed)
        self._tray = self.add_row(self.tray)
        self._start = self.add_row(self.start)
        self.autostart = AutostartSwitch()
        self._autostart = self.add_row(self.autostart, below=True)
        self._notes = self.add_row(self.notes, below=True)

    def title(self) -> str:
        return self.tr("Background and Notes")

    def show_choices(self, choices: Choices) -> None:
        self.tray.setChecked(choices.stay_in_tray and self.around.has_tray)
        self.start.setChecked(choices.start_in_tray and self.around.has_tray)
        self.notes.choose(choices.notes_every, choices.quiet_from, choices.quiet_until)

    def put_into(self, choices: Choices) -> Choices:
        every, begin, end = self.notes.chosen
        told = replace(choices, notes_every=every, quiet_from=begin, quiet_until=end)
        if not self.around.has_tray:
            return told
        stay, start = self.tray.isChecked(), self.start.isChecked()
        return replace(told, stay_in_tray=stay, start_in_tray=start)

    def retranslate(self) -> None:
        self.notes.retranslate()
        self._tray.say(
            self.tr("Keep collecting in the tray when the window is closed"),
            self.tr("Quit ends the program for good.")
            if self.around.has_tray
            else self.tr("This desktop has no tray, so closing the window ends the program."),
        )
        self._start.say(
            self.tr("Start in the tray, without a window"),
            self.tr("A click on the sign in the tray opens the window."),
        )
        self.autostart.retranslate()
        self._autostart.say(
            self.tr("At sign-in"), self.tr("Off until you say so; a switch is all it takes.")
        )
        self._notes.say(
            self.tr("Notes of new finds"),
            self.tr("One note for many finds, and none while you are looking at the inbox."),
        )
