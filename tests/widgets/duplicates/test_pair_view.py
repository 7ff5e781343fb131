"""Two alike pictures under real keys and a real mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton

from models.similarity.obvious import Rule
from tests.support.gui_artworks import plain_image
from widgets.duplicates import DuplicatesScreen, ShownPair
from widgets.duplicates.pair_view import PairView
from widgets.viewer.compare_view import ComparedPicture

pytestmark = pytest.mark.gui
Key = Qt.Key


def side(name: str, width: int) -> ComparedPicture:
    return ComparedPicture(name, name, f"{width} wide", width, width // 2, QImage())


def a_pair(first="a", second="b", proposed="left") -> ShownPair:
    return ShownPair(side(first, 1200), side(second, 600), proposed, "The left one is larger.")


@pytest.fixture
def view(qtbot):
    view = PairView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.show_pair(a_pair())
    view.setFocus()
    return view


def button(view, name) -> QPushButton:
    return view.findChild(QPushButton, name)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Key.Key_Left, "left"),
        (Key.Key_Right, "right"),
        (Key.Key_V, "variants"),
        (Key.Key_D, "different"),
        (Key.Key_Down, "different"),
    ],
)
def test_one_key_says_what_they_are(qtbot, view, key, said):
    with qtbot.waitSignal(view.decided) as heard:
        qtbot.keyClick(view, key)
    assert heard.args == [said]


@pytest.mark.parametrize("name", ["left", "right", "variants", "different"])
def test_so_does_a_button(qtbot, view, name):
    with qtbot.waitSignal(view.decided) as heard:
        qtbot.mouseClick(button(view, name), Qt.MouseButton.LeftButton)
    assert heard.args == [name]


@pytest.mark.parametrize(
    ("key", "name"),
    [(Key.Key_S, "skipped"), (Key.Key_Backspace, "went_back"), (Key.Key_Escape, "left")],
)
def test_keys_that_decide_nothing(qtbot, view, key, name):
    with qtbot.waitSignal(getattr(view, name)):
        qtbot.keyClick(view, key)


def test_space_flips_in_place_and_b_stands_them_side_by_side(qtbot, view):
    qtbot.keyClick(view, Key.Key_Space)
    assert not view.compare.side_by_side
    qtbot.keyClick(view, Key.Key_B)
    assert view.compare.side_by_side


def test_arrows_decide_but_with_shift_they_pan(qtbot, view):
    said = []
    view.decided.connect(said.append)
    qtbot.keyClick(view, Key.Key_Z)
    before = view.compare.sides[0].canvas.zoom
    qtbot.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert said == []
    assert view.compare.sides[0].canvas.zoom != before or before is not None


def test_a_click_into_a_picture_leaves_the_keys_where_they_are(qtbot, view):
    canvas = view.compare.sides[1].canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert view.hasFocus()


def test_the_proposed_answer_is_the_one_that_stands_out(view):
    assert button(view, "left").property("kind") == "primary"
    view.show_pair(a_pair("c", "d", proposed="variants"))
    kinds = {name: button(view, name).property("kind") for name in ("left", "variants")}
    assert kinds == {"left": "", "variants": "primary"}


def test_the_same_pair_again_keeps_zoom_and_side(qtbot, view):
    view.compare.set_picture("a", plain_image(300))
    qtbot.keyClick(view, Key.Key_Space)
    view.show_pair(a_pair())
    assert not view.compare.side_by_side
    view.show_pair(a_pair("a", "c"))
    assert view.compare.side_by_side


@pytest.fixture
def screen(qtbot):
    screen = DuplicatesScreen()
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def words(screen) -> str:
    return "\n".join(each.text() for each in screen.findChildren(QLabel) if each.isVisible())


def test_counts_and_rules(qtbot, screen):
    screen.show_pair(a_pair())
    screen.show_counts(14, 9)
    assert "14" in words(screen)
    assert "9" in screen.obvious.text()
    with qtbot.waitSignal(screen.obvious_wanted):
        qtbot.mouseClick(screen.obvious, Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert screen.rules == frozenset(Rule)
    with qtbot.waitSignal(screen.rules_changed):
        screen.obvious.menu().actions()[0].trigger()
    assert screen.rules == {Rule.LOSSLESS, Rule.FINER}


def test_an_empty_screen_says_what_it_is_for(screen):
    screen.show_counts(0, 0)
    screen.show_empty("Nothing waits.", "Back")
    assert "Nothing waits." in words(screen)
    assert screen.obvious.isHidden()
