"""A million rows cost what a page costs: our own grid with few rows and with many, in one run."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from widgets.grid import GridView

pytestmark = pytest.mark.gui
FEW, MANY = 10_000, 1_000_000
# Between the two stands a factor of 100. What grew with the number would show as such.
AT_MOST = 5
NOISE_S = 0.002


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
def grid_of(qtbot):
    """Makes a grid with so many rows, shown."""

    def make(count):
        view = GridView()
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.set_rows(range(count))
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


def scroll(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 40)


def jump(view):
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 if bar.value() < bar.maximum() // 4 else 0)


def choose_everything(view):
    view.select_all()
    view.select_rows([])


def resize(view):
    view.resize(900 if view.width() != 900 else 760, 700)


def size(view):
    view.set_cell_size(200 if view.cell_size != 200 else 144)


@pytest.mark.parametrize("act", [scroll, jump, choose_everything, resize, size])
def test_what_a_hand_does_costs_the_same_with_a_hundred_times_the_rows(grid_of, act):
    few, many = grid_of(FEW), grid_of(MANY)
    assert cost(lambda: act(many)) < AT_MOST * cost(lambda: act(few)) + NOISE_S


def test_a_new_order_of_a_million_costs_a_copy_of_its_numbers(grid_of):
    view = grid_of(MANY)
    rows = view.model.rows
    copying = cost(lambda: rows[1:].tobytes())
    painting = cost(lambda: view.viewport().repaint())
    opening = cost(lambda: view.set_rows(rows[1:]))
    # The order is copied, looked through once and then painted: never walked in Python.
    assert opening < 10 * copying + AT_MOST * painting + NOISE_S
