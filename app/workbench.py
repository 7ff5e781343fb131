"""What every controller works with: the program's parts and the ways to tell and to be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QUndoStack

from app.controllers.tasks import Tasks
from app.core import Core
from models.feedback.profiles import said_by
from models.records import LibraryChanges
from widgets.window.notification_bar import Notice
from workers.runner import Runner
from workers.thumbnail_pool import ThumbnailPool

if TYPE_CHECKING:
    from workers.crawl_thread import CrawlThread
    from workers.inference_thread import InferenceThread


class ChangeHub(QObject):
    """Every change of the library is announced here once, to every screen.

    `refocused` carries what nets changed of the crops: pictures look different, and no search
    finds more or less by it.
    """

    announced = Signal(object)
    refocused = Signal(object)

    def announce(self, changes: LibraryChanges) -> None:
        if changes:
            self.announced.emit(changes)


class CurrentProfile(QObject):
    """Whose taste this window learns and shows. Threads read it of the core; `changed` is for
    whoever shows something of it."""

    changed = Signal()

    def __init__(self, core: Core, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core

    @property
    def name(self) -> str:
        return self._core.profile

    @property
    def logged(self) -> str | None:
        """What judgements say of whose they are."""
        return said_by(self._core.profile)

    def become(self, name: str) -> None:
        """The library shows its likes already."""
        self._core.profile = name
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class Workbench:
    """Made once a window, handed to each controller."""

    core: Core
    runner: Runner
    thumbnails: ThumbnailPool
    inference: InferenceThread
    crawl: CrawlThread
    tasks: Tasks
    changes: ChangeHub
    profile: CurrentProfile
    undo: QUndoStack
    state: QSettings
    tell: Callable[[Notice], None]
    report: Callable[[BaseException], None]
