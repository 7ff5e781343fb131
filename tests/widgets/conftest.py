"""The whole window, empty and shown, for tests that need no other."""

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from widgets.window.main_window import MainWindow


@pytest.fixture
def window(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()
