"""Keys that a test leaves held: Qt goes by its last event, and a later test would select, drag or
scroll otherwise than a person with free hands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest


def let_go() -> None:
    """Shift, Control and the like are up again."""
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWindow(), Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
