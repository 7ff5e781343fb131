"""The Sources screen and the collector: collect, pause, remove; finds arrive as changes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity.activity import ActivityController
from app.controllers.catching_up import CatchUp
from app.controllers.inbox.empty_inbox import EmptyInbox
from app.controllers.sources.adding_source import AddingSourceController
from app.controllers.sources.collecting_round import KEY, CollectingRound
from app.controllers.sources.example import Example
from app.controllers.sources.more_sites import MoreSitesController
from app.controllers.sources.round_news import RoundNews
from app.controllers.sources.source_lines import Seen, lines_of, look, parked_lines
from app.controllers.sources.source_troubles import SourceTroubles
from app.controllers.sources.sources_desk import SourcesDesk
from app.controllers.sources.steering import SteeringController
from app.example_site import ADDRESS
from app.workbench import Workbench
from models.collecting.ledger.events import Counters
from models.records import LibraryChanges
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

CATCH_UP_MS = 1000


class CollectingController(QObject):
    """`found` when a round has brought something new; `brought` says how many came just now,
    `rested` that no more come for the moment; `looked` carries the sources as a round left them,
    of which `troubles` says what needs the person."""

    found = Signal()
    brought = Signal(int)
    rested = Signal()
    paused_changed = Signal(bool)
    looked = Signal(object)

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.sources
        self._bench = bench
        self.example = Example(bench.runner)
        self.adding = AddingSourceController(window, bench)
        self.more_sites = MoreSitesController(window, bench)
        self.more_sites.changed.connect(self.adding.explain_again)
        self.more_sites.changed.connect(self.refresh)
        self.steering = SteeringController(window, bench, self.adding)
        self.desk = SourcesDesk(window, bench, self.refresh)
        self._seen = Seen()
        self.troubles = SourceTroubles(window)
        self.looked.connect(self.troubles.heed)
        self._round = CollectingRound(window, bench, activity)
        self._round.brought.connect(self.brought)
        self._round.ended.connect(self._on_round_ended)
        self._news = RoundNews(window, bench, self._round)
        self._round.marks_changed.connect(self.refresh)
        self._empty_inbox = EmptyInbox(window, self.collect)
        self._catch_up = CatchUp(self, CATCH_UP_MS, self.refresh)
        bench.changes.announced.connect(self._on_changed)
        activity.stop_with(KEY, self._round.stop)
        window.activity.pause_requested.connect(self._on_pause_requested)
        window.activity.parked.again.connect(self.collect_from)
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

    @Slot(str, bool)
    def _on_pause_requested(self, key: str, paused: bool) -> None:
        if key == KEY:
            self.set_paused(paused)

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
        screen.collect_requested.connect(self.collect_from)
        screen.pause_toggled.connect(self.set_paused)
        self.steering.looked.connect(self._show)
        self._window.screen_shown.connect(self._on_screen_shown)
        self._window.welcome.example_wanted.connect(self.look_around)
        actions["example_site"].triggered.connect(self.look_around)
        actions["collect"].triggered.connect(self.collect)
        actions["pause"].triggered.connect(self.set_paused)

    async def _refresh(self, *, opening: bool = False) -> None:
        collector = self._bench.core.collecting
        self._seen = await self._bench.runner.call(lambda: look(collector))
        self._empty_inbox.tell(running=self._round.running, sources=bool(self._seen.sources))
        self._show()
        self._window.activity.parked.show_parked(parked_lines(self._seen))
        self.looked.emit(self._seen)
        if not opening:  # Then steering looks by itself.
            self.steering.follow()
        # One with a rhythm may be due at any moment.
        repeating = (each for each in self._seen.sources if each.every is not None)
        await self.example.serve_for(repeating)

    @Slot()
    def _show(self) -> None:
        seen = replace(self._seen, whys=self.steering.whys)
        book = self._bench.core.collecting.book
        self._screen.show_sources(lines_of(seen, self._round.marked(seen.sources), book))

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "sources":
            self._bench.tasks.restart("sources", self._refresh(opening=True))

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
        self.refresh()  # It may have to wait for a round that runs.
        self._bench.tasks.start(self._collect((source_id,)))

    @Slot(object)
    def _on_round_ended(self, counters: Counters) -> None:
        self.refresh()
        if counters.new:
            self.found.emit()
        if not self._screen.pause.isChecked():
            self.rested.emit()

    @Slot(object)
    def collect_from(self, ids: Sequence[int]) -> None:
        """These, as they are; of none, all."""
        self._bench.tasks.start(self._collect(ids))
