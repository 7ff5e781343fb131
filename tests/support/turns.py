"""Watches the turns of the window's loop: what one of them costs is what a person feels."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

LONG_S = 0.005


class TurnWatch(QObject):
    """From one waiting of the loop to the next, in the time that this thread itself took.

    Not on the wall: GLib's loop wakes, hands out what came and only then tells of it, so that what
    it waited cannot be told from what it did; and other processes would be measured too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.step = ""  # What is being done, for the list.
        self.turns = 0
        self.long: list[tuple[str, float]] = []
        self._since = time.thread_time()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._on_waiting)

    @Slot()
    def _on_waiting(self) -> None:
        now = time.thread_time()
        cost, self._since = now - self._since, now
        self.turns += 1
        if cost > LONG_S:
            self.long.append((self.step, cost))

    def worst(self) -> dict[str, float]:
        """The longest turn of each step in milliseconds, the worst step first."""
        found: dict[str, float] = {}
        for step, cost in self.long:
            found[step] = max(found.get(step, 0.0), cost * 1000)
        return dict(sorted(found.items(), key=lambda each: -each[1]))


@contextmanager
def watching() -> Iterator[TurnWatch]:
    """Watches until it is left."""
    watch = TurnWatch()
    try:
        yield watch
    finally:
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(watch._on_waiting)
