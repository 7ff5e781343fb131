"""The menu Help: the guide at the page of the present screen, the keys, the folder, the thanks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import resources
from app import settings
from app.controllers.appearance import Appearance
from app.thanks import THANKED
from models.program import VERSION
from widgets import keys
from widgets.help.dialog_pages import page_of
from widgets.main_window import MainWindow


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
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A dialog takes the keys of the window away; that of the guide is for it as well."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog) and page_of(child) is not None:
                child.addAction(self._window.actions_["help_guide"])
        return False

    def page_of_now(self) -> str:
        """The name of the guide's page for what the person sees."""
        window = self._window
        dialog = self._dialog_of_now()
        if dialog is not None:
            return page_of(dialog) or "index"
        if window.viewer.isVisible():
            return "viewer"
        if window.screen_name == "library":
            if window.library.review.isVisible():
                return "tag-review"
            return "trash" if window.library.trash.isVisible() else "library"
        return "index" if window.screen_name == "welcome" else window.screen_name

    def _dialog_of_now(self) -> QDialog | None:
        """The dialog that has the keys, but the guide's own windows."""
        active = QApplication.activeModalWidget() or QApplication.activeWindow()
        if not isinstance(active, QDialog) or active in self._dialogs.values():
            return None
        return active if page_of(active) is not None else None

    @Slot()
    def _on_guide(self) -> None:
        self.show_page(self.page_of_now())

    @Slot(str)
    def show_page(self, name: str) -> None:
        """A page of the guide, in the window that is open already where one is."""
        from widgets.help.guide_reader import GuideReader

        reader = self._dialogs.get("guide")
        over = self._dialog_of_now() or self._window
        if isinstance(reader, GuideReader) and over is not self._window and over != reader.parent():
            # What does not belong to a dialog cannot be pressed while that stands there.
            reader.close()
            reader = None
        if not isinstance(reader, GuideReader):
            reader = GuideReader(over)
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
