"""What a test leaves in its hands: keys that are held, data on the clipboard.

Qt goes by the modifiers of its last event, and a later test would select, drag or scroll otherwise
than a person with free hands. What Python put on the clipboard of a platform without one of its own
(offscreen) dies after Python, which ends the process with a segmentation fault; X11 gives it up
before.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest


def let_go() -> None:
    """Shift, Control and the like are up again, nothing of ours is on the clipboard."""
    if QGuiApplication.instance() is None:
        return
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWindow(), Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    copied = QGuiApplication.clipboard().mimeData()
    if copied is not None and copied.formats():
        QGuiApplication.clipboard().clear()
