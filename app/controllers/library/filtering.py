"""The panel beside the grid: counts what the result is made of, keeps and recalls searches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.controllers.naming import NameDialog
from app.controllers.writing import WriteCommand, Writing
from app.workbench import Workbench
from models.errors import InputError
from models.records import LibraryChanges
from widgets.commands.made_actions import Actions
from widgets.library.library_screen import LibraryScreen

if TYPE_CHECKING:
    from models.library.person.saved_searches import SavedSearch


class FilteringController(QObject):
    """`refresh` follows each result; nothing is counted while the panel is hidden."""

    _kept = Signal()

    def __init__(
        self, screen: LibraryScreen, actions: Actions, bench: Workbench, writing: Writing
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._panel = screen.filters
        self._bench = bench
        self._library = bench.core.library
        self._writing = writing
        self._kept.connect(self._on_kept, Qt.ConnectionType.QueuedConnection)
        self._rows: Sequence[int] = ()
        self._toggle = actions["filters"]
        self._toggle.toggled.connect(self._on_toggled)
        screen.bar.filters.setDefaultAction(self._toggle)
        actions["save_search"].triggered.connect(self._on_save)
        panel = self._panel
        panel.term_chosen.connect(screen.bar.add_term)
        panel.term_excluded.connect(self._on_excluded)
        panel.save_requested.connect(self._on_save)
        panel.saved_chosen.connect(self._on_saved_chosen)
        panel.saved_removed.connect(self._on_removed)
        panel.saved_renamed.connect(self._on_renamed)

    @Slot(object)
    def refresh(self, rows: Sequence[int]) -> None:
        """Another result is shown."""
        self._rows = rows
        if self._toggle.isChecked():
            self._bench.tasks.restart("facets", self._count())

    async def _count(self) -> None:
        from models.library.database.query_cache import as_rows
        from models.library.searching.facets import facets_of

        rows = self._rows
        found = await self._bench.runner.call(lambda: facets_of(self._library, as_rows(rows)))
        self._panel.show_facets(found)

    async def _list(self) -> None:
        def fetch() -> list[SavedSearch]:
            from models.library.person.saved_searches import all_saved

            with self._library.reading():
                return all_saved()

        self._panel.show_saved(await self._bench.runner.call(fetch))

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self._panel.setVisible(shown)
        if shown:
            self._bench.tasks.restart("saved searches", self._list())
            self.refresh(self._rows)

    @Slot(str)
    def _on_excluded(self, term: str) -> None:
        self._screen.bar.add_term(f"-{term}")

    @Slot(object)
    def _on_saved_chosen(self, saved: SavedSearch) -> None:
        self._screen.bar.ask(saved.query, saved.sort)

    # Keeping

    @Slot()
    def _on_save(self) -> None:
        from models.library.person.saved_searches import LONGEST_NAME

        title, label = self.tr("Save This Search"), self.tr("Name of the search")
        said = self._screen.bar.search.text().strip()
        dialog = NameDialog(self._screen, title, label, said, LONGEST_NAME)
        dialog.textValueSelected.connect(self._on_named)

    @Slot(str)
    def _on_named(self, name: str) -> None:
        from models.library.person import saved_searches
        from models.library.person.saved_searches import SavedSearch

        bar = self._screen.bar
        search = SavedSearch(name, bar.query, bar.order)
        before: list[SavedSearch | None] = []

        def keep() -> None:
            before.append(saved_searches.save(search))

        def forget() -> None:
            saved_searches.remove(saved_searches.checked(name))
            if before and before[-1] is not None:
                saved_searches.save(before[-1])

        self._push(self.tr("saving of a search"), keep, forget)
        self._toggle.setChecked(True)

    @Slot(str)
    def _on_removed(self, name: str) -> None:
        from models.library.person import saved_searches

        gone: list[SavedSearch] = []

        def forget() -> None:
            gone[:] = [each for each in saved_searches.all_saved() if each.name == name]
            saved_searches.remove(name)

        def put_back() -> None:
            for each in gone:
                saved_searches.save(each)

        self._push(self.tr("deletion of a saved search"), forget, put_back)

    @Slot(str, str)
    def _on_renamed(self, old: str, new: str) -> None:
        from models.library.person import saved_searches

        self._push(
            self.tr("renaming of a saved search"),
            lambda: saved_searches.rename(old, new),
            lambda: saved_searches.rename(saved_searches.checked(new), old),
        )

    def _push(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        self._bench.undo.push(
            WriteCommand(text, self._writing, lambda: self._told(do), lambda: self._told(undo))
        )

    def _told(self, change: Callable[[], None]) -> LibraryChanges:
        """In the writer's lane: no artwork changed, only the list."""
        try:
            change()
        except InputError:
            self._kept.emit()  # The panel shows what was asked for; it is not so.
            raise
        self._library.writer.afterwards(self._kept.emit)
        return LibraryChanges()

    @Slot()
    def _on_kept(self) -> None:
        self._bench.tasks.restart("saved searches", self._list())
