"""Looking and learning in the background: new pictures are analysed, judgements become taste."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity import ActivityController
from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.library import LibraryController
from app.workbench import Workbench
from models.records import CROPS, Artwork, LibraryChanges, Neighbour, State
from widgets.activity.records import Activity
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice
from workers.inference_thread import Analysed, InferenceFailed, SimilarFound
from workers.job import JobInfo, JobState

SIMILAR = 200
ANALYSE = "analyse"
SHOWN = (State.KEPT, State.INBOX)


class LearningController(QObject):
    """`scored` is emitted when the taste changed."""

    scored = Signal()

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        library: LibraryController,
        choosing: ChoosingController,
        activity: ActivityController,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._library = library
        self._choosing = choosing
        self._activity = activity
        self.asked = 0
        window.library.bar.search_changed.connect(self._on_search_changed)
        actions = window.actions_
        actions["analyse"].triggered.connect(self.analyse)
        actions["rank"].triggered.connect(self.learn)
        actions["similar"].triggered.connect(self._on_similar)
        window.library.inspector.more_like_this_requested.connect(self._on_similar_to)
        window.viewer.more_like_this_requested.connect(self._on_similar_to)
        thread = bench.inference
        thread.progressed.connect(self._on_progressed)
        thread.changed.connect(self._on_changed)
        thread.analysed.connect(self._on_analysed)
        thread.scored.connect(self._on_scored)
        thread.similar_found.connect(self._on_similar_found)
        thread.failed.connect(self._on_failed)
        thread.provider_known.connect(activity.set_provider)
        activity.stop_with(ANALYSE, thread.request_cancel)

    @Slot()
    def analyse(self) -> None:
        """Look at every picture that was not looked at yet; then learn."""
        self._bench.inference.request_analyse()

    @Slot()
    def learn(self) -> None:
        """Fit the taste to everything that was judged, soon: requests in a row become one."""
        self._bench.inference.request_rank()

    # Similar pictures

    @Slot()
    def _on_similar(self) -> None:
        self._bench.tasks.start(self._ask_for_chosen(self._choosing.now()))

    async def _ask_for_chosen(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            self._on_similar_to(artworks[0].id)

    @Slot(str)
    def _on_similar_to(self, artwork_id: str) -> None:
        if self._window.viewer.isVisible():
            self._window.viewer.close_viewer()
        self._window.show_screen("library")
        self.asked = self._bench.inference.request_similar(artwork_id, SIMILAR)

    @Slot()
    def _on_search_changed(self) -> None:
        self.asked = 0

    @Slot(object)
    def _on_similar_found(self, found: SimilarFound) -> None:
        if found.number != self.asked:
            return  # Meanwhile the person searched for something else.
        self._bench.tasks.restart("similar", self._show_similar(found))

    async def _show_similar(self, found: SimilarFound) -> None:
        def fetch() -> tuple[Artwork, list[int]]:
            store = self._bench.core.library.artworks
            asked = store.by_id(str(found.query))
            return asked, self._rows([Neighbour(asked.id, 0.0), *found.neighbours])

        asked, rows = await self._bench.runner.call(fetch)
        self._library.show_similar(asked, rows)

    def _rows(self, neighbours: Sequence[Neighbour]) -> list[int]:
        """Nearest first; what was rejected or thrown away stays away."""
        store = self._bench.core.library.artworks
        known = store.rows_of([each.id for each in neighbours])
        ordered = [known[each.id] for each in neighbours if each.id in known]
        return [each.row for each in store.by_rows(ordered) if each.state in SHOWN]

    # What the thread tells

    @Slot(object)
    def _on_progressed(self, info: JobInfo) -> None:
        """Only the looking takes long enough to be watched."""
        if info.title != ANALYSE:
            return
        if info.state.final and not info.progress.done:
            self._activity.forget(ANALYSE)
            return
        state = "running" if info.state is JobState.WAITING else info.state.value
        title = self.tr("Looking at new pictures")
        if info.progress.total or info.state.final:
            self._activity.show(Activity(ANALYSE, title, state, info.progress))

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
    def _on_scored(self, _scores: object) -> None:
        self.scored.emit()

    @Slot(object)
    def _on_failed(self, failed: InferenceFailed) -> None:
        self._bench.report(failed.error)
