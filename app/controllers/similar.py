"""Looks for pictures like some and unlike others, overall or in what is special."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QImage

from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.clipboard import contents, encoded_picture, local_files, png_of
from app.controllers.library import LibraryController
from app.workbench import Workbench
from models.imaging.pixels import Pixels
from models.records import Neighbour, State
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice
from workers.inference_requests import Alike
from workers.inference_thread import SimilarFound

SIMILAR = 200
LARGE = 768  # What a net may look at.
MOST = 20  # Pictures of one search.
SHOWN = (State.KEPT, State.INBOX)


class SimilarController(QObject):
    """`asked` is the number of the search whose answer is waited for or shown, 0 without one."""

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
        self._alike = Alike(())
        strip, actions = window.library.similar, window.actions_
        actions["similar"].triggered.connect(self._on_similar)
        actions["less_like"].triggered.connect(self._on_less_like)
        actions["similar_pasted"].triggered.connect(self._on_similar_pasted)
        strip.special_changed.connect(self._on_special_changed)
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
        self._bench.tasks.start(self._ask_for_pasted())

    async def _ask_for_pasted(self) -> None:
        """Files or a picture from the clipboard, which need not be in the library."""
        clip = contents()
        files, encoded = local_files(clip)[:MOST], encoded_picture(clip)
        if files:
            self._ask(Alike(tuple(files)))
        elif encoded or clip.hasImage():
            image = QGuiApplication.clipboard().image() if not encoded else QImage()

            def decoded() -> Pixels:
                data = encoded or png_of(image)
                return self._bench.core.sandbox.decode_bytes(data, longest=LARGE, name="clipboard")

            self._ask(Alike((await self._bench.runner.call(decoded),)))
        else:
            self._bench.tell(Notice(self.tr("There is no picture on the clipboard.")))

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
            more = [each.id for each in artworks if each.id not in self._alike.minus]
            minus = (*self._alike.minus, *more)[-MOST:]
            plus = tuple(each for each in self._alike.plus if each not in minus)
            self._ask(replace(self._alike, plus=plus or self._alike.plus, minus=minus))

    @Slot(float)
    def _on_special_changed(self, special: float) -> None:
        if self.asked:
            self._ask(replace(self._alike, special=special))

    def _ask(self, alike: Alike) -> None:
        if self._window.viewer.isVisible():
            self._window.viewer.close_viewer()
        self._window.show_screen("library")
        self._alike = alike
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
        alike = found.alike

        def fetch() -> tuple[str, list[int]]:
            own = [Neighbour(each, 0.0) for each in alike.plus if isinstance(each, str)]
            rows = self._rows([*own, *found.neighbours])
            titles = self._bench.core.library.artworks.by_rows(rows[:1]) if own else []
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
            return self.tr("the pasted picture")
        named = first.name if isinstance(first, Path) else title or first[:8]
        return self.tr("“{title}”").format(title=named)

    def _rows(self, neighbours: Sequence[Neighbour]) -> list[int]:
        """Nearest first; what was rejected or thrown away stays away."""
        store = self._bench.core.library.artworks
        known = store.rows_of([each.id for each in neighbours])
        ordered = [known[each.id] for each in neighbours if each.id in known]
        return [each.row for each in store.by_rows(ordered) if each.state in SHOWN]
