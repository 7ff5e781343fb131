"""Follows a stream of news at a bounded pace: neither put off by further news nor cut off by it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot


class CatchUp(QTimer):
    """`begin` starts the work and returns its task; it is not begun again before that is done."""

    def __init__(
        self, parent: QObject, interval: int, begin: Callable[[], asyncio.Task[Any] | None]
    ) -> None:
        super().__init__(parent, singleShot=True, interval=interval)
        self._begin = begin
        self._task: asyncio.Task[Any] | None = None
        self.timeout.connect(self._on_timeout)

    def ask(self) -> None:
        """There is news."""
        if not self.isActive():
            self.start()

    @Slot()
    def _on_timeout(self) -> None:
        if not _loop_runs():
            return  # The window has closed; a timer may still have been due.
        if self._task is not None and not self._task.done():
            self.start()
        else:
            self._task = self._begin()


def _loop_runs() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
