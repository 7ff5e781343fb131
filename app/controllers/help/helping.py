"""The menu Help: the guide at the page of the present screen, the keys, the folder, the thanks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

import resources
from app import settings
from app.controllers.settings.appearance import Appearance
from app.thanks import THANKED
from models.program import VERSION
from widgets.commands import keys
from widgets.help.dialog_pages import PAGES
from widgets.window.main_window import MainWindow


class HelpingController(QObject):
    """`folder` is the library's. One guide and one page of shortcuts at a time."""

    def __init__(
        self, window: MainWindow, appearance: Appearance, folder: Path, open_: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._appearance = window, appearance
        self._folder, self._open = folder, open_
        self._dialogs: dict[str, QDialog] = {}
        actions = window.actions_
        actions["help_guide"].triggered.connect(self._on_guide)
        actions["help_keys"].triggered.connect(self._on_keys)
        actions["open_data"].triggered.connect(self._on_data)
        actions["about"].triggered.connect(self._on_about)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def page_of_now(self) -> str:
        """The name of the guide's page for what the person sees."""
        window = self._window
        if window.viewer.isVisible():
            return "viewer"
        if window.screen_name == "library":
            if window.library.review.isVisible():
                return "tag-review"
            return "trash" if window.library.trash.isVisible() else "library"
        return "index" if window.screen_name == "welcome" else window.screen_name

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The key of the guide works in dialogs, too: a shortcut belongs to one window only."""
        window = now.window() if now is not None else None
        guide = self._window.actions_["help_guide"]
        if isinstance(window, QDialog) and guide not in window.actions():
            window.addAction(guide)

    @Slot()
    def _on_guide(self) -> None:
        dialog = QApplication.activePopupWidget() or QApplication.activeWindow()
        page = PAGES.get(type(dialog).__name__, "") if dialog is not self._window else ""
        if dialog is not None and dialog is self._dialogs.get("guide"):
            return
        if dialog is not None and dialog.windowType() == Qt.WindowType.Popup:
            dialog.close()
        self.show_page(page or self.page_of_now())

    @Slot(str)
    def show_page(self, name: str) -> None:
        """A page of the guide, in the window that is open already where one is and can be used:
        what a modal dialog does not own it keeps from working."""
        from widgets.help.guide_reader import GuideReader

        owner = QApplication.activeModalWidget() or self._window
        reader = self._dialogs.get("guide")
        if not isinstance(reader, GuideReader) or not isValid(reader):
            reader = None
        elif reader.parentWidget() is not owner:
            reader.close()
            reader = None
        if reader is None:
            reader = GuideReader(owner)
            reader.outside_wanted.connect(self._open)
            self._keep("guide", reader)
        reader.show_page(name)
        self._come("guide")

    @Slot()
    def _on_keys(self) -> None:
        from widgets.help.shortcuts_dialog import ShortcutsDialog

        if "keys" not in self._dialogs:
            dialog = ShortcutsDialog(self._window.actions_, self._window)
            dialog.changed.connect(self._on_keys_changed)
            self._keep("keys", dialog)
        self._come("keys")

    @Slot(object)
    def _on_keys_changed(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        keys.change(changed)
        self._bind()
        chosen = {name: list(given) for name, given in keys.changed().items()}
        self._appearance.choose(replace(settings.load(), keys=chosen))

    def _bind(self) -> None:
        """Commands get their keys, and every tooltip says so."""
        window = self._window
        window.actions_.rebind()
        window.retranslate()
        for part in window.findChildren(QWidget):
            QApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))

    @Slot()
    def _on_data(self) -> None:
        self._open(QUrl.fromLocalFile(str(self._folder)).toString())

    @Slot()
    def _on_about(self) -> None:
        from widgets.help.about_dialog import AboutDialog

        credits_ = self.tr("The artists of the example site's pictures: {file}").format(
            file=resources.sample_folder() / "CREDITS.md"
        )
        dialog = AboutDialog(VERSION, THANKED, credits_, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _keep(self, name: str, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialogs[name] = dialog
        dialog.finished.connect(self._on_finished)

    def _come(self, name: str) -> None:
        dialog = self._dialogs[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _on_finished(self) -> None:
        gone = self.sender()
        self._dialogs = {name: each for name, each in self._dialogs.items() if each is not gone}
