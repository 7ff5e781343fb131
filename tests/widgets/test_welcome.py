"""The welcome screen: three cards that answer mouse and keys alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from widgets.parts.empty_state import EmptyState
from widgets.welcome.welcome import Welcome

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
CARDS = {"folder": "folder_wanted", "site": "site_wanted", "example": "example_wanted"}


@pytest.fixture
def welcome(qtbot):
    made = Welcome()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_answers_keys(qtbot, welcome, card, key):
    with qtbot.waitSignal(getattr(welcome, CARDS[card])):
        qtbot.keyClick(getattr(welcome, card), key)


@pytest.mark.parametrize("card", CARDS)
def test_a_card_answers_the_mouse(qtbot, welcome, card):
    with qtbot.waitSignal(getattr(welcome, CARDS[card])):
        qtbot.mouseClick(getattr(welcome, card), LEFT)


def test_letting_go_outside_changes_ones_mind(qtbot, welcome):
    card = welcome.folder
    with qtbot.assertNotEmitted(welcome.folder_wanted):
        qtbot.mousePress(card, LEFT)
        QTest.mouseRelease(card, LEFT, pos=QPoint(card.width() + 30, 10))
        qtbot.keyClick(card, Qt.Key.Key_A)


def test_tab_walks_through_the_cards(qtbot, welcome):
    welcome.folder.setFocus()
    visited = []
    for _ in CARDS:
        visited.append(welcome.focusWidget())
        qtbot.keyClick(welcome.focusWidget(), Qt.Key.Key_Tab)
    assert visited == [welcome.folder, welcome.site, welcome.example]


def test_a_screen_reader_hears_what_a_card_does(welcome):
    for name in CARDS:
        card = getattr(welcome, name)
        assert card.accessibleName()
        assert card.accessibleDescription()


def test_an_empty_screen_has_one_sentence_and_at_most_one_button(qtbot):
    empty = EmptyState("inbox")
    qtbot.addWidget(empty)
    assert empty.button.isHidden()
    empty.say("Nothing here.", "Begin")
    assert empty.button.text() == "Begin"
    with qtbot.waitSignal(empty.pressed):
        qtbot.mouseClick(empty.button, LEFT)
    empty.say("Nothing here.")
    assert empty.button.isHidden()
