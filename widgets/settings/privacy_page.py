"""Settings: what leaves this computer, said once and plainly."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from widgets.settings.settings_page import SettingsPage


class PrivacyPage(SettingsPage):
    """Nothing to choose: what is promised, and where to look it up."""

    def build(self) -> None:
        self.sources, self.log, self.programs = QPushButton(), QPushButton(), QPushButton()
        self.sources.clicked.connect(lambda: self.wanted.emit("go_sources"))
        self.log.clicked.connect(lambda: self.wanted.emit("show_log"))
        self.programs.clicked.connect(lambda: self.wanted.emit("programs"))
        self._sources = self.add_row(self.sources)
        self._log = self.add_row(self.log)
        self._programs = self.add_row(self.programs)

    def title(self) -> str:
        return self.tr("Privacy")

    def retranslate(self) -> None:
        self.sources.setText(self.tr("Show sources"))
        self.log.setText(self.tr("Show log file"))
        self.programs.setText(self.tr("Let some in…"))
        self._programs.say(
            self.tr("Other programs and your phone"),
            self.tr("None may ask this program anything until you let it in."),
        )
        self._sources.say(
            self.tr("Who is asked"),
            self.tr(
                "Only the sites you add are asked, for pages and pictures. Your pictures, likes "
                "and boards stay on this computer; nothing is ever uploaded."
            ),
        )
        self._log.say(
            self.tr("What is written down"),
            self.tr(
                "The log tells what the program did, for when something goes wrong. It holds no "
                "passwords, and nobody reads it but you."
            ),
        )
