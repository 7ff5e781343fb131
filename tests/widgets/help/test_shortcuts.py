"""The page of shortcuts: all is found, keys change hands only when it was told, and come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from widgets.commands import keys
from widgets.commands.actions import ACTIONS
from widgets.commands.made_actions import Actions
from widgets.help.shortcuts_dialog import ROW, ShortcutsDialog

pytestmark = pytest.mark.gui


@pytest.fixture
def actions(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = Actions(window)
    made.window = window
    yield made
    keys.change({})


@pytest.fixture
def dialog(qtbot, actions):
    made = ShortcutsDialog(actions, actions.window)
    made.changed.connect(keys.change)
    made.changed.connect(lambda _changed: actions.rebind())
    made.show()
    return made


def shown(dialog) -> list[str]:
    return [item.text(0) for _, items in dialog._items for item in items if not item.isHidden()]


def choose(dialog, command: str) -> None:
    for _, items in dialog._items:
        for item in items:
            if item.data(0, ROW).command == command:
                dialog.list.setCurrentItem(item)


def give(dialog, command: str, key: Qt.Key) -> None:
    choose(dialog, command)
    dialog.change.click()
    QTest.keyClick(dialog.ask.field, key)


def test_every_command_and_every_screens_key_is_listed(dialog):
    assert len(shown(dialog)) == len(ACTIONS) + len(keys.SCREEN_KEYS)


def test_the_menu_key_is_listed(dialog):
    dialog.search.setText("shift+f10")
    assert shown(dialog) == ["The menu of what has the focus"]


def test_it_is_searched_by_word_and_by_key(dialog):
    dialog.search.setText("shuf")
    assert shown(dialog) == ["Shuffle"]
    dialog.search.setText("ctrl+r")
    assert "Shuffle" in shown(dialog)
    assert "Like" not in shown(dialog)
    dialog.search.setText("no such thing")
    assert shown(dialog) == []
    assert dialog.nothing.isVisible()


def test_a_free_key_is_taken_and_given_back(dialog, actions):
    give(dialog, "like", Qt.Key.Key_H)
    assert dialog.ask.told.text() == ""
    dialog.ask.take.click()
    assert actions["like"].shortcuts() == [QKeySequence("H")]
    choose(dialog, "like")
    dialog.back.click()
    assert actions["like"].shortcuts() == [QKeySequence("L")]
    assert keys.changed() == {}


def test_a_key_that_is_taken_says_whose_it_is_and_leaves_that_one_without(dialog, actions):
    give(dialog, "like", Qt.Key.Key_M)
    assert "More Like This" in dialog.ask.told.text()
    assert actions["like"].shortcuts() == [QKeySequence("L")]
    dialog.ask.take.click()
    assert (actions["like"].shortcuts(), actions["similar"].shortcuts()) == (
        [QKeySequence("M")],
        [],
    )
    dialog.all_back.click()
    assert actions["similar"].shortcuts() == [QKeySequence("M")]


def test_where_a_screen_keeps_the_key_for_itself_is_told(dialog):
    give(dialog, "shuffle", Qt.Key.Key_Z)
    assert "Viewer" in dialog.ask.told.text()


def test_screens_follow_the_commands_they_share_a_key_with(dialog):
    give(dialog, "keep", Qt.Key.Key_H)
    dialog.ask.take.click()
    assert list(keys.table("inbox", {"keep": print})) == [Qt.Key.Key_H.value]


def test_a_screens_own_key_cannot_be_changed(dialog):
    dialog.list.setCurrentItem(dialog._items[-1][1][0])
    assert not dialog.change.isEnabled()


def test_the_list_is_copied_as_text(dialog):
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "Like\tL\n" in text
    assert "Draw (of two)\tDown" in text


def test_settings_of_another_version_do_no_harm():
    keys.change({"no_such_command": ("F9",), "like": ("",), "dislike": ("K",)})
    try:
        assert keys.changed() == {"dislike": ("K",)}
    finally:
        keys.change({})
