"""Settings: where the keys are looked up and changed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from widgets.settings.settings_page import SettingsPage


class KeysPage(SettingsPage):
    """Leads to the page of shortcuts, where each command's key can be another one."""

    def build(self) -> None:
        self.keys = QPushButton()
        self.keys.clicked.connect(lambda: self.wanted.emit("help_keys"))
        self._keys = self.add_row(self.keys)

    def title(self) -> str:
        return self.tr("Keys")

    def retranslate(self) -> None:
        self.keys.setText(self.tr("Show and change keys…"))
        self._keys.say(
            self.tr("Keyboard shortcuts"),
            self.tr("All keys on one page that can be searched; each command can have others."),
        )
