"""Return ends what is written in a field: where each choice counts at once it presses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QLineEdit,
    QPushButton,
)

from tests.support.dialogs import DIALOGS
from widgets.parts.switch import Switch

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
FIELDS = (QLineEdit, QAbstractItemView, QAbstractSpinBox, Switch)


@pytest.mark.parametrize("name", ["SettingsDialog", "ProgramsDialog"])
def test_return_in_a_field_presses_no_button(window, qtbot, name):
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    pressed = []
    for button in dialog.findChildren(QPushButton):
        button.pressed.connect(lambda each=button: pressed.append(each.text()))
    fields = [each for kind in FIELDS for each in dialog.findChildren(kind) if each.isVisible()]
    assert fields
    for field in fields:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert (pressed, dialog.isVisible()) == ([], True), field


def test_a_button_that_has_the_keys_is_pressed_by_return(window, qtbot):
    dialog = DIALOGS["SettingsDialog"](window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.defaults.setFocus()
    with qtbot.waitSignal(dialog.changed):
        QTest.keyClick(dialog.defaults, Qt.Key.Key_Return)
