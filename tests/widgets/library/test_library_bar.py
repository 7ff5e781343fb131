"""The bar above the grid: what is asked for, when, and what survives a change of language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.library.searching.query import SORTS as KNOWN_SORTS
from widgets.library.library_bar import ROOM_FOR_COUNT, SORTS, TYPING_MS, LibraryBar

pytestmark = pytest.mark.gui


@pytest.fixture
def bar(qtbot):
    made = LibraryBar()
    qtbot.addWidget(made)
    made.resize(900, 48)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_typing_searches_once_after_a_rest(qtbot, bar):
    asked = []
    bar.search_changed.connect(lambda: asked.append(bar.query))
    qtbot.keyClicks(bar.search, "cat")
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked), timeout=10 * TYPING_MS)
    assert asked == ["cat"]


def test_enter_searches_at_once_and_only_once(qtbot, bar):
    asked = []
    bar.search_changed.connect(lambda: asked.append(bar.query))
    qtbot.keyClicks(bar.search, "cat")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert asked == ["cat"]
    qtbot.wait(TYPING_MS + 60)
    assert asked == ["cat"]


def test_escape_empties_the_field_and_then_leaves_it(qtbot, bar):
    qtbot.keyClicks(bar.search, "cat")
    with qtbot.waitSignal(bar.search_changed), qtbot.assertNotEmitted(bar.search_left):
        qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.query == ""
    with qtbot.waitSignal(bar.search_left):
        qtbot.keyClick(bar.search, Qt.Key.Key_Escape)


def test_the_down_key_goes_to_the_pictures(qtbot, bar):
    with qtbot.waitSignal(bar.search_left):
        qtbot.keyClick(bar.search, Qt.Key.Key_Down)


def test_the_state_is_part_of_the_query(qtbot, bar):
    with qtbot.waitSignal(bar.search_changed):
        bar.choose_state("trashed")
    assert bar.query == "state:trashed"
    bar.search.setText("  tall -cat ")
    assert bar.query == "state:trashed tall -cat"
    bar.choose_state("")
    assert bar.query == "tall -cat"
    with qtbot.waitSignal(bar.search_changed):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)


def test_every_order_offered_is_one_the_library_knows():
    # By taste the rows come in an order of their own.
    assert {name for name, _ in SORTS} <= {*KNOWN_SORTS, "taste"}


def test_an_order_that_nobody_knows_is_the_first(bar):
    bar.choose_order("rating")
    assert bar.order == "rating"
    bar.choose_order("colour")
    assert bar.order == SORTS[0][0]


def test_saying_all_anew_keeps_the_choice_and_asks_nothing(qtbot, bar):
    bar.choose_order("taste")
    bar.choose_state("kept")
    bar.show_cropped(False)
    with qtbot.assertNotEmitted(bar.search_changed), qtbot.assertNotEmitted(bar.cropped_changed):
        bar.retranslate()
    assert (bar.order, bar.query, bar.crop.isChecked()) == ("taste", "state:kept", True)


def test_whole_or_square_is_said_and_told(qtbot, bar):
    bar.show_cropped(True)
    with qtbot.waitSignal(bar.cropped_changed) as got:
        qtbot.mouseClick(bar.crop, Qt.MouseButton.LeftButton)
    assert got.args == [False]
    said = bar.crop.toolTip()
    with qtbot.waitSignal(bar.cropped_changed) as got:
        qtbot.mouseClick(bar.crop, Qt.MouseButton.LeftButton)
    assert got.args == [True]
    assert bar.crop.toolTip() != said


def test_the_number_is_told_and_leaves_a_narrow_bar(qtbot, bar):
    bar.show_count(12_345, 12_345)
    assert "12" in bar.count.text()
    bar.show_count(17, 12_345)
    assert "17" in bar.count.text()
    assert "12,345" in bar.count.text()
    bar.setMinimumWidth(1)
    bar.resize(ROOM_FOR_COUNT - 1, 48)
    assert bar.count.isHidden()
    bar.resize(ROOM_FOR_COUNT, 48)
    assert not bar.count.isHidden()
    bar.show_alike(7)
    bar.show_count(12_345, 12_345)
    assert bar.count.isHidden()
    bar.show_count(17, 12_345)
    assert not bar.count.isHidden()


LONG = "character:hero_3 -word_3 artist:ann series:the_old_boats_of_the_north -sketch"


def test_a_long_search_takes_the_place_of_the_slider(qtbot, bar):
    bar.search.setText("cat")
    assert not bar.size_slider.isHidden()
    before = bar.search.width()
    bar.search.setText(LONG)
    assert bar.size_slider.isHidden()
    qtbot.waitUntil(lambda: bar.search.width() > before)
    bar.search.setText("")
    assert not bar.size_slider.isHidden()
    bar.search.setText(LONG)
    bar.resize(1600, 48)
    qtbot.waitUntil(lambda: not bar.size_slider.isHidden())
