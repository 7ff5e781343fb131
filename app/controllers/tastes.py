"""Chooses whose taste the window learns and shows, and says so where it is not the default one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog

from app.workbench import Workbench
from models.errors import InputError
from models.feedback.profiles import checked_profile, choose_profile, known_profiles
from models.feedback.records import DEFAULT_PROFILE
from models.records import LibraryChanges
from widgets.main_window import MainWindow

NAMING_WIDTH = 360


class TastesController(QObject):
    """`leave_board` has the board logged as far as it was laid for the taste before."""

    def __init__(
        self, window: MainWindow, bench: Workbench, leave_board: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._chooser = window, window.taste.chooser
        self._bench = bench
        self._leave_board = leave_board
        self._chooser.chosen.connect(self.choose)
        self._chooser.new_wanted.connect(self._on_new_wanted)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self.tell)
        bench.profile.changed.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """In the window's title, and in the list of tastes where it is in sight."""
        current = self._bench.profile.name
        named = "" if current == DEFAULT_PROFILE else current
        self._window.show_library_name(self._bench.core.library.paths.folder.name, named)
        self._on_screen_shown(self._window.screen_name)

    @Slot(str)
    def choose(self, name: str) -> None:
        """From now on the window is of this taste."""
        if name == self._bench.profile.name:
            return
        self._leave_board()
        self._bench.tasks.restart("taste chosen", self._choose(name))

    async def _choose(self, name: str) -> None:
        library = self._bench.core.library

        def look() -> LibraryChanges:
            from models.taste.learn import forget_stale

            changes = library.writer.call(partial(choose_profile, library, name))
            forget_stale(library, name)
            return changes

        changes = await self._bench.runner.call(look)
        self._bench.profile.become(name)
        self._bench.changes.announce(changes)

    async def _list(self) -> None:
        library, current = self._bench.core.library, self._bench.profile.name
        known = await self._bench.runner.call(lambda: known_profiles(library))
        names = known if current in known else [*known, current]
        self._chooser.show_names([(each, self._called(each)) for each in names], current)

    def _called(self, name: str) -> str:
        return self.tr("default") if name == DEFAULT_PROFILE else name

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "taste":
            self._bench.tasks.restart("tastes", self._list())

    @Slot()
    def _on_new_wanted(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New Taste"))
        dialog.setLabelText(self.tr("Whose taste, or for what"))
        dialog.textValueSelected.connect(self._on_named)
        dialog.resize(NAMING_WIDTH, dialog.sizeHint().height())
        dialog.open()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        try:
            self.choose(checked_profile(name))
        except InputError as error:
            self._bench.report(error)
