"""Which pictures are seen from which height."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from models.map.mosaic import mosaic


@pytest.fixture
def places():
    return np.random.default_rng(1).uniform(size=(500, 2)).astype(np.float32)


def test_one_picture_a_cell_and_every_picture_counted(places):
    for level in mosaic(places, np.arange(500.0)):
        assert (np.diff(level.cells) > 0).all()
        assert level.counts.sum() == 500
        assert (level.cells_of(places[level.pictures]) == level.cells).all()


def test_what_is_seen_from_afar_is_seen_from_near(places):
    levels = mosaic(places, np.arange(500.0))
    for coarse, fine in itertools.pairwise(levels):
        assert {*coarse.pictures.tolist()} <= {*fine.pictures.tolist()}


def test_the_best_stands_for_its_cell(places):
    level = mosaic(places, np.arange(500.0))[0]
    cells = level.cells_of(places)
    best = [int(np.flatnonzero(cells == cell).max()) for cell in level.cells]
    assert level.pictures.tolist() == best


def test_a_part_of_the_map_holds_what_lies_there(places):
    level = mosaic(places, np.arange(500.0))[2]
    found = level.within(0.25, 0.5, 0.49, 0.74)
    across, down = level.cells % level.side, level.cells // level.side
    inside = (across >= 4) & (across <= 7) & (down >= 8) & (down <= 11)
    assert found.tolist() == np.flatnonzero(inside).tolist()


def test_pictures_at_one_place_end_the_levels(places):
    same = np.full((50, 2), 0.3, np.float32)
    levels = mosaic(same, np.arange(50.0))
    assert levels[-1].depth == 12
    assert levels[-1].counts.tolist() == [50]


def test_a_point_between_the_cells_is_empty():
    level = mosaic(np.array([[0.1, 0.1], [0.9, 0.9]], np.float32), np.arange(2.0))[0]
    assert level.cell_of(0.1, 0.1) == 0
    assert level.cell_of(0.5, 0.1) is None


def test_no_pictures_make_no_cells():
    levels = mosaic(np.empty((0, 2), np.float32), np.empty(0))
    assert levels[0].cells.tolist() == []
