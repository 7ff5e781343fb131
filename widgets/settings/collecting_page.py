"""Settings: how much may be collected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox

from widgets.settings.choices import MOST_A_DAY, Around, Choices
from widgets.settings.settings_page import SettingsPage


class CollectingPage(SettingsPage):
    """How much comes from outside."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.a_day = QSpinBox(minimum=0, maximum=MOST_A_DAY, singleStep=50)
        self.a_day.setKeyboardTracking(False)
        self.a_day.lineEdit().setTextMargins(10, 0, 10, 0)
        self.a_day.valueChanged.connect(self.changed)
        self._a_day = self.add_row(self.a_day)

    def title(self) -> str:
        return self.tr("Collecting")

    def show_choices(self, choices: Choices) -> None:
        self.a_day.setValue(choices.a_day)

    def put_into(self, choices: Choices) -> Choices:
        return replace(choices, a_day=self.a_day.value())

    def retranslate(self) -> None:
        self.a_day.setSpecialValueText(self.tr("as many as there are"))
        self._a_day.say(
            self.tr("New pictures a day"),
            self.tr("From all sources together; what you like most brings the most of them."),
        )
