"""The board's bar tells what boards taught, once there are two to compare."""

from __future__ import annotations

import pytest

from widgets.board.board_bar import BoardBar

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("width", range(360, 1100, 20))
def test_where_there_is_little_room_the_numbers_stay(qtbot, width):
    bar = BoardBar()
    qtbot.addWidget(bar)
    bar.show_lesson(3, 0.714, 0.83)
    bar.resize(width, 44)
    bar.show()
    label = bar.meaning
    room = label.fontMetrics().horizontalAdvance("agreement: 71 % → 83 %")
    if label.width() >= room:
        assert label.text().endswith("71 % → 83 %")
    assert "71 % → 83 %" in label.text() + label.toolTip()
    assert "agreement on what you had not placed" in label.accessibleName()


def test_the_agreement_is_told_from_two_boards_on(qtbot):
    bar = BoardBar()
    qtbot.addWidget(bar)
    bar.show_lesson(1, 0.5, 0.5)
    assert "agreement" not in bar.meaning.accessibleName()
    bar.show_lesson(3, 0.714, 0.83)
    assert bar.meaning.accessibleName().endswith(
        "agreement on what you had not placed: 71 % → 83 %"
    )
    assert "3 board" in bar.meaning.toolTip()
