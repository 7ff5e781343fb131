"""Says why the chosen picture has its score: the judgements that its score is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.workbench import Workbench
from widgets.library.library_screen import LibraryScreen
from workers.inference_thread import Explained

if TYPE_CHECKING:
    from models.taste.explain import Part

FOR, AGAINST = 2, 1  # Parts that are told.
LEAST = 0.02  # What is smaller says nothing.


class ExplainingController(QObject):
    """Follows the selection; a late answer is dropped."""

    def __init__(self, screen: LibraryScreen, bench: Workbench) -> None:
        super().__init__(screen)
        self._screen = screen
        self._taste = screen.inspector.taste
        self._bench = bench
        self._asked = 0
        screen.grid.selection_changed.connect(self._on_selection_changed)
        bench.inference.explained.connect(self._on_explained)
        bench.inference.scored.connect(self._on_selection_changed)
        bench.profile.changed.connect(self._on_profile_changed)

    @Slot(object)
    def _on_selection_changed(self, _what: object) -> None:
        self._taste.show_why("")
        rows = self._screen.grid.selected_rows()
        if len(rows) == 1:
            self._bench.tasks.restart("explain", self._ask(int(rows[0])))

    @Slot()
    def _on_profile_changed(self) -> None:
        self._asked = 0  # What is on its way is about another taste.
        self._on_selection_changed(None)

    async def _ask(self, row: int) -> None:
        store = self._bench.core.library.artworks
        (artwork,) = await self._bench.runner.call(lambda: store.ids_of([row]))
        self._asked = self._bench.inference.request_detail(artwork)

    @Slot(object)
    def _on_explained(self, explained: Explained) -> None:
        if explained.number == self._asked and explained.parts:
            self._bench.tasks.restart("explain", self._tell(explained.parts))

    async def _tell(self, parts: Sequence[Part]) -> None:
        told = [e for e in parts if abs(e.amount) >= LEAST and e.kind != "general"]
        chosen = [each for each in told if each.amount > 0][:FOR]
        chosen += [each for each in told if each.amount < 0][:AGAINST]
        names = list(dict.fromkeys(n for each in chosen for n in (each.artwork, each.other) if n))
        store = self._bench.core.library.artworks

        def fetch() -> dict[str, str]:
            known = store.rows_of(names)
            return {each.id: each.title for each in store.by_rows(list(known.values()))}

        titles = await self._bench.runner.call(fetch)
        self._taste.show_why("\n".join(self._line(each, titles) for each in chosen))

    def _line(self, part: Part, titles: Mapping[str, str]) -> str:
        """`+0.42 you preferred “A” to “B”`."""
        said = {
            "liked": self.tr("you liked “{one}”"),
            "disliked": self.tr("you disliked “{one}”"),
            "preferred": self.tr("you preferred “{one}” to “{other}”"),
            "picked": self.tr("you picked “{one}”"),
            "like": self.tr("near “{one}”, which you liked"),
            "unlike": self.tr("near “{one}”, which you disliked"),
            "own": self.tr("what you said of this picture itself"),
        }[part.kind]
        one, other = (titles.get(each) or each[:8] for each in (part.artwork, part.other))
        if part.kind == "preferred" and not part.other:
            said = self.tr("you put “{one}” before others")
        return f"{part.amount:+.2f} " + said.format(one=one, other=other)
