"""How fast long work may go: not at all while it is paused, slowly on battery."""

from __future__ import annotations

import threading

SHARE_ON_BATTERY = 1 / 3  # Of the time, at work.
_LOOK_S = 10.0


class Pacing:
    """Asked by the working thread after each step; told by any other."""

    def __init__(self) -> None:
        self._paused = threading.Event()
        self._looked = -_LOOK_S
        self._on_battery = False

    @property
    def paused(self) -> bool:
        return self._paused.is_set()

    @property
    def slow(self) -> bool:
        """Whether it rests because the machine ran on its battery when that was looked at last."""
        return self._on_battery

    def pause(self, paused: bool) -> None:
        if paused:
            self._paused.set()
        else:
            self._paused.clear()

    def rest_after(self, worked: float, now: float) -> float:
        """How long to rest after so many seconds of work, at this moment of a steady clock."""
        if now - self._looked >= _LOOK_S:
            self._looked, self._on_battery = now, on_battery()
        return worked * (1 / SHARE_ON_BATTERY - 1) if self._on_battery else 0.0


def on_battery() -> bool:
    """Whether the machine runs on its battery now; a machine without one does not."""
    import psutil

    try:
        battery = psutil.sensors_battery()
    except (AttributeError, OSError, NotImplementedError):
        return False  # A system that does not tell.
    return battery is not None and battery.power_plugged is False
