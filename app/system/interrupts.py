"""Ctrl+C and a polite kill end the window as Quit does, although Qt's loop never runs Python.

The C handler writes to a socket pair, on which a small thread waits (signal.set_wakeup_fd).
"""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM") if hasattr(signal, name))


class Interrupts:
    """While installed, `on_interrupt` is called in the waiting thread for each signal."""

    def __init__(self, on_interrupt: Callable[[], None]) -> None:
        self._on_interrupt = on_interrupt
        self._near, self._far = socket.socketpair()
        self._thread = threading.Thread(target=self._wait, name="interrupts", daemon=True)
        self._before: dict[int, object] = {}

    def install(self) -> None:
        """Only from the main thread."""
        self._far.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _nothing) for number in SIGNALS}
        self._thread.start()

    def remove(self) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        with contextlib.suppress(OSError):
            self._near.shutdown(socket.SHUT_RDWR)
        self._thread.join(1.0)
        self._near.close()
        self._far.close()

    def _wait(self) -> None:
        with contextlib.suppress(OSError):
            while self._near.recv(16):
                self._on_interrupt()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The waiting thread acts; this only keeps Python's own handler away."""
