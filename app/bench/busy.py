"""What a step costs the window's thread: what a person feels as a stutter."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class StepWatch:
    """`begin` before what a hand does, `cost` after the loop has slept for a while.

    A step costs the processor time that this thread took, or, if that is more, the time by which
    the loop came back too late: whoever waits for another thread stutters too.
    """

    def __init__(self) -> None:
        self._wall = self._cpu = 0.0
        self.processor = 0.0  # Of the last step, in seconds.

    def begin(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.thread_time()

    def cost(self, slept: float) -> float:
        """In seconds."""
        late = time.perf_counter() - self._wall - slept
        self.processor = time.thread_time() - self._cpu
        return max(self.processor, late)


class PaintCount(QObject):
    """How often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def percentile_ms(seconds: Sequence[float], percent: float) -> float:
    return float(np.percentile(np.asarray(seconds) * 1000, percent)) if len(seconds) else 0.0
