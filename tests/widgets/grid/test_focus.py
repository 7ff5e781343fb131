"""The grid asks for another square when what a crop keeps has changed."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest

from models.records import Focus
from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.grid import GridView
from widgets.parts.thumbnail_wanted import ThumbnailWanted

pytestmark = pytest.mark.gui

FACE = Focus(0.4, 0.1, 0.2, 0.2, "face")
ID = f"{100:064x}"


@pytest.fixture
def grid(qtbot):
    view = GridView()
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show()
    view.set_rows(array("i", range(100, 300)))
    return view


def test_another_focus_is_asked_for_while_the_old_square_is_shown(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed):
        grid.set_artworks([shown_artwork(100)])
    grid.set_thumbnail(ID, plain_image())
    with qtbot.waitSignal(grid.thumbnails_needed) as got:
        grid.set_artworks([replace(shown_artwork(100), focus=FACE)])
    (wanted,) = got.args[0]
    assert wanted == ThumbnailWanted(ID, wanted.size_px, True, FACE)
    assert grid.pixmaps.get(ID) is not None
    grid.set_thumbnail(ID, plain_image())
    assert grid.demand.thumbnails([0], 1, True) == ()


def test_a_smaller_cell_does_not_make_an_old_square_good(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed):
        grid.set_artworks([shown_artwork(100)])
    grid.set_thumbnail(ID, plain_image())
    grid.set_artworks([replace(shown_artwork(100), focus=FACE)])
    grid.demand.renew()
    assert [each.focus for each in grid.demand.thumbnails([0], 1, True)] == [FACE]


def test_whole_pictures_do_not_depend_on_it(qtbot, grid):
    grid.set_cropped(False)
    with qtbot.waitSignal(grid.thumbnails_needed) as got:
        grid.set_artworks([replace(shown_artwork(100), focus=FACE)])
    assert got.args[0][0].focus is None
    grid.set_thumbnail(ID, plain_image())
    grid.set_artworks([shown_artwork(100)])
    assert grid.demand.thumbnails([0], 1, False) == ()
