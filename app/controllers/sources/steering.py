"""Why each source is asked today, how much of the day is left, and where else to look."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.catching_up import CatchUp
from app.controllers.sources.adding_source import AddingSourceController
from app.controllers.sources.source_words import suggested
from app.workbench import Workbench
from models.steering.pace import FIRST
from widgets.sources.suggestion_list import SuggestedSource
from widgets.window.main_window import MainWindow
from workers.waiting_times import METERED

if TYPE_CHECKING:
    from models.steering.suggesting import Suggestion
    from models.steering.why import Why

SUGGESTIONS = 3
CATCH_UP_MS = 3000


@dataclass(frozen=True, slots=True)
class _Known:
    whys: list[Why]
    left: int | None
    waits: str
    suggestions: list[Suggestion]


class SteeringController(QObject):
    """Looks only while the screen of the sources is shown; `looked` when `whys` are new."""

    looked = Signal()

    def __init__(
        self, window: MainWindow, bench: Workbench, adding: AddingSourceController
    ) -> None:
        super().__init__(window)
        self._screen = window.sources
        self._bench = bench
        window.screen_shown.connect(self._on_screen_shown)
        self._screen.suggestions.accepted.connect(adding.add)
        self._screen.suggestions.declined.connect(self._on_declined)
        adding.added.connect(self.refresh)
        bench.profile.changed.connect(self.refresh)
        self.whys: dict[int, Why] = {}
        self._catch_up = CatchUp(self, CATCH_UP_MS, self.refresh)

    def follow(self) -> None:
        """There is news; looking reads much, so that it is done at a pace."""
        if self._screen.isVisible():
            self._catch_up.ask()

    @Slot()
    def refresh(self) -> asyncio.Task[None] | None:
        """Say it as things stand."""
        if not self._screen.isVisible():
            return None
        return self._bench.tasks.restart("steering", self._refresh())

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "sources":
            self.refresh()

    @Slot(str)
    def _on_declined(self, url: str) -> None:
        self._bench.tasks.start(self._decline(url))

    async def _decline(self, url: str) -> None:
        await self._bench.runner.call(lambda: self._bench.core.collecting.not_now(url))
        await self._refresh()

    async def _refresh(self) -> None:
        known = await self._bench.runner.call(self._look)
        self.whys = {each.source: each for each in known.whys}
        self.looked.emit()
        self._screen.today.setText(self._today(known.left, known.waits))
        self._screen.suggestions.suggest(
            [SuggestedSource(each.url, suggested(each)) for each in known.suggestions]
        )

    def _look(self) -> _Known:
        """In the runner's thread."""
        collector = self._bench.core.collecting
        sources = collector.sources()
        steering = collector.steering
        return _Known(
            steering.why(sources),
            steering.left_today(),
            self._bench.crawl.waits(),
            collector.suggestions(SUGGESTIONS),
        )

    def _today(self, left: int | None, waits: str) -> str:
        if waits == METERED:
            return self.tr("Data cost here, so what is due waits. Collect now does not.")
        if waits:
            return self.tr("On battery, so what is due waits. Collect now does not.")
        if left is None:
            return self.tr("A day may bring as many pictures as there are.")
        if left == 0:
            return self.tr("Today has brought its pictures; tomorrow brings more.")
        more = self.tr("Up to %n more new picture(s) today.", "", left)
        slow = self.tr("A new source begins slowly: with %n until you have judged some.", "", FIRST)
        return f"{more} {slow}"
