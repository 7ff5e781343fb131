"""What the tray says of collecting: whether it goes on, what today brought, what is wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from app.controllers.sources.collecting import CollectingController
from app.controllers.sources.collecting_round import RUNNING
from app.messages import sentence
from app.tray import COLLECTING, IDLE, PAUSED, TROUBLE, Standing, Tray
from app.workbench import Workbench
from models.errors import ExpectedError
from workers.round_telling import CrawlState


class TrayState(QObject):
    """Trouble is told until a round goes well, or the person has looked at the sources."""

    def __init__(self, bench: Workbench, tray: Tray, collecting: CollectingController) -> None:
        super().__init__(tray)
        self._bench, self._tray = bench, tray
        self._crawl = CrawlState()
        self._paused = False
        self._before = 0  # What today had brought when the round that runs began.
        self._failed = self._wanted = ""
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.recount)
        bench.crawl.state_changed.connect(self._on_state_changed)
        bench.crawl.failed.connect(self._on_failed)
        collecting.paused_changed.connect(self._on_paused)
        collecting.troubles.told.connect(self._on_troubled)

    @Slot()
    def recount(self) -> None:
        """How many new pictures today has brought, as the library knows it."""
        self._bench.tasks.restart("today", self._recount())

    async def _recount(self) -> None:
        steering = self._bench.core.collecting.steering
        self._before = await self._bench.runner.call(steering.brought_today)
        if self._crawl.state == RUNNING:
            self._before = max(0, self._before - self._crawl.counters.new)
        now = datetime.now()
        morning = (now + timedelta(days=1)).replace(hour=0, minute=0, second=1)
        self._midnight.start(max(1000, int((morning - now).total_seconds() * 1000)))
        self._tell()

    @Slot(object)
    def _on_state_changed(self, state: CrawlState) -> None:
        before, self._crawl = self._crawl, state
        if state.state == RUNNING and before.state != RUNNING:
            self._failed = ""
        elif before.state == RUNNING and state.state != RUNNING:
            self.recount()
        self._tell()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, ExpectedError):
            self._failed = sentence(error)
        else:
            self._failed = self.tr("Collecting failed; the log says why.")
        self._tell()

    @Slot(bool)
    def _on_paused(self, paused: bool) -> None:
        self._paused = paused
        self._tray.show_paused(paused)
        self._tell()

    @Slot(str)
    def show_doors(self, said: str) -> None:
        """Who may ask or look from outside of the window, in words."""
        self._tray.doors = said
        self._tell()

    @Slot(str)
    def _on_troubled(self, said: str) -> None:
        self._wanted = said
        self._tell()

    def _tell(self) -> None:
        running = self._crawl.state == RUNNING
        if self._crawl.state == PAUSED and not self._paused:
            return  # It was resumed just now: the thread says what it does.
        today = self._before + (self._crawl.counters.new if running else 0)
        trouble = self._failed or self._wanted
        if self._paused:
            state = PAUSED
        elif running:
            state = COLLECTING
        else:
            state = TROUBLE if trouble else IDLE
        self._tray.tell(Standing(state, today, trouble))
