"""How long the window's thread works between two waits: what a person feels as a stutter."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QAbstractEventDispatcher, QObject


class BusyWatch(QObject):
    """Notes every stretch of work of this thread's event loop, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: list[tuple[float, float]] = []
        self._since = time.perf_counter()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_awake)
        dispatcher.aboutToBlock.connect(self._on_about_to_block)

    def _on_awake(self) -> None:
        self._since = time.perf_counter()

    def _on_about_to_block(self) -> None:
        self.spans.append((self._since, time.perf_counter()))

    def within(self, start: float, stop: float) -> float:
        """Seconds of work in this stretch of time."""
        recent = self.spans[-400:]
        return sum(max(0.0, min(end, stop) - max(begin, start)) for begin, end in recent)


def percentile_ms(seconds: Sequence[float], percent: float) -> float:
    return float(np.percentile(np.asarray(seconds) * 1000, percent)) if len(seconds) else 0.0
