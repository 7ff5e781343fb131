"""Leads from a picture that is shown anywhere to itself in the library, its reasons, its page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.library.library import LibraryController
from app.controllers.opening import open_address
from app.controllers.viewer.viewing import ViewingController
from app.menu_facts import page_of
from app.workbench import Workbench
from models.records import Artwork
from widgets.window.main_window import MainWindow


class ShowingController(QObject):
    """Answers `view`, `why` and `open_page` for what is chosen now."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        choosing: ChoosingController,
        library: LibraryController,
        viewing: ViewingController,
    ) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._choosing, self._library, self._viewing = choosing, library, viewing
        actions = window.actions_
        actions["view"].triggered.connect(self._on_view)
        actions["why"].triggered.connect(self._on_why)
        actions["open_page"].triggered.connect(self._on_open_page)

    @Slot()
    def _on_view(self) -> None:
        row = self._window.library.grid.current_row()
        if self._choosing.pointed is None and self._window.screen_name == "library":
            if row is not None:
                self._viewing.open(row)
            return
        self._bench.tasks.restart("show picture", self._view(self._choosing.now()))

    @Slot()
    def _on_why(self) -> None:
        self._bench.tasks.restart("show picture", self._why(self._choosing.now()))

    @Slot()
    def _on_open_page(self) -> None:
        self._bench.tasks.restart("open page", self._open_page(self._choosing.now()))

    def show(self, ids: Sequence[str]) -> None:
        """Choose these in the library, the first of them in sight."""
        self._bench.tasks.restart("show picture", self._show(ids))

    async def _show(self, ids: Sequence[str]) -> None:
        store = self._bench.core.library.artworks
        rows = list((await self._bench.runner.call(lambda: store.rows_of(ids))).values())
        if not rows:
            return
        self._window.show_screen("library")
        if self._window.library.grid.model.position_of(rows[0]) < 0:
            await self._library.search(keep_position=True)  # What came just now.
        if await self._reveal(rows[0]):
            self._window.library.grid.select_rows(rows)

    async def _view(self, chosen: Chosen) -> None:
        artwork = await self._first(chosen)
        if artwork is not None and await self._reveal(artwork.row):
            self._viewing.open(artwork.row)

    async def _why(self, chosen: Chosen) -> None:
        """The inspector says it, under the picture's score."""
        artwork = await self._first(chosen)
        if artwork is None:
            return
        self._window.show_screen("library")
        if await self._reveal(artwork.row):
            self._window.actions_["inspector"].setChecked(True)
            self._window.library.inspector.show()

    async def _open_page(self, chosen: Chosen) -> None:
        artwork = await self._first(chosen)
        if artwork is None:
            return
        store = self._bench.core.library.artworks
        seen = await self._bench.runner.call(lambda: store.sightings(artwork.id))
        if page := page_of(seen):
            open_address(page)

    async def _reveal(self, row: int) -> bool:
        """Choose this picture in the grid, of everything where the search does not show it;
        whether it is there."""
        grid, bar = self._window.library.grid, self._window.library.bar
        if grid.model.position_of(row) < 0:
            self._library.leave_strip()
            bar.blockSignals(True)
            bar.ask("")
            bar.blockSignals(False)
            await self._library.search()
        place = grid.model.position_of(row)
        if place >= 0:
            grid.go_to(place)
            grid.select_rows([row])
        return place >= 0

    async def _first(self, chosen: Chosen) -> Artwork | None:
        found = await self._choosing.artworks(chosen.first(1))
        return found[0] if found else None
