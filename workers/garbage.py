"""Collects Python's cyclic garbage in the main thread only.

By itself the collector runs in whichever thread allocates, and would destroy a widget or timer that
was part of a cycle in a thread where Qt forbids it ("Timers cannot be stopped from another thread",
rare crashes).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 500


class MainThreadGarbage(QObject):
    """Made in the main thread at the start; `close()` gives the collector back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        gc.disable()
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """The oldest generation whose count is over its threshold, as Python itself would."""
        counts = gc.get_count()
        due = [n for n in range(3) if counts[n] > self._thresholds[n]]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        self._timer.stop()
        gc.enable()
