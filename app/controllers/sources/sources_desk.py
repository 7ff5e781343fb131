"""What the person does with single sources: pause, resume, how often, remove and take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand

from app.controllers.opening import open_address
from app.controllers.write_lane import WriteLane
from app.workbench import Workbench
from models.library import Library
from models.library.ledger.removed_source import RemovedSource, put_back, take_out
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class SourcesDesk(QObject):
    """`refresh` shows the sources as they stand then."""

    def __init__(self, window: MainWindow, bench: Workbench, refresh: Callable[[], object]) -> None:
        super().__init__(window)
        self._bench = bench
        self._refresh = refresh
        self._lane = WriteLane(bench.core.library, bench.tasks, self._on_written)
        screen = window.sources
        screen.pause_requested.connect(self._on_pause_requested)
        screen.rhythm_chosen.connect(self._on_rhythm_chosen)
        screen.removed.connect(self._on_removed)
        screen.page_opened.connect(self._on_page_opened)
        screen.budget_wanted.connect(window.actions_["settings"].trigger)

    def _on_written(self, _result: object) -> None:
        self._refresh()
        self._bench.crawl.request_look()

    @Slot(object, bool)
    def _on_pause_requested(self, ids: Sequence[int], rests: bool) -> None:
        sources = self._bench.core.library.sources
        if rests:
            self._lane.write(lambda: sources.pause(ids)).add_done_callback(self._leaving(ids))
        else:
            self._lane.write(lambda: sources.resume(ids))

    def _leaving(self, ids: Sequence[int]) -> Callable[[object], None]:
        """Once it is written, a round that reads these goes on without them."""
        crawl = self._bench.crawl
        return lambda _written: crawl.course.request_leave(ids)

    @Slot(object, object)
    def _on_rhythm_chosen(self, ids: Sequence[int], every: int | None) -> None:
        collector = self._bench.core.collecting
        self._bench.tasks.start(self._set_rhythm(lambda: collector.set_rhythm(ids, every)))

    async def _set_rhythm(self, set_: Callable[[], None]) -> None:
        await self._bench.runner.call(set_)
        self._on_written(None)

    @Slot(object)
    def _on_removed(self, ids: Sequence[int]) -> None:
        if not ids:
            return
        text = self.tr("removing %n source(s)", "", len(ids))
        command = RemovingCommand(text, self._lane, self._bench.core.library, self._leaving(ids))
        command.ids = tuple(ids)
        self._bench.undo.push(command)
        said = self.tr("Removed. The pictures it brought stay.")
        self._bench.tell(Notice(said, action=self.tr("Undo"), act=self._take_back))

    def _take_back(self) -> None:
        """Only while the removal is the last thing that was done."""
        undo = self._bench.undo
        if isinstance(undo.command(undo.index() - 1), RemovingCommand):
            undo.undo()

    @Slot(str)
    def _on_page_opened(self, url: str) -> None:
        open_address(url)


class RemovingCommand(QUndoCommand):
    """Carried out in the writer's lane, where also the way back is remembered."""

    def __init__(
        self,
        text: str,
        lane: WriteLane,
        library: Library,
        leaving: Callable[[object], None],
    ) -> None:
        super().__init__(text)
        self.ids: tuple[int, ...] = ()
        self._lane, self._library, self._leaving = lane, library, leaving
        self._removed: list[RemovedSource] = []

    def redo(self) -> None:
        self._lane.write(self._remove).add_done_callback(self._leaving)

    def undo(self) -> None:
        self._lane.write(self._put_back)

    def _remove(self) -> None:
        self._removed = take_out(self._library.sources, self.ids)

    def _put_back(self) -> None:
        put_back(self._removed)
