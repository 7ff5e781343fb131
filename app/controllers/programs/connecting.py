"""Lets browsers reach Bunshin, and takes it back: the dialog of collecting while browsing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from app.calls import browser_setup
from app.controllers.opening import open_place
from app.workbench import Workbench
from models.errors import LibraryError
from widgets.sources.browsing_dialog import BrowserFacts, BrowsingDialog
from widgets.window.main_window import MainWindow


class ConnectingController(QObject):
    """One for the window's life."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self.dialog: BrowsingDialog | None = None
        window.actions_["browsing"].triggered.connect(self.open)

    @Slot()
    def open(self) -> None:
        dialog = BrowsingDialog(str(browser_setup.EXTENSION), self._window)
        dialog.finished.connect(self._on_finished)
        dialog.connect_wanted.connect(self._on_connect_wanted)
        dialog.disconnect_wanted.connect(self._on_disconnect_wanted)
        dialog.folder_wanted.connect(self._on_folder_wanted)
        self.dialog = dialog
        self._show()
        dialog.open()

    def _show(self) -> None:
        if self.dialog is not None:
            self.dialog.show_browsers([_facts(each) for each in browser_setup.browsers()])

    @Slot(object)
    def _on_connect_wanted(self, ids: Sequence[str]) -> None:
        self._bench.tasks.start(self._change(ids, connect=True))

    @Slot(object)
    def _on_disconnect_wanted(self, ids: Sequence[str]) -> None:
        self._bench.tasks.start(self._change(ids, connect=False))

    async def _change(self, ids: Sequence[str], *, connect: bool) -> None:
        wanted = [each for each in browser_setup.browsers() if each.id in ids]
        work = browser_setup.install if connect else browser_setup.remove
        try:
            await self._bench.runner.call(lambda: work(wanted))
        except OSError as error:
            reason = error.strerror or str(error)
            place = error.filename or browser_setup.launcher()
            self._bench.report(LibraryError("library-read-only", folder=place, reason=reason))
        self._show()

    @Slot()
    def _on_folder_wanted(self) -> None:
        open_place(browser_setup.EXTENSION)

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _facts(browser: browser_setup.Browser) -> BrowserFacts:
    family = "firefox" if browser.id == "firefox" else "chrome"
    return BrowserFacts(browser.id, browser.name, family, browser.is_there, browser.installed)
