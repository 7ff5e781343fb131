"""Stopping work from outside: a token around an event, set by a direct call, never by a signal."""

from __future__ import annotations

import threading

from models.errors import Cancelled


class CancelToken:
    """Handed to every long piece of work, which asks it in each step."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` when somebody asked to stop."""
        if self._event.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Wait at most `seconds` for a cancellation; true when it came."""
        return self._event.wait(seconds)
