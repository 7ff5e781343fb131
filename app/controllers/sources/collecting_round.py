"""One round of collecting as the screen sees it: progress, counts, changes to announce."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity.activity import ActivityController
from app.controllers.sources.round_lists import RoundLists
from app.controllers.sources.round_words import round_counts, round_lines
from app.messages import sentence
from app.workbench import Workbench
from models.collecting.ledger.events import CollectEvent, Counters
from models.errors import ExpectedError
from models.records import LibraryChanges, Progress, Source
from widgets.activity.records import Activity
from widgets.sources.source_list_model import short_address
from widgets.window.main_window import MainWindow
from workers.round_telling import CrawlState

KEY = "collect"
READY, RUNNING, PAUSED = "ready", "running", "paused"


class CollectingRound(QObject):
    """`ended` carries the `Counters` of a finished or paused round, `brought` how many new
    pictures came just now."""

    ended = Signal(object)
    brought = Signal(int)
    marks_changed = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._bench = bench
        self.lists = RoundLists(window, KEY)
        self._activity = activity
        self._state = CrawlState()
        self._names: dict[int, str] = {}
        self._ended_by: BaseException | None = None  # The round that ran last.
        thread = bench.crawl
        thread.happened.connect(self._on_happened)
        thread.state_changed.connect(self._on_state_changed)
        thread.failed.connect(self._on_failed)

    def begin(self, sources: Sequence[Source], *, steered: bool) -> None:
        """Ask the collector for these; `steered`, that they are all and it may choose."""
        self._names |= {each.id: short_address(each.url) for each in sources}
        ids = None if steered else tuple(each.id for each in sources)
        self._bench.crawl.request_collect(ids)

    def stop(self) -> None:
        """End the round that runs or rests; what it had begun comes with the next one."""
        self._bench.crawl.course.request_cancel()
        if self._state.state == PAUSED:
            self._activity.show(self._card(self._state, "cancelled"))

    def marked(self, sources: Sequence[Source]) -> list[Source]:
        """The sources, with those that are read now marked so."""
        self._names = {each.id: short_address(each.url) for each in sources}
        read_now = set(self._state.sources) if self._state.state == RUNNING else set()
        return [_marked(each, read_now=each.id in read_now) for each in sources]

    @Slot(object)
    def _on_happened(self, events: Sequence[CollectEvent]) -> None:
        changes = LibraryChanges()
        for event in events:
            changes = changes.merged(event.changes)
        self._bench.changes.announce(changes)
        self.lists.heed(events)
        self.brought.emit(sum(event.outcome == "new" for event in events))

    @property
    def running(self) -> bool:
        """Whether something is being collected now."""
        return self._state.state == RUNNING

    @Slot(object)
    def _on_state_changed(self, state: CrawlState) -> None:
        before, self._state = self._state, state
        if state.state == RUNNING and before.state != RUNNING:
            self.lists.begin()
            self._ended_by = None
        if state.state == RUNNING:
            self._activity.show(self._card(state))
        elif before.state == RUNNING:
            self._rest(state)
            # What was saved by hand is told one by one, where it fails.
            told = state.counters if state.sources else replace(state.counters, failed=0)
            self.ended.emit(told)
        elif before.state == PAUSED != state.state:
            self._activity.show(self._card(state, "done"))
        if (before.state, before.sources) != (state.state, state.sources):
            self.marks_changed.emit()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._ended_by = error
        self._bench.report(error)

    def _rest(self, state: CrawlState) -> None:
        """Its card stays, but for one that tried again in vain what was tried before: of these
        there are many while a site or the network is away."""
        ending = self._ending(state)
        if ending == "done" and self.lists.in_vain and not state.counters.new:
            self._activity.forget(KEY)
        else:
            self._activity.show(self._card(state, ending, self._ended_by))

    def _ending(self, state: CrawlState) -> str:
        if state.state == PAUSED:
            return PAUSED
        return "done" if self._ended_by is None else "failed"

    def _card(
        self, state: CrawlState, ending: str = RUNNING, by: BaseException | None = None
    ) -> Activity:
        counters, rests = state.counters, ending != RUNNING
        return Activity(
            KEY,
            self._title(state),
            ending,
            _progress(counters),
            self._outcome(counters, by, paused=ending == PAUSED) if rests else "",
            pausable=True,
            lines=round_lines(state.hosts, counters),
            counts=round_counts(counters),
            anew=partial(self._card, state, ending, by),
        )

    def _title(self, state: CrawlState) -> str:
        if not state.sources:
            return self.tr("Fetching what you saved")
        names = [self._names.get(each, "") for each in state.sources]
        if len(names) == 1 and names[0]:
            return self.tr("Collecting from {site}").format(site=names[0])
        return self.tr("Collecting from %n source(s)", "", len(names))

    def _outcome(self, counters: Counters, by: BaseException | None, *, paused: bool) -> str:
        parts = [self.tr("Paused.")] if paused else []
        parts.append(self.tr("%n new,", "", counters.new))
        parts.append(self.tr("%n known already.", "", counters.duplicates + counters.vetoed))
        if counters.failed:
            parts.append(self.tr("%n could not be read.", "", counters.failed))
        if isinstance(by, ExpectedError):
            parts.append(sentence(by))
        return " ".join(parts)


def _marked(source: Source, *, read_now: bool) -> Source:
    """The library may still say of a killed collector that it runs."""
    if read_now:
        return replace(source, state=RUNNING)
    return replace(source, state=READY) if source.state == RUNNING else source


def _progress(counters: Counters) -> Progress:
    """How many there are is only known at the end, so there is no total."""
    rate = counters.found / counters.seconds if counters.seconds >= 1 else 0.0
    return Progress(counters.found, 0, rate)
