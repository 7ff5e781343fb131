"""What is kept of a row's sizes follows what changes in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.parts.wrapping_row import WrappingRow

pytestmark = pytest.mark.gui


class Part(QLabel):
    """As large as one says."""

    asked = 0

    def sizeHint(self) -> QSize:
        self.asked += 1
        return QSize(int(self.text()), 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


@pytest.fixture
def box(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    outer = QVBoxLayout(widget)
    outer.setContentsMargins(0, 0, 0, 0)
    row = WrappingRow()
    row.setSpacing(0)
    outer.addLayout(row)
    parts = [Part("100"), Part("100")]
    for part in parts:
        row.addWidget(part)
    widget.resize(250, 100)
    widget.show()
    return widget, row, parts


def test_a_part_that_grows_goes_to_the_next_line(qapp, box):
    _widget, row, (first, second) = box
    assert (row.heightForWidth(250), second.y()) == (20, first.y())
    first.setText("200")
    qapp.processEvents()
    assert row.heightForWidth(250) == 40
    assert second.y() > first.y()
    first.hide()
    qapp.processEvents()
    assert row.heightForWidth(250) == 20
    assert row.sizeHint() == QSize(100, 20)


def test_a_part_taken_out_leaves_no_room(qapp, box):
    _widget, row, (first, _second) = box
    assert row.heightForWidth(150) == 40
    row.removeWidget(first)
    first.hide()
    assert row.heightForWidth(150) == 20


def test_heights_are_reckoned_once_until_something_changes(box):
    _widget, row, parts = box
    row.heightForWidth(150)
    before = [part.asked for part in parts]
    assert {row.heightForWidth(150) for _ in range(100)} == {40}
    assert [part.asked for part in parts] == before
