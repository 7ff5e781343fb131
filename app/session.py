"""One library in one window, from opening to closing.

Start order: the window with its first page of pictures, then the threads. Ending: the window is
hidden, then the stages of `_stages` run, each with its own deadline.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack

from app import paths, settings
from app.composition import Controllers, compose
from app.controllers.catching_up import CatchUp
from app.controllers.help.telling_crashes import CrashTelling
from app.controllers.inbox.new_finds import Manners, NewFinds
from app.controllers.programs.answering import AnsweringController
from app.controllers.settings.appearance import Appearance
from app.controllers.tasks import Tasks
from app.controllers.window.remembering import recall, remember, window_state
from app.controllers.window.tray_state import TrayState
from app.controllers.window.window import WindowController
from app.core import Core
from app.errors import ErrorRouter
from app.lifecycle import Stage, shut_down
from app.loading_ahead import load_ahead, load_first
from app.note_times import NoteTimes
from app.reports.crash import FOLDER as CRASHES
from app.reports.crash_reports import CrashReports
from app.system import system_motion
from app.system.interrupts import Interrupts
from app.workbench import ChangeHub, CurrentProfile, Workbench
from models.records import State
from widgets.look import motion
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice
from workers.crawl_thread import CrawlThread
from workers.inference_thread import InferenceThread
from workers.runner import Runner
from workers.thumbnail_pool import ThumbnailPool
from workers.waiting_times import WaitingTimes, Wishes


class Session(QObject):
    """Made for one library; `run` lasts until the person quits or opens another one. An empty
    `window` may be shown already; `away`, it begins in the tray; `add` is
    brought in once it is open."""

    _interrupted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        core: Core,
        crash: Path | None = None,
        window: MainWindow | None = None,
        *,
        away: bool = False,
        add: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._core = core
        self._away = away
        self._add = list(add)
        self._crash = crash
        self._next: Path | None = None
        self._stop: asyncio.Event | None = None
        self._state = window_state()
        self._appearance = appearance
        self.window = window or MainWindow(QUndoStack(self))
        if not self.window.filled:
            self.window.fill()
        reports = CrashReports(paths.log_folder() / CRASHES)
        self.router = ErrorRouter(
            self.window.notices.tell, reports.keep, self._show_report, self._show_storage
        )
        self._waiting = WaitingTimes(_wishes, parent=self)
        self.bench = self._workbench()
        self.controllers: Controllers = compose(self.window, self.bench, paths.log_folder())
        self.crashes = CrashTelling(self.window, self.bench, reports, paths.log_folder())
        self.frame = WindowController(
            self.window,
            self.bench,
            appearance,
            quit_=self.quit,
            open_library=self._open_library,
        )
        self.answering = AnsweringController(self.bench, self.controllers, self)
        self._interrupts = Interrupts(self._interrupted.emit)
        self._wire()

    async def run(self) -> Path | None:
        """Show, work, wait for the end, end well; the library to go on with, if any."""
        self._stop = asyncio.Event()
        window = self.window
        self.controllers.tastes.tell()
        window.show_screen(recall(window, self._state))
        self.frame.away.begin(away=self._away)
        self._interrupts.install()
        self.answering.start()
        self.bench.tasks.start(self._begin())
        try:
            await self._stop.wait()
        finally:
            await shut_down(self._stages())
        return self._next

    @property
    def unfinished(self) -> bool:
        """A thread did not stop in time; whoever holds the session must go on holding it."""
        return self.bench.crawl.isRunning() or self.bench.inference.isRunning()

    @Slot()
    def _on_desktop_ends(self) -> None:
        """The person logs out: there is a moment to end well."""
        self.quit()

    @Slot()
    def quit(self) -> None:
        """Ends `run`; never Qt's own quit, after which nothing can be awaited."""
        if self._stop is not None:
            self._stop.set()

    async def _begin(self) -> None:
        """The first page, then everything that can wait for it."""
        made = self.controllers
        await made.library.search()
        counts = await made.activity.recount()
        if not any(counts[state] for state in State):
            self.window.show_screen("welcome")
        self.frame.letters.look()
        await self.bench.runner.run(load_first)
        self._tray_state.recount()
        made.inbox.refresh()
        await made.board.open()
        self.bench.inference.start()
        self._waiting.listen()
        await asyncio.sleep(0)  # Each of them a turn of its own, or all together are felt.
        self.bench.crawl.start()
        made.browsing.fetch()
        made.collecting.refresh()
        made.learning.analyse()
        await asyncio.sleep(0)
        made.keeping.begin()
        made.missing.begin()
        made.upkeep.begin()
        made.duplicates.refresh()
        await asyncio.sleep(0)
        made.reviewing.waiting.count()
        made.alike.begin()
        made.programs.doors.begin()
        if self._add:
            made.importing.take(self._add)
        if (broken := settings.broken_file()) is not None:
            said = self.tr(
                "The settings could not be read and are as at the beginning. What was in the file "
                "is kept: {file}"
            )
            self.bench.tell(Notice(said.format(file=broken), "warning"))
        self.bench.tasks.start(self._heed_system())
        self.bench.tasks.start(self.bench.runner.run(load_ahead))
        if self._crash is not None:
            self.crashes.show(self._crash)

    async def _heed_system(self) -> None:
        """Whether the system wants less motion; nothing waits for it."""
        less = await self.bench.runner.call(system_motion.less_is_asked)
        motion.ask_less(self._appearance.app, less)

    def _workbench(self) -> Workbench:
        core = self._core
        return Workbench(
            core=core,
            runner=Runner(self),
            thumbnails=ThumbnailPool(core.library, core.sandbox, self),
            inference=InferenceThread(core),
            crawl=CrawlThread(core, waits=self._waiting.why),
            tasks=Tasks(self.router.report),
            changes=ChangeHub(self),
            profile=CurrentProfile(core, self),
            undo=self.window.undo,
            state=self._state,
            tell=self.window.notices.tell,
            report=self.router.report,
        )

    def _wire(self) -> None:
        made, tray = self.controllers, self.frame.tray
        self.answering.called.connect(self.frame.come_forward, Qt.ConnectionType.QueuedConnection)
        made.programs.doors.heard.connect(self.answering.heed, Qt.ConnectionType.QueuedConnection)
        self.answering.handed.connect(made.importing.take, Qt.ConnectionType.QueuedConnection)
        self._interrupted.connect(self.quit, Qt.ConnectionType.QueuedConnection)
        self._appearance.app.commitDataRequest.connect(self._on_desktop_ends)
        made.inbox.waiting_changed.connect(tray.show_waiting)
        chosen, frame = self._appearance, self.frame
        manners = Manners(
            tray.tell_new,
            lambda: NoteTimes(
                chosen.settings.notes_every,
                chosen.settings.quiet_from,
                chosen.settings.quiet_until,
            ),
            lambda: frame.in_front,
        )
        self._new_finds = NewFinds(self.bench, made.pictures, manners)
        self._tray_state = TrayState(self.bench, tray, made.collecting)
        made.programs.opened.connect(self._tray_state.show_doors)
        made.collecting.brought.connect(self._new_finds.came)
        made.collecting.rested.connect(self._new_finds.settle)
        self.window.screen_shown.connect(self._new_finds.look_at)
        tray.pause_toggled.connect(made.collecting.set_paused)
        tray.collect_wanted.connect(made.collecting.collect)

    def _stages(self) -> list[Stage]:
        """What a hand did is written first; the library closes last."""
        bench, made = self.bench, self.controllers
        return [
            Stage("window", self._put_away),
            Stage("calls", self.answering.close),
            Stage("programs", made.programs.doors.close),
            Stage("keeping", made.keeping.close),
            Stage("upkeep", made.upkeep.close),
            Stage("board", made.desk.close),
            Stage("recipes", made.recipes.saving.close),
            Stage("crawling", lambda: _end(bench.crawl)),
            Stage("example site", made.collecting.example.close),
            Stage("inference", lambda: _end(bench.inference)),
            Stage("tasks", bench.tasks.close),
            Stage("writes", made.writing.all_written),
            Stage("jobs", bench.runner.shutdown, 8.0),
            Stage("animation", made.viewing.animation.close),
            Stage("thumbnails", bench.thumbnails.close),
            Stage("activity", made.activity.close),
            Stage("interrupts", self._interrupts.remove),
            Stage("library", self._core.close),
            Stage("widgets", self._take_apart),
        ]

    def _put_away(self) -> None:
        remember(self.window, self._state)
        if self.window.viewer.isVisible():
            self.window.viewer.close_viewer()
        self.frame.close()
        self.window.hide()

    def _take_apart(self) -> None:
        # News that came late may have asked for one more look.
        for waiting in self.window.findChildren(CatchUp):
            waiting.stop()
        # Commands that Python's collector finds after the window crash it on their way out.
        self.window.undo.clear()
        self.window.deleteLater()

    def _open_library(self, folder: Path) -> None:
        self._next = folder
        self.quit()

    def _show_storage(self) -> None:
        self.controllers.upkeep.storage.show()

    def _show_report(self, report: Path) -> None:
        self.crashes.show(report)


def _wishes() -> Wishes:
    chosen = settings.load()
    return Wishes(chosen.wait_on_metered, chosen.wait_on_battery)


async def _end(thread: CrawlThread | InferenceThread) -> None:
    """Ask a long-lived thread to stop and wait for it; the loop goes on, others are ending too."""
    thread.request_stop()
    while thread.isRunning():
        await asyncio.sleep(0.02)
    thread.wait()
