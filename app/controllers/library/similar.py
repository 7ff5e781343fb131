"""Looks for pictures like some and unlike others, overall or in what is special."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot

from app.controllers.adding.clipboard import contents
from app.controllers.adding.handed_over import HandedOver, noted
from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.library.library import LibraryController
from app.workbench import Workbench
from models.errors import ExpectedError
from models.imaging.pixels import Pixels
from models.library.artworks.artworks import ArtworkStore
from models.records import SHOWN, Neighbour
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice
from workers.inference_requests import Alike
from workers.inference_thread import SimilarFound

SIMILAR = 200
MOST = 20  # Pictures of one search.


class SimilarController(QObject):
    """`asked` is the number of the search whose answer is waited for or shown, 0 without one;
    `alike` is what it asked."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        library: LibraryController,
        choosing: ChoosingController,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._library = library
        self._choosing = choosing
        self.asked = 0
        self.alike = Alike(())
        strip, actions = window.library.similar, window.actions_
        actions["similar"].triggered.connect(self._on_similar)
        actions["less_like"].triggered.connect(self._on_less_like)
        actions["similar_pasted"].triggered.connect(self._on_similar_pasted)
        window.library.bar.search.dropped.connect(self._on_dropped)
        strip.dropped.connect(self._on_dropped)
        strip.way_changed.connect(self._on_way_changed)
        library.strip_changed.connect(self._on_strip_changed)
        window.library.bar.search_changed.connect(self._on_left)
        window.library.inspector.more_like_this_requested.connect(self._on_similar_to)
        window.viewer.more_like_this_requested.connect(self._on_similar_to)
        bench.inference.similar_found.connect(self._on_found)

    @Slot()
    def _on_similar(self) -> None:
        self._bench.tasks.start(self._ask_for_chosen(self._choosing.now()))

    async def _ask_for_chosen(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            self._ask(Alike(tuple(each.id for each in artworks[:MOST])))

    @Slot()
    def _on_similar_pasted(self) -> None:
        self._bench.tasks.start(self._ask_for(noted(contents())))

    @Slot(object)
    def _on_dropped(self, mime: QMimeData) -> None:
        self._bench.tasks.start(self._ask_for(noted(mime)))

    async def _ask_for(self, given: HandedOver) -> None:
        """Pictures that were pasted or dropped, which need not be in the library."""
        if given.queries:
            self._ask(Alike(given.queries[:MOST]))
        elif given.needs_reading:
            core = self._bench.core
            try:
                self._ask(Alike((await self._bench.runner.call(lambda: given.pixels(core)),)))
            except ExpectedError as error:
                self._bench.report(error)
        else:
            self._bench.tell(Notice(self.tr("There is no picture in what was given.")))

    @Slot(str)
    def _on_similar_to(self, artwork_id: str) -> None:
        self._ask(Alike((artwork_id,)))

    @Slot()
    def _on_less_like(self) -> None:
        self._bench.tasks.start(self._ask_against(self._choosing.now()))

    async def _ask_against(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if not self.asked:
            said = self.tr("First choose a picture and press M; then say what is less like it.")
            self._bench.tell(Notice(said))
        elif artworks:
            more = [each.id for each in artworks if each.id not in self.alike.minus]
            minus = (*self.alike.minus, *more)[-MOST:]
            plus = tuple(each for each in self.alike.plus if each not in minus)
            self._ask(replace(self.alike, plus=plus or self.alike.plus, minus=minus))

    @Slot()
    def _on_way_changed(self) -> None:
        if self.asked:
            self._ask(replace(self.alike, special=self._window.library.similar.special))

    def _ask(self, alike: Alike) -> None:
        alike = replace(alike, personal=self._window.library.similar.personal.isChecked())
        if self._window.viewer.isVisible():
            self._window.viewer.close_viewer()
        self._window.show_screen("library")
        self.alike = alike
        self.asked = self._bench.inference.request_similar(alike, SIMILAR)

    @Slot()
    def _on_left(self) -> None:
        self.asked = 0

    @Slot(object)
    def _on_strip_changed(self, strip: object) -> None:
        if strip is not self._window.library.similar:
            self._on_left()

    @Slot(object)
    def _on_found(self, found: SimilarFound) -> None:
        if found.number != self.asked:
            return  # Meanwhile the person searched for something else.
        self._bench.tasks.restart("similar", self._show(found))

    async def _show(self, found: SimilarFound) -> None:
        alike, store = found.alike, self._bench.core.library.artworks

        def fetch() -> tuple[str, list[int]]:
            own = [Neighbour(each, 0.0) for each in alike.plus if isinstance(each, str)]
            rows = _rows(store, [*own, *found.neighbours])
            titles = store.by_rows(rows[:1]) if own else []
            return titles[0].title if titles else "", rows

        title, rows = await self._bench.runner.call(fetch)
        self._library.show_under(self._window.library.similar, rows)
        name = self._name(alike, title)
        self._window.library.similar.show_for(name, len(alike.minus), alike.special)

    def _name(self, alike: Alike, title: str) -> str:
        first = alike.plus[0]
        if len(alike.plus) > 1:
            return self.tr("%n pictures", "", len(alike.plus))
        if isinstance(first, Pixels):
            return self.tr("the picture you gave")
        named = first.name if isinstance(first, Path) else title or first[:8]
        return self.tr("“{title}”").format(title=named)


def _rows(store: ArtworkStore, neighbours: Sequence[Neighbour]) -> list[int]:
    """Nearest first; what was rejected or thrown away stays away."""
    known = store.rows_of([each.id for each in neighbours])
    ordered = [known[each.id] for each in neighbours if each.id in known]
    return [each.row for each in store.by_rows(ordered) if each.state in SHOWN]
