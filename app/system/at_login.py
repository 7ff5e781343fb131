"""Before the window at sign-in: the panel with its tray may come after the programs it starts."""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

PATIENCE_S = 20.0  # After it the desktop has none, and the window waits among the others.
LOOK_MS = 200


def wait_for_tray(app: QApplication, patience_s: float = PATIENCE_S) -> bool:
    """Whether there is a tray; it is waited for so long. Nothing is open yet that could be lost,
    and a second start in the meantime opens the library itself."""
    end = time.monotonic() + patience_s
    while not QSystemTrayIcon.isSystemTrayAvailable() and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LOOK_MS)
        time.sleep(LOOK_MS / 1000)  # There is no window that could wait for it.
    return QSystemTrayIcon.isSystemTrayAvailable()
