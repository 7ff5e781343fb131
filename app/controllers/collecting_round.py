"""One round of collecting as the screen sees it: progress, counts, changes to announce."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity import ActivityController
from app.workbench import Workbench
from models.collecting.events import CollectEvent, Counters
from models.records import LibraryChanges, Progress, Source
from widgets.activity.records import Activity
from widgets.sources.source_list_model import short_address
from workers.crawl_thread import CrawlState

KEY = "collect"
READY, RUNNING, PAUSED = "ready", "running", "paused"


class CollectingRound(QObject):
    """`ended` carries the `Counters` of a finished or paused round."""

    ended = Signal(object)
    marks_changed = Signal()

    def __init__(self, bench: Workbench, activity: ActivityController) -> None:
        super().__init__()
        self._bench = bench
        self._activity = activity
        self._state = CrawlState()
        self._names: dict[int, str] = {}
        thread = bench.crawl
        thread.happened.connect(self._on_happened)
        thread.state_changed.connect(self._on_state_changed)
        thread.failed.connect(self._on_failed)

    def begin(self, sources: Sequence[Source], *, steered: bool) -> None:
        """Ask the collector for these; `steered`, that they are all and it may choose."""
        self._names |= {each.id: short_address(each.url) for each in sources}
        ids = None if steered else tuple(each.id for each in sources)
        self._bench.crawl.request_collect(ids)

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

    @Slot(object)
    def _on_state_changed(self, state: CrawlState) -> None:
        before, self._state = self._state, state
        if state.state == RUNNING:
            self._activity.show(Activity(KEY, self._title(), progress=_progress(state.counters)))
        elif before.state == RUNNING:
            paused = state.state == PAUSED
            outcome = self._outcome(state.counters, paused=paused)
            ending = "cancelled" if paused else "done"
            self._activity.show(
                Activity(KEY, self._title(), ending, _progress(state.counters), outcome)
            )
            # What was saved by hand is told one by one, where it fails.
            told = state.counters if self._state.sources else replace(state.counters, failed=0)
            self.ended.emit(told)
        if (before.state, before.sources) != (state.state, state.sources):
            self.marks_changed.emit()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._bench.report(error)

    def _title(self) -> str:
        if not self._state.sources:
            return self.tr("Fetching what you saved")
        names = [self._names.get(each, "") for each in self._state.sources]
        if len(names) == 1 and names[0]:
            return self.tr("Collecting from {site}").format(site=names[0])
        return self.tr("Collecting from %n source(s)", "", len(names))

    def _outcome(self, counters: Counters, *, paused: bool) -> str:
        parts = [self.tr("Paused.")] if paused else []
        parts.append(self.tr("%n new,", "", counters.new))
        parts.append(self.tr("%n known already.", "", counters.duplicates + counters.vetoed))
        if counters.failed:
            parts.append(self.tr("%n could not be read.", "", counters.failed))
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
