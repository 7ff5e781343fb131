"""The Sources screen and the collector: add, explain, collect, pause; finds arrive as changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.controllers.activity import ActivityController
from app.workbench import Workbench
from widgets.main_window import MainWindow

KEY = "collect"
TYPING_MS = 200


class CollectingController(QObject):
    """`found` when something new came; `found_count` says how many at the end of a round."""

    found = Signal()
    found_count = Signal(int)
    paused_changed = Signal(bool)

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.sources
        self._bench = bench
        self._activity = activity
        self._collecting = bench.core.collecting
        self._new = 0
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._rest.timeout.connect(self._on_typed)
        screen, thread = self._screen, bench.crawl
        screen.address_changed.connect(self._rest.start)
