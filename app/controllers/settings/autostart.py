"""The settings' switch for beginning at sign-in: shows and changes the system's own entry."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.messages import sentence
from app.system import autostart
from models.errors import LibraryError
from widgets.settings.autostart_switch import AutostartSwitch
from widgets.settings.settings_dialog import SettingsDialog
from widgets.window.notification_bar import Notice, NotificationBar


class AutostartController(QObject):
    """Lives as long as the dialog that has the switch somewhere."""

    def __init__(self, dialog: SettingsDialog, notices: NotificationBar) -> None:
        super().__init__(dialog)
        self._notices = notices
        self._dialog = dialog
        self._switch: AutostartSwitch | None = None
        self._on_page_made()
        dialog.page_made.connect(self._on_page_made)

    @Slot()
    def _on_page_made(self) -> None:
        """The switch is there only when its page has been looked at."""
        if self._switch is None:
            self._switch = self._dialog.findChild(AutostartSwitch)
            if self._switch is not None:
                self._switch.show_on(autostart.is_on())
                self._switch.chosen.connect(self._on_chosen)

    @Slot(bool)
    def _on_chosen(self, on: bool) -> None:
        try:
            if on:
                autostart.turn_on()
            else:
                autostart.turn_off()
        except OSError as error:
            assert self._switch is not None
            self._switch.show_on(not on)
            place = autostart.entry_file()
            reason = error.strerror or str(error)
            error_ = LibraryError("library-read-only", folder=place, reason=reason)
            self._notices.tell(Notice(sentence(error_), "warning"))
