"""F1 leads to the page of what the person sees, in a dialog too."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.controllers.help.helping import HelpingController
from tests.support.dialogs import DIALOGS
from widgets.help.dialog_pages import PAGES
from widgets.help.guide_reader import GuideReader
from widgets.window.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def window(qtbot, tmp_path):
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    HelpingController(made, SimpleNamespace(), tmp_path, lambda _address: None)
    made.show()
    yield made
    made.hide()


def reader(window) -> GuideReader:
    (found,) = [each for each in window.findChildren(GuideReader) if each.isVisible()]
    return found


@pytest.mark.parametrize("name", ["SettingsDialog", "ProgramsDialog", "ExportDialog"])
def test_in_a_dialog_it_is_that_of_the_dialog_and_can_be_read(qtbot, window, name):
    dialog = DIALOGS[name](window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    guide = reader(window)
    assert guide.page == PAGES[name]
    assert guide.parent() is dialog  # Else the dialog would keep it from being pressed.
    guide.close()
    dialog.close()


def test_a_guide_that_stood_beside_the_window_comes_to_the_dialog(qtbot, window):
    window.show_screen("library")
    window.actions_["help_guide"].trigger()
    assert reader(window).page == "library"
    dialog = DIALOGS["SettingsDialog"](window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert reader(window).page == "settings"
    reader(window).close()
    dialog.close()
