"""Settings: language, appearance, and what makes both easier to see."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from widgets.look import text_size
from widgets.parts.switch import Switch
from widgets.settings.choices import LANGUAGES, THEMES, Choices
from widgets.settings.settings_page import SettingsPage


class LooksPage(SettingsPage):
    """How the program speaks and looks."""

    def build(self) -> None:
        self.language, self.theme, self.text = QComboBox(), QComboBox(), QComboBox()
        for box, values in (
            (self.language, LANGUAGES),
            (self.theme, THEMES),
            (self.text, sorted({0, *text_size.CHOICES})),
        ):
            for value in values:
                box.addItem("", value)
            box.currentIndexChanged.connect(self.changed)
        self.less, self.more = Switch(), Switch()
        for switch in (self.less, self.more):
            switch.toggled.connect(self.changed)
        self._language = self.add_row(self.language)
        self._theme = self.add_row(self.theme)
        self._text = self.add_row(self.text)
        self._less = self.add_row(self.less)
        self._more = self.add_row(self.more)

    def title(self) -> str:
        return self.tr("Language and Look")

    def show_choices(self, choices: Choices) -> None:
        self.language.setCurrentIndex(LANGUAGES.index(choices.language))
        self.theme.setCurrentIndex(THEMES.index(choices.theme))
        if self.text.findData(choices.text_size) < 0:  # One that nobody offers.
            self.text.addItem(_percent(choices.text_size), choices.text_size)
        self.text.setCurrentIndex(self.text.findData(choices.text_size))
        self.less.setChecked(choices.less_motion)
        self.more.setChecked(choices.more_contrast)

    def put_into(self, choices: Choices) -> Choices:
        return replace(
            choices,
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            text_size=self.text.currentData(),
            less_motion=self.less.isChecked(),
            more_contrast=self.more.isChecked(),
        )

    def retranslate(self) -> None:
        like = self.tr("Like the system")
        sizes = (self.text.itemData(place) for place in range(self.text.count()))
        for box, texts in (
            (self.language, (like, "English", "日本語")),
            (self.theme, (like, self.tr("Light"), self.tr("Dark"))),
            (self.text, tuple(_percent(each) if each else like for each in sizes)),
        ):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        self._language.say(
            self.tr("Language"), self.tr("Changes at once; nothing has to be started again.")
        )
        self._theme.say(
            self.tr("Appearance"), self.tr("Light paper or dark ink around your pictures.")
        )
        self._text.say(self.tr("Size of text"), self.tr("Everything grows with it."))
        self._less.say(
            self.tr("Less motion"),
            self.tr("Nothing glides or plays by itself. On as well where the system asks for it."),
        )
        self._more.say(
            self.tr("More contrast"),
            self.tr(
                "Black on white or white on black, with firm edges. On as well where the system "
                "asks for it."
            ),
        )


def _percent(size: int) -> str:
    return f"{size} %"
