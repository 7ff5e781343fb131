"""Looking and learning in the background: new pictures are analysed, judgements become taste."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity.activity import ActivityController
from app.workbench import Workbench
from models.records import CROPS, LibraryChanges, Progress
from models.taste.metric import PersonalMetric
from models.taste.terms import Opinion
from widgets.activity.records import Activity
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice
from workers.inference_thread import Analysed, InferenceFailed
from workers.job import JobInfo

ANALYSE = "analyse"


class LearningController(QObject):
    """`scored` is emitted when the taste changed."""

    scored = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._bench = bench
        self._board, self._similar = window.board.bar, window.library.similar
        self._activity = activity
        actions = window.actions_
        actions["analyse"].triggered.connect(self.analyse)
        actions["rank"].triggered.connect(self.learn)
        thread = bench.inference
        thread.progressed.connect(self._on_progressed)
        thread.changed.connect(self._on_changed)
        thread.analysed.connect(self._on_analysed)
        thread.scored.connect(self._on_scored)
        thread.metric_learned.connect(self._on_metric_learned)
        thread.failed.connect(self._on_failed)
        bench.profile.changed.connect(self.learn)
        thread.provider_known.connect(activity.set_provider)
        activity.stop_with(ANALYSE, thread.request_cancel)
        window.activity.pause_requested.connect(self._on_pause_requested)
        self._shown: Activity | None = None
        self._paused = False

    @Slot()
    def analyse(self) -> None:
        """Look at every picture that was not looked at yet; then learn."""
        self._bench.inference.request_analyse()

    @Slot()
    def learn(self) -> None:
        """Fit the taste to everything that was judged, soon: requests in a row become one."""
        self._bench.inference.request_rank()

    @Slot(object)
    def heed(self, said: Sequence[Opinion]) -> None:
        """What was just said counts at once, before the taste is fitted anew."""
        self._bench.inference.request_rank(said)

    # What the thread tells

    @Slot(object)
    def _on_progressed(self, info: JobInfo) -> None:
        """Only the looking takes long enough to be watched."""
        if info.title != ANALYSE:
            return
        if info.state.final and not info.progress.done:
            self._activity.forget(ANALYSE)
            return
        self._paused = self._paused and not info.state.final
        going = "paused" if self._paused else "running"
        state = info.state.value if info.state.final else going
        if info.progress.total or info.state.final:
            self._show(state, info.progress)

    def _show(self, state: str, progress: Progress) -> None:
        self._shown = self._card(state, progress)
        self._activity.show(self._shown)

    def _card(self, state: str, progress: Progress) -> Activity:
        title = self.tr("Looking at new pictures")
        slow = self._bench.inference.slow and state in ("running", "paused")
        lines = (self.tr("Slower than usual, to spare the battery."),) if slow else ()
        anew = partial(self._card, state, progress)
        return Activity(ANALYSE, title, state, progress, pausable=True, lines=lines, anew=anew)

    @Slot(str, bool)
    def _on_pause_requested(self, key: str, paused: bool) -> None:
        if key == ANALYSE and self._shown is not None:
            self._paused = paused
            self._bench.inference.request_pause(paused)
            self._show("paused" if paused else "running", self._shown.progress)

    @Slot(object)
    def _on_analysed(self, analysed: Analysed) -> None:
        if analysed.failures:
            said = self.tr("%n picture(s) could not be looked at.", "", len(analysed.failures))
            self._bench.tell(Notice(said))

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        if changes.initiator == CROPS:
            self._bench.changes.refocused.emit(changes)
        else:
            self._bench.changes.announce(changes)

    @Slot(object)
    def _on_scored(self, scores: object) -> None:
        if scores is None:
            self._board.show_lesson(0, 0.0, 0.0)
        self.scored.emit()

    @Slot(object)
    def _on_metric_learned(self, metric: PersonalMetric) -> None:
        self._board.show_lesson(metric.boards, metric.before, metric.after)
        self._similar.show_taught(metric.boards)

    @Slot(object)
    def _on_failed(self, failed: InferenceFailed) -> None:
        self._bench.report(failed.error)
