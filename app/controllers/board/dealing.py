"""Deals a board: a new one with the pictures whose distances are known least."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Slot

from app.controllers.board.board import BoardController
from app.workbench import Workbench
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

DEALT = 12


class DealingController(QObject):
    """Answers the action `deal`."""

    def __init__(self, window: MainWindow, bench: Workbench, board: BoardController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.board
        self._bench = bench
        self._board = board
        window.actions_["deal"].triggered.connect(self._on_deal)

    @Slot()
    def _on_deal(self) -> None:
        self._bench.tasks.restart("deal", self._deal())

    async def _deal(self) -> None:
        """In no order: what the program thinks of them must not be seen."""
        from app.uses.taste_facts import dealt

        core, seed = self._bench.core, time.time_ns()
        ids, _ = await self._bench.runner.call(lambda: dealt(core, DEALT, seed))
        if not ids:
            said = self.tr("At least {count} pictures must be analysed before a board is dealt.")
            self._bench.tell(Notice(said.format(count=DEALT)))
            return
        self._window.show_screen("board")
        await self._board.create(self._screen.bar.new_name())
        center = self._screen.view.center()
        self._board.place(self._screen.board.id, ids, center.x(), center.y())
        self._screen.view.setFocus()
