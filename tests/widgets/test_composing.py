"""While a Japanese input method composes nothing is searched; its word comes at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent, QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from widgets.commands.command_palette import CommandPalette
from widgets.window.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def window(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = MainWindow(QUndoStack(host))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def compose(field: QWidget, *steps: str) -> None:
    for step in steps:
        QApplication.sendEvent(field, QInputMethodEvent(step, []))


def commit(field: QWidget, word: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(word)
    QApplication.sendEvent(field, event)


def fields(window) -> dict[str, QLineEdit]:
    palette = CommandPalette(window.actions_.values(), window)
    palette.open()
    (asked,) = palette.findChildren(QLineEdit)
    return {
        "search": window.library.bar.search,
        "address": window.sources.address,
        "palette": asked,
    }


@pytest.mark.parametrize("name", ["search", "address", "palette"])
def test_what_is_composed_is_no_word_yet(window, name):
    field = fields(window)[name]
    changes = []
    field.textChanged.connect(changes.append)
    compose(field, "n", "に", "にh", "にほ", "にほn", "にほん", "日本")
    assert field.text() == ""
    assert changes == []
    commit(field, "日本")
    assert changes == ["日本"]
