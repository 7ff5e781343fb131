"""Settings: language, appearance, and what makes both easier to see."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from widgets.settings.choices import LANGUAGES, THEMES, Choices
from widgets.settings.ease_of_use import EaseOfUse
from widgets.settings.settings_page import SettingsPage


class LooksPage(SettingsPage):
    """How the program speaks and looks."""

    def build(self) -> None:
        self.language, self.theme = QComboBox(), QComboBox()
        for box, values in ((self.language, LANGUAGES), (self.theme, THEMES)):
            for value in values:
                box.addItem("", value)
            box.currentIndexChanged.connect(self.changed)
        self._language = self.add_row(self.language)
        self._theme = self.add_row(self.theme)
        self.ease = EaseOfUse()
        self.ease.changed.connect(self.changed)
        self._ease = self.add_row(self.ease, below=True)

    def title(self) -> str:
        return self.tr("Language and Look")

    def show_choices(self, choices: Choices) -> None:
        self.language.setCurrentIndex(LANGUAGES.index(choices.language))
        self.theme.setCurrentIndex(THEMES.index(choices.theme))
        self.ease.choose(choices.text_size, choices.less_motion, choices.more_contrast)

    def put_into(self, choices: Choices) -> Choices:
        size, less, more = self.ease.chosen
        return replace(
            choices,
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            text_size=size,
            less_motion=less,
            more_contrast=more,
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
        self.ease.retranslate()
        self._ease.say(
            self.tr("Size of text"),
            self.tr(
                "Everything grows with it. Less motion: nothing glides or plays by itself. "
                "More contrast: black on white or white on black, with firm edges."
            ),
        )
        self._theme.say(
            self.tr("Appearance"), self.tr("Light paper or dark ink around your pictures.")
        )
