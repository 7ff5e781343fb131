"""Says why a picture has its score: the judgements and the words that its score is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.signed import signed
from app.workbench import Workbench
from widgets.inbox.records import Find
from widgets.inspector import facts
from widgets.window.main_window import MainWindow
from workers.inference_thread import Explained

if TYPE_CHECKING:
    from models.taste.explain import Part

FOR, AGAINST, WORDS = 2, 1, 3  # Parts that are told.
LEAST = 0.02  # What is smaller says nothing.


class ExplainingController(QObject):
    """Follows the selection in the library and the find in the inbox; a late answer is dropped."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._grid, self._inbox = window.library.grid, window.inbox.view
        self._taste = window.library.inspector.taste
        self._bench = bench
        self._asked = {"grid": 0, "inbox": 0}
        self._grid.selection_changed.connect(self._on_selection_changed)
        self._inbox.current_changed.connect(self._on_find_changed)
        bench.inference.explained.connect(self._on_explained)
        bench.inference.scored.connect(self._on_selection_changed)
        bench.inference.scored.connect(self._on_scored)
        window.retranslated.connect(self._say_anew)

    @Slot(object)
    def _on_selection_changed(self, _what: object) -> None:
        self._taste.show_why("")
        rows = self._grid.selected_rows()
        if len(rows) == 1:
            self._bench.tasks.restart("explain", self._ask(int(rows[0])))

    async def _ask(self, row: int) -> None:
        store = self._bench.core.library.artworks
        (artwork,) = await self._bench.runner.call(lambda: store.ids_of([row]))
        self._asked["grid"] = self._bench.inference.request_detail(artwork)

    @Slot(object)
    def _on_find_changed(self, find: Find | None) -> None:
        self._inbox.parts.say("")
        if find is not None:
            self._asked["inbox"] = self._bench.inference.request_detail(find.artwork.id)

    @Slot(object)
    def _on_scored(self, _scores: object) -> None:
        self._on_find_changed(self._inbox.current)

    @Slot()
    def _say_anew(self) -> None:
        self._on_selection_changed(None)
        self._on_find_changed(self._inbox.current)

    @Slot(object)
    def _on_explained(self, explained: Explained) -> None:
        if not explained.parts:
            return
        for place, number in self._asked.items():
            if explained.number == number:
                self._bench.tasks.restart(f"explain {place}", self._tell(place, explained))

    async def _tell(self, place: str, explained: Explained) -> None:
        from models.taste.explain import told_together

        parts = told_together(explained.parts, explained.artwork)
        told = [e for e in parts if abs(e.amount) >= LEAST and e.kind != "general"]
        chosen = [each for each in told if each.amount > 0][:FOR]
        chosen += [each for each in told if each.amount < 0][:AGAINST]
        names = list(dict.fromkeys(n for each in chosen for n in (each.artwork, each.other) if n))
        store = self._bench.core.library.artworks

        def fetch() -> dict[str, str]:
            known = store.rows_of(names)
            return {each.id: facts.title_of(each) for each in store.by_rows(list(known.values()))}

        titles = await self._bench.runner.call(fetch)
        if explained.number != self._asked[place]:
            return  # Meanwhile another picture is looked at.
        # Picked or preferred is not yet said: a click is no opinion.
        said = {e.artwork for e in explained.parts if e.kind in ("liked", "disliked")}
        opined = explained.artwork in said
        lines = [self._line(each, titles, opined=opined) for each in chosen]
        lines += self._words(explained.words)
        if place == "grid":
            self._taste.show_why("\n".join(lines))
        else:
            self._inbox.parts.say(" · ".join(lines))

    def _words(self, words: Sequence[tuple[str, float]]) -> list[str]:
        """`its words: lantern +0.30, sketch −0.12`."""
        told = [
            f"{name.replace('_', ' ')} {signed(amount)}"
            for name, amount in words[:WORDS]
            if abs(amount) >= LEAST
        ]
        return [self.tr("its words: {words}").format(words=", ".join(told))] if told else []

    def _line(self, part: Part, titles: Mapping[str, str], *, opined: bool) -> str:
        """`+0.42 you preferred “A” to “B”`."""
        said = {
            "liked": self.tr("you liked “{one}”"),
            "disliked": self.tr("you disliked “{one}”"),
            "preferred": self.tr("you preferred “{one}” to “{other}”"),
            "picked": self.tr("you picked “{one}”"),
            "like": self.tr("near “{one}”, which you liked"),
            "unlike": self.tr("near “{one}”, which you disliked"),
            "own": self.tr("what you said of this picture itself")
            if opined
            else self.tr("what you chose where this picture was shown"),
        }[part.kind]
        one, other = (titles.get(each) or each[:8] for each in (part.artwork, part.other))
        if part.kind == "preferred" and not part.other:
            said = self.tr("you put “{one}” before others")
        return f"{signed(part.amount)} " + said.format(one=one, other=other)
