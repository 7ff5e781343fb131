"""Gathers all background work in the Activity screen and the strip: jobs, log, facts."""

from __future__ import annotations

import logging
from asyncio import Task
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app import log as log_files
from app.controllers.catching_up import CatchUp
from app.controllers.opening import open_place
from app.messages import sentence
from app.workbench import Workbench
from models.errors import ExpectedError
from models.records import LibraryChanges, State
from widgets.activity.records import Activity, numbers
from widgets.look.numbers import grouped
from widgets.window.main_window import MainWindow
from workers.job import JobInfo, JobState

SETTLE_MS = 300


class LogTail(logging.Handler, QObject):
    """Log records as lines, from any thread into the main one."""

    written = Signal(str, int)

    def __init__(self) -> None:
        QObject.__init__(self)
        logging.Handler.__init__(self, logging.INFO)
        self.setFormatter(logging.Formatter("%(asctime)s  %(levelname)s  %(message)s", "%H:%M:%S"))

    def emit(self, record: logging.LogRecord) -> None:  # type: ignore[override]
        self.written.emit(self.format(record), record.levelno)


class ActivityController(QObject):
    """`counted` tells how many pictures there are by state."""

    counted = Signal(object)

    def __init__(self, window: MainWindow, bench: Workbench, log_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._log_file = log_files.log_file(log_folder)
        self._provider = ""
        self._counts: dict[State, int] = dict.fromkeys(State, 0)
        self._stops: dict[str, Callable[[], object]] = {}
        self._tail = LogTail()
        self._settle = CatchUp(self, SETTLE_MS, self.count)
        bench.runner.job_changed.connect(self._on_job_changed)
        bench.changes.announced.connect(self._on_changed)
        self._tail.written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)
        logging.getLogger().addHandler(self._tail)
        screen = window.activity
        screen.stop_requested.connect(self._on_stop_requested)
        screen.log_wanted.connect(self.show_log)
        screen.folder_wanted.connect(self._on_folder_wanted)
        window.actions_["show_log"].triggered.connect(self.show_log)

    def close(self) -> None:
        logging.getLogger().removeHandler(self._tail)

    def show(self, activity: Activity) -> None:
        """Work that no job of the runner stands for."""
        self._window.activity.show_activity(activity)
        self._window.status.show_activity(activity)

    def forget(self, key: str) -> None:
        self._window.activity.forget(key)
        self._window.status.forget(key)

    def stop_with(self, key: str, stop: Callable[[], object]) -> None:
        """Whom to call when the person stops the work named `key`."""
        self._stops[key] = stop

    @Slot(str)
    def set_provider(self, provider: str) -> None:
        """What nets run on: CPU, CUDA…"""
        self._provider = provider
        self.tell_facts()

    @Slot()
    def count(self) -> Task[Any]:
        """Ask anew how many there are."""
        return self._bench.tasks.restart("count", self.recount())

    async def recount(self) -> dict[State, int]:
        """Ask the library, tell the screen; how many pictures there are by state."""
        self._counts = await self._bench.runner.call(self._bench.core.library.artworks.counts)
        self.counted.emit(self._counts)
        self.tell_facts()
        return self._counts

    def tell_facts(self) -> None:
        """Counts and places as they are known now."""
        here = self._counts[State.KEPT] + self._counts[State.INBOX]
        parts = [
            self.tr("%n picture(s)", "", here),
            self.tr("%n find(s)", "", self._counts[State.INBOX]),
            self._provider,
        ]
        self._window.status.show_facts(" · ".join(part for part in parts if part))
        counted = {state: grouped(number) for state, number in self._counts.items()}
        self._window.activity.show_facts(
            (
                (self.tr("Folder"), str(self._bench.core.library.paths.folder)),
                (self.tr("Kept"), counted[State.KEPT]),
                (self.tr("In the inbox"), counted[State.INBOX]),
                (self.tr("Rejected"), counted[State.REJECTED]),
                (self.tr("In the trash"), counted[State.TRASHED]),
                (self.tr("Nets run on"), self._provider or self.tr("not used yet")),
            )
        )

    @Slot(object)
    def _on_changed(self, _changes: LibraryChanges) -> None:
        self._settle.ask()

    @Slot(object)
    def _on_job_changed(self, info: JobInfo) -> None:
        """Only work that has a title is worth a person's eye."""
        if info.title:
            self.show(self._told(info))

    def _told(self, info: JobInfo) -> Activity:
        """A job in words; it keeps what says them anew."""
        if info.state is JobState.CANCELLED:
            outcome = self.tr("Stopped. What was finished is kept.")
        elif isinstance(info.error, ExpectedError):
            outcome = sentence(info.error)
        elif info.error is not None:
            outcome = self.tr("It failed; the log says why.")
        else:
            outcome = numbers(info.progress) if info.state is JobState.DONE else ""
        state = "running" if info.state is JobState.WAITING else info.state.value
        anew = partial(self._told, info)
        key, recurring = f"job-{info.id}", info.patient
        return Activity(
            key, info.said, state, info.progress, outcome, recurring=recurring, anew=anew
        )

    @Slot(str)
    def _on_stop_requested(self, key: str) -> None:
        if key.startswith("job-"):
            self._bench.runner.cancel(int(key.removeprefix("job-")))
        elif key in self._stops:
            self._stops[key]()

    @Slot(str, int)
    def _on_written(self, line: str, level: int) -> None:
        self._window.activity.add_log(line, level)

    @Slot()
    def show_log(self) -> None:
        open_place(self._log_file)

    @Slot()
    def _on_folder_wanted(self) -> None:
        folder = self._bench.core.library.paths.folder
        open_place(folder)
