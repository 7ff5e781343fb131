"""Why each source is asked today, how much of the day is left, and where else to look."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.controllers.adding_source import AddingSourceController
from app.controllers.catching_up import CatchUp
from app.controllers.source_words import read_by, suggested, why_today
from app.workbench import Workbench
from models.records import Source
from widgets.main_window import MainWindow
from widgets.sources.suggestion_list import SuggestedSource

if TYPE_CHECKING:
    from models.steering.suggesting import Suggestion
    from models.steering.why import Why

SUGGESTIONS = 3
CATCH_UP_MS = 3000


@dataclass(frozen=True, slots=True)
class _Known:
    sources: list[Source]
    whys: list[Why]
    left: int | None
    suggestions: list[Suggestion]
    readers: dict[int, str]  # What is read by another program, and by which one; "" by none.


class SteeringController(QObject):
    """Looks only while the screen of the sources is shown."""

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
        by = {each: read_by(program) for each, program in known.readers.items()}
        reasons = {
            source.id: " ".join(filter(None, (by.get(source.id), why_today(source, why))))
            for source, why in zip(known.sources, known.whys, strict=True)
        }
        self._screen.detail.show_reasons(reasons)
        self._screen.model.show_reasons(reasons)
        self._screen.today.setText(self._today(known.left))
        self._screen.suggestions.suggest(
            [SuggestedSource(each.url, suggested(each)) for each in known.suggestions]
        )

    def _look(self) -> _Known:
        """In the runner's thread."""
        collector = self._bench.core.collecting
        sources = collector.sources()
        steering = collector.steering
        return _Known(
            sources,
            steering.why(sources),
            steering.left_today(),
            collector.suggestions(SUGGESTIONS),
            collector.readers(sources),
        )

    def _today(self, left: int | None) -> str:
        if left is None:
            return ""
        if left == 0:
            return self.tr("Today has brought its pictures; tomorrow brings more.")
        return self.tr("Up to %n more new picture(s) today.", "", left)
