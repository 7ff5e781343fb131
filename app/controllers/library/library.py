"""The Library screen: searches, fetches what comes into view, keeps up with every change."""

from __future__ import annotations

import random
from asyncio import Task
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.controllers.catching_up import CatchUp
from app.controllers.library.nothing_found import NothingFound
from app.controllers.library.other_words import written_here
from app.controllers.pictures import Pictures
from app.core import Core
from app.messages import reason
from app.workbench import Workbench
from models.errors import InputError
from models.records import LibraryChanges, State
from widgets.grid.grid_view import GridView
from widgets.library.library_screen import LibraryScreen

CATCH_UP_MS = 250
SHUFFLED = "random"
FIRST_PAGE = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the bar said at one moment."""

    query: str
    order: str
    seed: int


class LibraryController(QObject):
    """One for the window's life. `found` tells the rows that are shown, in order; `strip_changed`
    which strip says what they are, None where the bar does."""

    found = Signal(object)
    strip_changed = Signal(object)
    opened = Signal()  # the first search was answered

    def __init__(self, screen: LibraryScreen, bench: Workbench, pictures: Pictures) -> None:
        super().__init__(screen)
        self._screen = screen
        self._bench = bench
        self._pictures = pictures
        self._library = bench.core.library
        self._nothing = NothingFound(screen)
        self._seed = random.randrange(1 << 30)
        self._strip: QWidget | None = None
        self._catch_up = CatchUp(self, CATCH_UP_MS, self._begin_in_place)
        screen.bar.search_changed.connect(self._on_search_changed)
        screen.bar.cell_size_changed.connect(screen.grid.set_cell_size)
        screen.bar.cropped_changed.connect(screen.grid.set_cropped)
        screen.similar.closed.connect(self.leave_strip)
        screen.review.closed.connect(self.leave_strip)
        screen.from_map.closed.connect(self.leave_strip)
        bench.changes.announced.connect(self._on_changed)
        self.serve(screen.grid, "grid")

    def serve(self, grid: GridView, asker: str) -> None:
        """Answer what this grid asks for; the board's shelf is one as well."""
        feeder = GridFeeder(grid, asker, self._bench)
        self._bench.changes.announced.connect(feeder.on_changed)
        self._bench.changes.refocused.connect(feeder.on_changed)
        self._pictures.show_generations_in(asker, grid.set_thumbnail)

    async def search(self, *, keep_position: bool = False) -> None:
        """Ask the library what the bar says and show it: the first page, then everything."""
        asked = _Asked(self._screen.bar.query, self._screen.bar.order, self._seed)
        core, call = self._bench.core, self._bench.runner.call
        page: Any = None
        try:
            # A page would not hold everything that is chosen.
            if not keep_position and not self._screen.grid.selection:
                page = await call(lambda: _first(core, asked))
                if len(page) >= FIRST_PAGE and self._strip is None:
                    self._screen.show_grid()
                    self._screen.grid.set_rows(page)
                    keep_position = True
            whole = page is not None and len(page) < FIRST_PAGE
            rows = page if whole else await call(lambda: _everything(core, asked))
            counts = await call(core.library.artworks.counts)
        except InputError as error:
            self._tell_problem(error)
            return
        if self._strip is not None:
            return  # Meanwhile the person asked for something else.
        self._screen.show_readable()
        self._screen.bar.sort.show_best_first(_is_ranked(asked.query))
        self.show_rows(rows, keep_position=keep_position)
        self._tell_counts(len(rows), asked.query, counts)
        self.opened.emit()

    def _tell_problem(self, error: InputError) -> None:
        """Half-typed searches are such: what was found before stays."""
        if error.code != "query-wrong":
            raise error
        from models.library.searching.query_terms import place_of

        start, length = place_of(error)
        sentence = self.tr("This search cannot be read: {reason}").format(reason=reason(error))
        hint = written_here(self._screen.bar.search.text())
        self._screen.show_problem(f"{sentence} {hint}".strip(), start, length)

    def show_rows(self, rows: Sequence[int], *, keep_position: bool = False) -> None:
        """An order of rows that was found elsewhere or just now."""
        self._screen.grid.set_rows(rows, keep_selection=True, keep_position=keep_position)
        self.found.emit(rows)

    def show_under(self, strip: QWidget, rows: Sequence[int]) -> None:
        """An order that was found elsewhere; the strip says what it is and has the way back."""
        self._change_strip(strip)
        self._screen.show_grid(pictures=len(rows) > 0)
        self.show_rows(rows)

    @Slot()
    def leave_strip(self) -> None:
        """Back to what the bar says."""
        if self._strip is not None:
            self._change_strip(None)
            self.refresh()

    def _change_strip(self, strip: QWidget | None) -> None:
        if self._strip is strip:
            return
        if self._strip is not None:
            self._strip.hide()
        self._strip = strip
        self.strip_changed.emit(strip)

    @Slot()
    def refresh(self, *, keep_position: bool = False) -> None:
        """Search again; an earlier search that is still running is dropped."""
        self._bench.tasks.restart("search", self.search(keep_position=keep_position))

    @Slot()
    def shuffle(self) -> None:
        """A new random order."""
        self._seed = random.randrange(1 << 30)
        if self._screen.bar.order == SHUFFLED:
            self.refresh()
        else:
            self._screen.bar.choose_order(SHUFFLED)

    @Slot()
    def taste_changed(self) -> None:
        """The scores are new: the order by taste is."""
        if self._screen.bar.order == "taste" and self._strip is None:
            self.refresh(keep_position=True)

    @Slot()
    def _on_search_changed(self) -> None:
        self._change_strip(None)
        self.refresh()

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        if self._strip is None:
            self._catch_up.ask()

    @Slot()
    def refresh_in_place(self) -> None:
        """The same search again, where the person looks."""
        self._begin_in_place()

    def _begin_in_place(self) -> Task[Any] | None:
        if self._strip is not None:
            return None
        return self._bench.tasks.restart("search", self.search(keep_position=True))

    def _tell_counts(self, shown: int, query: str, counts: dict[State, int]) -> None:
        total = counts[State.KEPT] + counts[State.INBOX]
        self._screen.bar.show_count(shown, max(shown, total) if query else shown)
        if shown:
            self._screen.show_grid()
        else:
            self._nothing.show(query)


