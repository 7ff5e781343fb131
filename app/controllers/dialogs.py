"""Opens the window's dialogs: settings, command palette, another library. None blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from app import settings
from app.controllers.appearance import Appearance
from app.controllers.autostart import AutostartController
from app.controllers.file_dialogs import ask_for_folder
from app.tray import Tray
from widgets.command_palette import CommandPalette
from widgets.main_window import MainWindow
from widgets.settings_dialog import Choices, SettingsDialog

_SHOWN = tuple(each.name for each in fields(Choices))


class DialogsController(QObject):
    """Each answer takes effect at once."""

    def __init__(
        self,
        window: MainWindow,
        appearance: Appearance,
        tray: Tray,
        open_library: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self.tray = tray
        self._open_library = open_library
        actions = window.actions_
        actions["open_library"].triggered.connect(self._on_open_library)
        actions["settings"].triggered.connect(self._on_settings)
        actions["palette"].triggered.connect(self._on_palette)

    @Slot()
    def _on_palette(self) -> None:
        actions = [each for each in self._window.actions_.values() if each.isEnabled()]
        CommandPalette(actions, self._window).open_over(self._window)

    @Slot()
    def _on_settings(self) -> None:
        now = self._appearance.settings
        choices = Choices(**{name: getattr(now, name) for name in _SHOWN})
        dialog = SettingsDialog(choices, self._window, has_tray=self.tray.there)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_settings_changed)
        dialog.programs_wanted.connect(dialog.accept)
        dialog.programs_wanted.connect(self._window.actions_["programs"].trigger)
        AutostartController(dialog, self._window.notices)
        dialog.open()

    @Slot(object)
    def _on_settings_changed(self, choices: Choices) -> None:
        chosen = {name: getattr(choices, name) for name in _SHOWN}
        self._appearance.choose(replace(settings.load(), **chosen))

    @Slot()
    def _on_open_library(self) -> None:
        title = self.tr("Open or create a library in this folder")
        ask_for_folder(self._window, title, self._on_library_chosen, folders_alone=True)

    @Slot(str)
    def _on_library_chosen(self, folder: str) -> None:
        self._open_library(Path(folder))
