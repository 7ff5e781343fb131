"""Settings: how much may be collected, and when that waits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox

from widgets.parts.switch import Switch
from widgets.settings.choices import MOST_A_DAY, Choices
from widgets.settings.settings_page import SettingsPage


class CollectingPage(SettingsPage):
    """How much comes from outside."""

    def build(self) -> None:
        self.a_day = QSpinBox(minimum=0, maximum=MOST_A_DAY, singleStep=50)
        self.a_day.setKeyboardTracking(False)
        self.a_day.lineEdit().setTextMargins(10, 0, 10, 0)
        self.a_day.valueChanged.connect(self.changed)
        self._a_day = self.add_row(self.a_day)
        self.metered, self.battery = Switch(), Switch()
        for switch in (self.metered, self.battery):
            switch.toggled.connect(self.changed)
        self._metered, self._battery = self.add_row(self.metered), self.add_row(self.battery)

    def title(self) -> str:
        return self.tr("Collecting")

    def show_choices(self, choices: Choices) -> None:
        self.a_day.setValue(choices.a_day)
        self.metered.setChecked(choices.wait_on_metered)
        self.battery.setChecked(choices.wait_on_battery)

    def put_into(self, choices: Choices) -> Choices:
        metered, battery = self.metered.isChecked(), self.battery.isChecked()
        return replace(
            choices,
            a_day=self.a_day.value(),
            wait_on_metered=metered,
            wait_on_battery=battery,
        )

    def retranslate(self) -> None:
        self.a_day.setSpecialValueText(self.tr("as many as there are"))
        self._a_day.say(
            self.tr("New pictures a day"),
            self.tr("From all sources together; what you like most brings the most of them."),
        )
        self._metered.say(
            self.tr("Wait while data cost by volume"),
            self.tr(
                "On a phone's hotspot, say, where the system calls the connection metered. "
                "“Collect now” still collects."
            ),
        )
        self._battery.say(
            self.tr("Wait while the computer runs on its battery"),
            self.tr("Sources wait for the plug. “Collect now” still collects."),
        )