def _is_ranked(query: str) -> bool:
    from models.library.searching.query import is_ranked

    return is_ranked(query)


def _first(core: Core, asked: _Asked) -> Any:
    from app.uses.searching import answering
    from models.library.searching.query import first_rows

    how = answering(core, asked.query, asked.order, asked.seed)
    return first_rows(core.library, asked.query, limit=FIRST_PAGE, **how)


def _everything(core: Core, asked: _Asked) -> Any:
    from app.uses.searching import answering
    from models.library.searching.query import find_rows

    how = answering(core, asked.query, asked.order, asked.seed)
    return find_rows(core.library, asked.query, **how)


class GridFeeder(QObject):
    """Fetches records and thumbnails for one grid as they come into view."""

    def __init__(self, grid: GridView, asker: str, bench: Workbench) -> None:
        super().__init__(grid)
        self._grid = grid
        self._asker = asker
        self._bench = bench
        self._store = bench.core.library.artworks
        grid.rows_needed.connect(self._on_rows_needed)
        grid.thumbnails_needed.connect(self._on_thumbnails_needed)

    @Slot(object)
    def on_changed(self, changes: LibraryChanges) -> None:
        """Fetch anew the records that are held here and changed."""
        model = self._grid.model
        held = [row for row in changes.updated if model.record(row) is not None]
        if held:
            self._bench.tasks.start(self._fetch(held))

    @Slot(object)
    def _on_rows_needed(self, rows: Sequence[int]) -> None:
        self._bench.tasks.start(self._fetch(rows))

    async def _fetch(self, rows: Sequence[int]) -> None:
        self._grid.set_artworks(await self._run(lambda: self._store.by_rows(rows)))

    async def _run(self, work: Callable[[], Any]) -> Any:
        return await self._bench.runner.call(work)

    @Slot(object)
    def _on_thumbnails_needed(self, wanted: Sequence[Any]) -> None:
        generation = self._grid.thumbnail_generation
        self._bench.inference.prefer([each.id for each in wanted])
        self._bench.thumbnails.request(wanted, generation, asker=self._asker, replace=True)
