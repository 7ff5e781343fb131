"""Opens the window's dialogs: settings, command palette, another library. None blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from app import settings
from app.controllers.file_dialogs import ask_for_folder
from app.controllers.settings.appearance import Appearance
from app.controllers.settings.autostart import AutostartController
from app.tray import Tray
from widgets.commands.command_palette import CommandPalette
from widgets.settings.settings_dialog import Around, Choices, SettingsDialog
from widgets.window.main_window import MainWindow

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
        now = settings.load()  # Another dialog may have written since.
        choices = Choices(**{name: getattr(now, name) for name in _SHOWN})
        around = Around(self.tray.there, str(settings.last_library()))
        dialog = SettingsDialog(choices, self._window, around=around)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_settings_changed)
        dialog.wanted.connect(self._on_action_wanted)
        AutostartController(dialog, self._window.notices)
        dialog.open()

    @Slot(object)
    def _on_settings_changed(self, choices: Choices) -> None:
        chosen = {name: getattr(choices, name) for name in _SHOWN}
        self._appearance.choose(replace(settings.load(), **chosen))

    @Slot(str)
    def _on_action_wanted(self, name: str) -> None:
        self._window.actions_[name].trigger()

    @Slot()
    def _on_open_library(self) -> None:
        title = self.tr("Open or create a library in this folder")
        ask_for_folder(self._window, title, self._on_library_chosen, folders_alone=True)

    @Slot(str)
    def _on_library_chosen(self, folder: str) -> None:
        self._open_library(Path(folder))
