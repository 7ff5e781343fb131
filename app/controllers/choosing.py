"""What is chosen now: the viewer's picture while it is open, else what the shown screen chose."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from app.controllers.judging import Judging
from app.workbench import Workbench
from models.records import Artwork
from widgets.commands.made_actions import Actions
from widgets.window.main_window import MainWindow

JUDGEMENTS = ("like", "dislike", "keep", "reject")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen at one moment, by id or by row, and where the person was looking (`via`)."""

    via: str
    ids: tuple[str, ...] = ()
    rows: Sequence[int] = ()

    def first(self, count: int) -> Chosen:
        """So many of them at most."""
        return Chosen(self.via, self.ids[:count], list(self.rows[:count]))


class ChoosingController(QObject):
    """Answers the actions of the Picture menu. What they are about is noted when they are pressed:
    the next key may have moved on before the library has answered."""

    def __init__(self, window: MainWindow, bench: Workbench, judging: Judging) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._judging = judging
        self._store = bench.core.library.artworks
        actions: Actions = window.actions_
        for kind in JUDGEMENTS:
            actions[kind].triggered.connect(self._on_judged)
        for stars in range(6):
            actions[f"rate_{stars}"].triggered.connect(self._on_rated)
        self._turn = asyncio.Lock()
        self._on_shelf = False
        window.shelf.grid.selection_changed.connect(self._on_shelf_chosen)
        window.board.scene.selectionChanged.connect(self._on_board_chosen)
        # While a menu is open that belongs to these pictures, whatever else is chosen.
        self.pointed: Chosen | None = None
        window.library.grid.picked.connect(judging.pick)

    def now(self) -> Chosen:
        """What an action is about at this moment; nothing on screens that show no pictures."""
        window = self._window
        if self.pointed is not None:
            return self.pointed
        if window.viewer.isVisible():
            shown = window.viewer.artwork_id
            return Chosen("viewer", ids=(shown,) if shown else ())
        screen = window.screen_name
        if screen == "library":
            return Chosen("grid", rows=window.library.grid.selected_rows())
        if screen == "inbox":
            find = window.inbox.view.current
            return Chosen("inbox", ids=(find.artwork.id,) if find is not None else ())
        if screen == "map":
            return Chosen("grid", ids=window.map.view.choice.ids)
        if screen == "board" and self._on_shelf:
            return Chosen("board", rows=window.shelf.grid.selected_rows())
        if screen == "board":
            return Chosen("board", ids=tuple(e.artwork for e in window.board.scene.selected()))
        return Chosen("grid")

    async def artworks(self, chosen: Chosen) -> list[Artwork]:
        """The chosen pictures with their facts as they stand in the library."""
        store = self._store
        if not chosen.ids and not len(chosen.rows):
            return []

        def fetch() -> list[Artwork]:
            known = store.rows_of(chosen.ids)
            rows = [known[each] for each in chosen.ids if each in known]
            return store.by_rows(rows or list(chosen.rows))

        return await self._bench.runner.call(fetch)

    def say(self, kind: str) -> None:
        """Judge what is chosen."""
        self._bench.tasks.start(self._say(kind, self.now()), kept=True)

    def rate(self, value: int) -> None:
        """Give what is chosen so many stars."""
        self._bench.tasks.start(self._rate(value, self.now()), kept=True)

    async def _say(self, kind: str, chosen: Chosen) -> None:
        # One after the other, so that two quick keys are judged in their order.
        async with self._turn:
            self._judging.say(kind, await self.artworks(chosen), chosen.via)

    async def _rate(self, value: int, chosen: Chosen) -> None:
        async with self._turn:
            self._judging.rate(await self.artworks(chosen), value, chosen.via)

    @Slot(object)
    def _on_shelf_chosen(self, rows: Sequence[int]) -> None:
        self._on_shelf = bool(len(rows)) or self._on_shelf

    @Slot()
    def _on_board_chosen(self) -> None:
        self._on_shelf = self._on_shelf and not self._window.board.scene.selected()

    @Slot()
    def _on_judged(self) -> None:
        self.say(self.sender().objectName())

    @Slot()
    def _on_rated(self) -> None:
        self.rate(int(self.sender().objectName()[-1]))


def ids_of(artworks: Sequence[Artwork]) -> list[str]:
    return [artwork.id for artwork in artworks]
