"""The arithmetic of the cells: every cell is found where it is painted."""

import pytest
from PySide6.QtCore import QRect

from widgets.grid.layout import GridLayout


@pytest.mark.parametrize("width", [90, 333, 920, 1913])
@pytest.mark.parametrize("wanted", [72, 144, 301])
def test_the_middle_of_each_cell_belongs_to_it(width, wanted):
    layout = GridLayout(width, wanted, 57)
    for index in range(57):
        middle = layout.rect(index).center()
        assert layout.index_at(middle.x(), middle.y()) == index
        assert layout.rect(index).right() < max(width, wanted + 17)


def test_a_gap_belongs_to_no_cell():
    layout = GridLayout(920, 144, 57)
    corner = layout.rect(0).bottomRight()
    assert layout.index_at(corner.x() + 4, corner.y()) == -1
    assert layout.index_at(corner.x(), corner.y() + 4) == -1


def test_a_cell_counts_as_visible_from_sixty_per_cent():
    layout = GridLayout(920, 144, 600)
    hidden = round(layout.side * 0.35)
    first = layout.rect(0).top() + hidden
    assert layout.mostly_visible(first, first + 500).start == 0
    assert layout.mostly_visible(first + hidden, first + 900).start == layout.columns


def test_a_rubber_band_takes_the_cells_that_it_touches():
    layout = GridLayout(920, 144, 57)
    band = QRect(layout.rect(1).center(), layout.rect(layout.columns + 2).center())
    assert layout.inside(band) == [(1, 3), (layout.columns + 1, layout.columns + 3)]
