"""A million rows cost what a page costs: measured against a Qt list of 10,000 in the same run."""

import time

import pytest
from PySide6.QtCore import QSize, QStringListModel
from PySide6.QtWidgets import QApplication, QListView

from widgets.grid import GridView

pytestmark = pytest.mark.gui
ROWS = 1_000_000


def cost(act, times=7):
    """CPU seconds of the quickest of some tries, painting included."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        act()
        QApplication.processEvents()
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture
def big(qtbot):
    view = GridView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.set_rows(range(ROWS))
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_a_million_rows_open_faster_than_ten_thousand_in_a_qt_list(qtbot, big):
    names = QStringListModel([str(number) for number in range(10_000)])

    def open_list():
        view = QListView()
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setUniformItemSizes(True)
        view.setGridSize(QSize(150, 150))
        view.resize(900, 700)
        view.setModel(names)
        view.show()
        QApplication.processEvents()
        view.close()
        view.deleteLater()

    rows = big.model.rows

    def open_grid():
        big.set_rows(rows[1:])

    assert cost(open_grid, 3) < cost(open_list, 3)


def test_choosing_everything_and_scrolling_do_not_grow_with_the_number(qtbot, big):
    small = GridView()
    qtbot.addWidget(small)
    small.resize(900, 700)
    small.set_rows(range(1000))
    with qtbot.waitExposed(small):
        small.show()
    for act in (
        lambda view: (view.select_all(), view.select_rows([])),
        lambda view: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 40),
    ):
        few, many = cost(lambda act=act: act(small)), cost(lambda act=act: act(big))
        assert many < 5 * few + 0.002
