"""Settings: language and appearance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from widgets.settings.choices import LANGUAGES, THEMES, Around, Choices
from widgets.settings.settings_page import SettingsPage


class LooksPage(SettingsPage):
    """How the program speaks and looks."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.language, self.theme = QComboBox(), QComboBox()
        for box, values in ((self.language, LANGUAGES), (self.theme, THEMES)):
            for value in values:
                box.addItem("", value)
            box.currentIndexChanged.connect(self.changed)
        self._language = self.add_row(self.language)
        self._theme = self.add_row(self.theme)

    def title(self) -> str:
        return self.tr("Language and Look")

    def show_choices(self, choices: Choices) -> None:
        self.language.setCurrentIndex(LANGUAGES.index(choices.language))
        self.theme.setCurrentIndex(THEMES.index(choices.theme))

    def put_into(self, choices: Choices) -> Choices:
        return replace(
            choices, language=self.language.currentData(), theme=self.theme.currentData()
        )

    def retranslate(self) -> None:
        like = self.tr("Like the system")
        for box, texts in (
            (self.language, (like, "English", "日本語")),
            (self.theme, (like, self.tr("Light"), self.tr("Dark"))),
        ):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        self._language.say(
            self.tr("Language"), self.tr("Changes at once; nothing has to be started again.")
        )
        self._theme.say(
            self.tr("Appearance"), self.tr("Light paper or dark ink around your pictures.")
        )
