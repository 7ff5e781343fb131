"""The real window, for what is said of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QUndoStack

from widgets.window.main_window import MainWindow


@pytest.fixture
def window(qtbot):
    made = MainWindow(QUndoStack())
    made.undo.setParent(made)
    qtbot.addWidget(made)
    return made
