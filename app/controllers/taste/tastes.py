"""Chooses whose taste the window learns and shows, and says so where it is not the default one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.controllers.naming import NameDialog
from app.workbench import Workbench
from models.errors import InputError
from models.feedback.profiles import LONGEST, checked_profile, choose_profile, known_profiles
from models.feedback.records import DEFAULT_PROFILE
from models.library.person.profile_names import profile_names, rename_profile
from models.records import LibraryChanges
from widgets.window.main_window import MainWindow


class TastesController(QObject):
    """`leave_board` has the board logged as far as it was laid for the taste before."""

    def __init__(
        self, window: MainWindow, bench: Workbench, leave_board: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._chooser = window, window.taste.chooser
        self._bench = bench
        self._leave_board = leave_board
        self._names: dict[str, str] = {}
        self._chooser.chosen.connect(self.choose)
        self._chooser.new_wanted.connect(self._on_new_wanted)
        self._chooser.rename_wanted.connect(self._on_rename_wanted)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self.tell)
        bench.profile.changed.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """In the window's title, and in the list of tastes where it is in sight."""
        self._title()
        self._bench.tasks.restart("taste names", self._name())
        self._on_screen_shown(self._window.screen_name)

    async def _name(self) -> None:
        library = self._bench.core.library
        self._names = await self._bench.runner.call(lambda: profile_names(library))
        self._title()

    def _title(self) -> None:
        current = self._bench.profile.name
        plain = current == DEFAULT_PROFILE and current not in self._names
        named = "" if plain else self._called(current)
        self._window.show_library_name(self._bench.core.library.paths.folder.name, named)

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
        await self._name()
        names = known if current in known else [*known, current]
        self._chooser.show_names([(each, self._called(each)) for each in names], current)

    def _called(self, name: str) -> str:
        own = self.tr("default") if name == DEFAULT_PROFILE else name
        return self._names.get(name, own)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "taste":
            self._bench.tasks.restart("tastes", self._list())

    @Slot()
    def _on_new_wanted(self) -> None:
        self._ask(self.tr("New Taste"), "").textValueSelected.connect(self._on_named)

    @Slot()
    def _on_rename_wanted(self) -> None:
        called = self._called(self._bench.profile.name)
        self._ask(self.tr("Rename Taste"), called).textValueSelected.connect(self._on_renamed)

    def _ask(self, title: str, text: str) -> NameDialog:
        label = self.tr("Whose taste, or for what")
        return NameDialog(self._window, title, label, text, LONGEST)

    @Slot(str)
    def _on_renamed(self, name: str) -> None:
        try:
            called = checked_profile(name)
        except InputError as error:
            self._bench.report(error)
            return
        self._bench.tasks.start(self._rename(self._bench.profile.name, called), kept=True)

    async def _rename(self, profile: str, called: str) -> None:
        library = self._bench.core.library
        write = partial(rename_profile, profile, called)
        await self._bench.runner.call(lambda: library.writer.call(write))
        await self._list()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        try:
            self.choose(checked_profile(name))
        except InputError as error:
            self._bench.report(error)
