"""The Sources screen and the collector: collect, pause, remove; finds arrive as changes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.controllers.activity import ActivityController
from app.controllers.adding_source import AddingSourceController
from app.controllers.catching_up import CatchUp
from app.controllers.collecting_round import KEY, CollectingRound
from app.controllers.example import Example
from app.controllers.round_news import RoundNews
from app.controllers.steering import SteeringController
from app.example_site import ADDRESS
from app.workbench import Workbench
from models.collecting.events import Counters
from models.records import LibraryChanges
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice

CATCH_UP_MS = 1000


class CollectingController(QObject):
    """`found` when something new came; `found_count` says how many at the end of a round."""

    found = Signal()
    found_count = Signal(int)
    paused_changed = Signal(bool)

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.sources
        self._bench = bench
        self.example = Example(bench.runner)
        self.adding = AddingSourceController(window, bench)
        self.steering = SteeringController(window, bench, self.adding)
        self._round = CollectingRound(bench, activity)
        self._round.ended.connect(self._on_round_ended)
        self._news = RoundNews(window, bench, self._round)
        self._round.marks_changed.connect(self.refresh)
        self._catch_up = CatchUp(self, CATCH_UP_MS, self.refresh)
        bench.changes.announced.connect(self._on_changed)
        activity.stop_with(KEY, lambda: self.set_paused(True))
        self.adding.added.connect(self._on_added)
        self._connect()

    def refresh(self) -> asyncio.Task[None]:
        """Show the sources as they stand."""
        return self._bench.tasks.restart("sources", self._refresh())

    @Slot()
    def collect(self) -> None:
        """All sources, now."""
        self._bench.tasks.start(self._collect(()))

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Pause or resume everything, at once."""
        if paused:
            self._bench.crawl.request_pause()
        else:
            self._bench.crawl.request_resume()
        self._screen.show_paused(paused)
        self._window.actions_["pause"].setChecked(paused)
        self.paused_changed.emit(paused)

    @Slot()
    def try_example(self) -> None:
        """Collect from the site that belongs to the program."""
        self.adding.add(ADDRESS)

    @Slot()
    def look_around(self) -> None:
        """The same for a newcomer, who then waits where the finds arrive."""
        self._window.show_screen("inbox")
        self.try_example()

    def _connect(self) -> None:
        screen, actions = self._screen, self._window.actions_
        screen.example_wanted.connect(self.try_example)
        screen.collect_requested.connect(self._on_collect_requested)
        screen.removed.connect(self._on_removed)
        screen.pause_toggled.connect(self.set_paused)
        screen.page_opened.connect(self._on_page_opened)
        self._window.welcome.example_wanted.connect(self.look_around)
        actions["example_site"].triggered.connect(self.look_around)
        actions["collect"].triggered.connect(self.collect)
        actions["pause"].triggered.connect(self.set_paused)

    async def _refresh(self) -> None:
        collector = self._bench.core.collecting
        sources = await self._bench.runner.call(collector.sources)
        self._screen.show_sources(self._round.marked(sources))
        self.steering.follow()
        # One with a rhythm may be due at any moment.
        await self.example.serve_for(each for each in sources if each.every is not None)

    async def _collect(self, ids: Sequence[int]) -> None:
        collector = self._bench.core.collecting
        sources = await self._bench.runner.call(collector.sources)
        wanted = [each for each in sources if not ids or each.id in ids]
        if not wanted:
            self._window.show_screen("sources")
            self._bench.tell(Notice(self.tr("There is no source yet. Paste an address first.")))
            return
        await self.example.serve_for(wanted)
        if self._screen.pause.isChecked():
            self.set_paused(False)
        if await self._bench.runner.call(collector.steering.left_today) == 0:
            self._bench.tell(
                Notice(self.tr("Today has brought its pictures. Settings say how many that are."))
            )
        self._round.begin(wanted, steered=not ids)

    @Slot(object)
    def _on_changed(self, _changes: LibraryChanges) -> None:
        """What each source brought, and how much of it was liked."""
        if self._screen.isVisible():
            self._catch_up.ask()

    @Slot(int)
    def _on_added(self, source_id: int) -> None:
        self._bench.tasks.start(self._collect((source_id,)))

    @Slot(object)
    def _on_round_ended(self, counters: Counters) -> None:
        self.refresh()
        if counters.new:
            self.found.emit()
            self.found_count.emit(counters.new)

    @Slot(object)
    def _on_collect_requested(self, ids: Sequence[int]) -> None:
        self._bench.tasks.start(self._collect(ids))

    @Slot(object)
    def _on_removed(self, ids: Sequence[int]) -> None:
        self._bench.tasks.start(self._remove(ids))

    async def _remove(self, ids: Sequence[int]) -> None:
        def remove() -> None:
            for each in ids:
                self._bench.core.collecting.remove_source(each)

        await self._bench.runner.call(remove)
        self._bench.tell(Notice(self.tr("Removed. The pictures it brought stay.")))
        await self._refresh()

    @Slot(str)
    def _on_page_opened(self, url: str) -> None:
        QDesktopServices.openUrl(QUrl(url))
