"""What is chosen now: the viewer's picture while it is open, else the grid's selection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from app.controllers.judging import Judging
from app.workbench import Workbench
from models.records import Artwork
from widgets.actions import Actions
from widgets.main_window import MainWindow

JUDGEMENTS = ("like", "dislike", "keep", "reject")


class ChoosingController(QObject):
    """Answers the actions of the Picture menu."""

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
        grid = window.library.grid
        grid.picked.connect(judging.pick)
        grid.context_menu_requested.connect(self._on_menu_requested)
        window.shelf.grid.context_menu_requested.connect(self._on_menu_requested)

    @property
    def via(self) -> str:
        """Where the person is looking, for the log."""
        return "viewer" if self._window.viewer.isVisible() else "grid"

    async def artworks(self) -> list[Artwork]:
        """The chosen pictures with their facts as they stand in the library."""
        viewer = self._window.viewer
        if viewer.isVisible() and viewer.artwork_id:
            wanted = viewer.artwork_id
            return [await self._bench.runner.run(lambda _token: self._store.by_id(wanted))]
        rows = list(self._window.library.grid.selected_rows())
        if not rows:
            return []
        return await self._bench.runner.run(lambda _token: self._store.by_rows(rows))

    def say(self, kind: str) -> None:
        """Judge what is chosen."""
        self._bench.tasks.start(self._say(kind))

    def rate(self, value: int) -> None:
        self._bench.tasks.start(self._rate(value))

    async def _say(self, kind: str) -> None:
        via = self.via
        self._judging.say(kind, await self.artworks(), via)

    async def _rate(self, value: int) -> None:
        via = self.via
        self._judging.rate(await self.artworks(), value, via)

    @Slot()
    def _on_judged(self) -> None:
        self.say(self.sender().objectName())

    @Slot()
    def _on_rated(self) -> None:
        self.rate(int(self.sender().objectName()[-1]))

    @Slot(object)
    def _on_menu_requested(self, point: object) -> None:
        self._window.picture_menu().popup(point)


def ids_of(artworks: Sequence[Artwork]) -> list[str]:
    return [artwork.id for artwork in artworks]
