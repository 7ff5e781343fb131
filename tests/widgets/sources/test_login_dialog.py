"""The login dialog: what it asks, hides and hands back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.sources.login_dialog import LoginDialog, LoginField

NAME = LoginField("danbooru", "login", secret=False, known=True)
KEY = LoginField("danbooru", "api_key", secret=True)


@pytest.fixture
def dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = LoginDialog("Danbooru", [NAME, KEY], window, lasting=True)
    dialog.open()
    yield dialog
    dialog.close()


def test_secrets_are_not_shown(dialog):
    (_, name), (_, key) = dialog.lines
    assert name.echoMode() == QLineEdit.EchoMode.Normal
    assert key.echoMode() == QLineEdit.EchoMode.Password
    assert name.placeholderText()
    assert not key.placeholderText()


def test_only_what_was_filled_in_is_handed_back(qtbot, dialog):
    qtbot.keyClicks(dialog.lines[1][1], "k3y")
    with qtbot.waitSignal(dialog.entered) as got:
        qtbot.keyClick(dialog.lines[1][1], Qt.Key.Key_Return)
    assert got.args[0] == ((KEY, "k3y"),)


def test_nothing_filled_in_says_nothing(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.entered):
        dialog.buttons.accepted.emit()
