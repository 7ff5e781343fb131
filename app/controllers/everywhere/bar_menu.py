"""The menu Picture of the bar: what does not apply to what is chosen is grey while it is open."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from widgets.window.main_window import MainWindow


class BarMenu(QObject):
    """Its actions are the window's own, whose keys must work while it is closed: so what it takes
    away it gives back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._off: list[QAction] = []

    @property
    def menu(self) -> QMenu | None:
        """The one with what is done to pictures."""
        for entry in self._window.menuBar().actions():
            menu = entry.menu()
            if isinstance(menu, QMenu) and self._window.actions_["compare"] in menu.actions():
                return menu
        return None

    def show(self, off: Collection[str]) -> None:
        """Grey what is off, for as long as the menu is open."""
        self.give_back()
        menu = self.menu
        if menu is None or not menu.isVisible():
            return
        for action in menu.actions():
            if action.objectName() in off and action.isEnabled():
                action.setEnabled(False)
                self._off.append(action)

    @Slot()
    def give_back(self) -> None:
        """As the actions were."""
        for action in self._off:
            action.setEnabled(True)
        self._off.clear()
