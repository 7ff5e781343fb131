"""Tells what a round of collecting brought, and where to look."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.sources.collecting_round import CollectingRound
from app.controllers.sources.round_words import FAILED
from app.workbench import Workbench
from models.collecting.ledger.events import Counters
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class RoundNews(QObject):
    """One notice for what could not be read, one for what is new. That what could not be reached
    still cannot be is no news."""

    def __init__(self, window: MainWindow, bench: Workbench, round_: CollectingRound) -> None:
        super().__init__(window)
        self._window = window
        self._tell, self._round = bench.tell, round_
        round_.ended.connect(self._on_ended)

    @Slot(object)
    def _on_ended(self, counters: Counters) -> None:
        if counters.failed and not self._round.lists.in_vain:
            said = self.tr("%n page(s) or picture(s) could not be read.", "", counters.failed)
            self._tell(Notice(said, action=self.tr("See why"), act=self._show_failed))
        if counters.new:
            said = self.tr("%n new find(s) in the inbox.", "", counters.new)
            self._tell(Notice(said, action=self.tr("Look at them"), act=self._show_inbox))

    def _show_failed(self) -> None:
        self._round.lists.open(FAILED)

    def _show_inbox(self) -> None:
        self._window.show_screen("inbox")
