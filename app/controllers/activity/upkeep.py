"""Looks after things when nothing else goes on: health, a word on backups, a question of updates.

Every ten minutes it looks whether the person is away: the pointer did not move, nobody wrote
anything and no job runs since the look before. So the first work is done twenty minutes after the
start at the earliest, and none while the machine runs on its battery.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QCursor

from app.controllers.activity.activity import ActivityController
from app.controllers.activity.backing_up import BACK_UP, BackingUp
from app.controllers.activity.health import CHECK, REPAIR, HealthController
from app.controllers.activity.storage import StorageController
from app.controllers.activity.updates import Updates
from app.workbench import Workbench
from models.errors import ExpectedError
from widgets.window.main_window import MainWindow
from workers.pacing import on_battery

LOOK_MS = 600_000
_log = logging.getLogger(__name__)


class Upkeep(QObject):
    """`begin` once the window is at work, `close` before the library closes."""

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self.storage = StorageController(window, bench)
        self.health = HealthController(window, bench, activity)
        self.backing_up, self.updates = BackingUp(window, bench), Updates(window, bench)
        self._before: tuple[QPoint, int | None] | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)
        window.activity.care.wanted.connect(self._on_wanted)
        window.screen_shown.connect(self._on_screen_shown)
        for each in (self.health, self.backing_up):
            each.changed.connect(self.show_lines)
        window.retranslated.connect(self.show_lines)
        window.retranslated.connect(self.storage.retranslate)

    def begin(self) -> None:
        self._look.start()

    def close(self) -> None:
        self._look.stop()
        self.health.stop()

    async def look(self) -> None:
        """What is due now, one after the other. Trouble of the world, such as a drive that is
        unplugged, puts it off: whoever wants the library now is told by what they do."""
        try:
            await self.storage.warn_when_low()
            if not self._is_quiet() or on_battery():
                return
            await self.health.look_if_due()
            await self.backing_up.remind_if_due()
            await self.updates.ask_if_due()
        except ExpectedError as error:
            _log.info("upkeep is put off: %s", error)

    def _is_quiet(self) -> bool:
        """Nothing happened since the last look, and nothing goes on."""
        now = QCursor.pos(), self._bench.core.library.writer.generation
        before, self._before = self._before, now
        return now == before and not any(job.title for job in self._bench.runner.jobs())

    @Slot()
    def show_lines(self) -> None:
        self._window.activity.care.show_lines((self.health.line(), self.backing_up.line()))

    @Slot()
    def _on_look(self) -> None:
        self._bench.tasks.restart("upkeep", self.look())

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "activity":
            self._bench.tasks.restart("care", self._read())

    async def _read(self) -> None:
        await self.health.read()
        await self.backing_up.read()
        self.show_lines()

    @Slot(str)
    def _on_wanted(self, deed: str) -> None:
        steps = {
            CHECK: self.health.check_all,
            REPAIR: self.health.repair,
            BACK_UP: self.backing_up.ask,
        }
        if deed in steps:
            steps[deed]()
