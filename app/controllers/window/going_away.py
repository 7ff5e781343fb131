"""The window goes into the tray, or begins there; where there is none it is never out of reach."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QDialog

from app.tray import Tray
from widgets.window.main_window import MainWindow

TOLD = "tray/told"  # Once is enough, whatever became of the settings.


class GoingAway(QObject):
    """Coming back is the window's own affair."""

    def __init__(self, window: MainWindow, tray: Tray, state: QSettings) -> None:
        super().__init__(window)
        self._window, self._tray, self._state = window, tray, state

    def begin(self, *, away: bool) -> None:
        """Show the window, or begin in the tray. Where there is none, or none yet, the window waits
        among the others."""
        self._tray.show()
        if not away:
            self._window.show()
        elif self._tray.there:
            self._tray.guard(hidden=True)
        else:
            self._window.showMinimized()

    @Slot()
    def go(self) -> None:
        """Into the tray, as long as there is one; the first time it is said what that means."""
        if not self._tray.there:
            return
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        if self._window.viewer.isVisible():
            self._window.viewer.close_viewer()
        self._window.hide()
        self._tray.guard(hidden=True)
        if self._state.value(TOLD) is None:
            self._state.setValue(TOLD, "true")
            self._tray.tell_hidden()
