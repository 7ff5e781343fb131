"""The grid while its order changes and pictures come: the place is kept, little is repainted."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject

from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.grid import GridView

pytestmark = pytest.mark.gui


@pytest.fixture
def grid(qtbot):
    view = GridView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_rows(range(100, 300))
    with qtbot.waitExposed(view):
        view.show()
    view.set_artworks(shown_artwork(row) for row in range(100, 300))
    return view


def rows_on_screen(grid):
    return [(row, grid.cell_rect(place).top()) for place, row in shown_rows(grid)]


def shown_rows(grid):
    return [(place, grid.model.rows[place]) for place in grid.visible()]


def test_finds_that_come_in_above_leave_the_pictures_where_the_person_looks(grid):
    grid.verticalScrollBar().setValue(grid.layout_.pitch * 7 + 11)
    columns = grid.layout_.columns
    before = rows_on_screen(grid)
    grid.set_rows([*range(1000, 1000 + 3 * columns), *range(100, 300)], keep_position=True)
    assert rows_on_screen(grid) == before


def test_the_place_is_kept_when_the_first_pictures_on_the_screen_are_gone(grid):
    grid.verticalScrollBar().setValue(grid.layout_.pitch * 7)
    first, stays = grid.visible().start, grid.model.rows[grid.visible().start + 2]
    height = grid.cell_rect(first + 2).top()
    gone = set(grid.model.rows[first : first + 2])
    grid.set_rows([row for row in range(100, 300) if row not in gone], keep_position=True)
    assert grid.cell_rect(grid.model.position_of(stays)).top() == height


@pytest.mark.parametrize("rows", [[], [7], range(100, 105)], ids=len)
def test_a_short_result_comes_after_a_long_one_was_scrolled(grid, rows):
    """Going to the top asked for pictures that were gone: an `IndexError` out of a method that Qt
    calls, which ends the process on Python 3.11."""
    grid.verticalScrollBar().setValue(grid.layout_.pitch * 7)
    grid.set_rows(rows)
    assert grid.verticalScrollBar().value() == 0
    assert [row for _, row in shown_rows(grid)] == list(rows)


class PaintedRegions(QObject):
    """Notes what each paint event of a viewport covers."""

    def __init__(self, viewport):
        super().__init__(viewport)
        self.regions = []
        viewport.installEventFilter(self)

    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            self.regions.append(event.region().boundingRect())
        return False


def test_a_picture_that_came_repaints_its_own_cell_only(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed):
        grid.refresh()
    grid.viewport().repaint()
    painted = PaintedRegions(grid.viewport())
    grid.set_thumbnail(grid.model.artwork(3).id, plain_image())
    qtbot.waitUntil(lambda: bool(painted.regions))
    cell = grid.cell_rect(3)
    assert all(cell.adjusted(-8, -8, 8, 8).contains(region) for region in painted.regions)
    assert painted.regions[0].contains(cell)


def test_at_rest_pages_further_ahead_are_asked_for(qtbot, grid):
    asked = set()
    grid.thumbnails_needed.connect(lambda wanted: asked.update(each.id for each in wanted))
    grid.verticalScrollBar().setValue(grid.layout_.pitch)
    last = grid.visible().stop + 2 * len(grid.visible())
    assert last < len(grid.model)
    far = grid.model.artwork(last).id
    qtbot.waitUntil(lambda: far in asked)


def test_the_chosen_of_two_orders_are_equal_by_row(grid):
    grid.select_all()
    chosen = grid.selected_rows()
    grid.set_rows(range(99, 300))
    assert grid.selected_rows() == chosen
    assert 150 in chosen
    assert 99 not in chosen


def test_rows_of_numpy_are_taken_over_as_four_bytes_each(grid):
    for kind in (np.int32, np.int64):
        grid.set_rows(np.arange(5, 1005, dtype=kind))
        assert grid.model.rows.itemsize == 4
        assert grid.model.rows.tolist() == list(range(5, 1005))
        assert grid.model.positions_of((7, 8, 1004, 4000)).ranges == ((2, 4), (999, 1000))
