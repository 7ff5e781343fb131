"""The Duel screen by itself: two cards or four, which keys mean what, and what it says of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt

from tests.support.driving import click, press
from tests.support.gui_artworks import plain_image
from widgets.duel.duel_screen import DuelScreen
from widgets.duel.ranking_list import PICTURE, Place

pytestmark = pytest.mark.gui
Key = Qt.Key


@pytest.fixture
def screen(qtbot):
    screen = DuelScreen()
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.said = []
    screen.preferred.connect(screen.said.append)
    screen.draw_wanted.connect(lambda: screen.said.append("draw"))
    screen.skip_wanted.connect(lambda: screen.said.append("skip"))
    screen.undo_wanted.connect(lambda: screen.said.append("back"))
    return screen


def shown(screen) -> list[bool]:
    return [card.isVisible() for card in screen.cards.cards]


def test_keys_of_two(screen):
    screen.ask(2, "", 0.0)
    assert shown(screen) == [True, True, False, False]
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        press(screen, key)
    for key in (Key.Key_Down, Key.Key_S, Key.Key_Backspace):
        press(screen, key)
    assert screen.said == [0, 1, 0, 1, "draw", "skip", "back"]
    assert "↓  draw" in screen.keys.text()
    assert screen.draw.isVisible()


def test_keys_of_four(screen):
    screen.ask(4, "", 0.0)
    assert shown(screen) == [True] * 4
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Down, Key.Key_5):
        press(screen, key)
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_S, Key.Key_Backspace):
        press(screen, key)
    click(screen.cards.cards[3])
    assert screen.said == [0, 1, 2, 3, "skip", "back", 3]
    assert "1 2 3 4" in screen.keys.text()
    assert not screen.draw.isVisible()


def test_keys_with_control_are_not_answers(screen):
    screen.ask(4, "", 0.0)
    press(screen, Key.Key_1, control=True)
    assert screen.said == []


def test_nothing_is_said_once_it_is_over(screen):
    screen.ask(4, "", 0.0)
    screen.show_over("")
    press(screen, Key.Key_1)
    press(screen, Key.Key_S)
    click(screen.cards.cards[0])
    assert screen.said == []


def test_four_share_the_room_of_two_and_give_it_back(screen):
    screen.ask(2, "", 0.0)
    large = [card.size() for card in screen.cards.cards[:2]]
    screen.ask(4, "", 0.0)
    sizes = {(card.width(), card.height()) for card in screen.cards.cards}
    ((width, height),) = sizes
    assert width == large[0].width()
    assert height == (large[0].height() - 16) // 2
    screen.ask(2, "", 0.0)
    assert [card.size() for card in screen.cards.cards[:2]] == large


def test_four_are_numbered_for_the_eye_and_for_the_ear(screen):
    screen.ask(4, "", 0.0)
    for place in (0, 1):
        screen.cards.show_image(place, plain_image(200))
    one, two = (screen.cards.cards[place].grab().toImage() for place in (0, 1))
    corner, rest = QRect(0, 0, 48, 48), QRect(48, 0, 200, 200)
    assert one.copy(corner) != two.copy(corner)
    assert one.copy(rest) == two.copy(rest)
    names = [card.accessibleName() for card in screen.cards.cards]
    assert names == [f"Picture {number}" for number in (1, 2, 3, 4)]
    screen.ask(2, "", 0.0)
    assert screen.cards.cards[1].accessibleName() == "The right picture"
    one, two = (screen.cards.cards[place].grab().toImage() for place in (0, 1))
    assert one == two


def test_keys_answer_again_after_something_was_chosen(screen, qtbot):
    screen.ask(4, "", 0.0)
    assert not screen.choices.isEnabled()  # There is no round yet.
    screen.choices.show_chosen("best", 4)
    for box in (screen.choices.at_once, screen.choices.aim, screen.ranking.order):
        box.setFocus()
        press(box, Key.Key_Down if box.currentIndex() == 0 else Key.Key_Up)
        qtbot.waitUntil(lambda: screen.focusWidget() in (None, screen))
        press(screen.window().focusWidget(), Key.Key_3)
    assert screen.said == [2, 2, 2]


def test_a_click_on_the_ranking_leaves_the_duel_its_keys(screen):
    screen.ask(4, "", 0.0)
    screen.setFocus()
    screen.ranking.show_places([Place("a", "a", "1500"), Place("b", "b")])
    rows = screen.ranking.list
    click(rows.viewport(), rows.visualItemRect(rows.item(1)).center())
    press(screen.window().focusWidget(), Key.Key_2)
    assert screen.said == [1]


def test_each_line_of_the_ranking_has_room_for_its_picture(screen):
    screen.ask(2, "", 0.0)
    rows = screen.ranking.list
    screen.ranking.show_places([Place(name, name) for name in "abc"])
    screen.ranking.show_picture("b", plain_image(PICTURE))
    assert rows.visualItemRect(rows.item(1)).height() >= PICTURE


def test_a_longer_text_in_another_language_makes_its_box_wider(screen):
    for box in (screen.choices.aim, screen.choices.at_once):
        before = box.sizeHint().width()
        box.setItemText(0, 4 * box.itemText(0))
        assert box.sizeHint().width() > before
