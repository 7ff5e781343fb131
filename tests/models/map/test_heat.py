"""The taste over the map."""

from __future__ import annotations

import numpy as np

from models.map.heat import heat, percentile_ranks

random = np.random.default_rng(0)
LEFT = random.normal((0.25, 0.5), 0.04, (200, 2)).astype(np.float32)
RIGHT = random.normal((0.75, 0.5), 0.04, (200, 2)).astype(np.float32)
PLACES = np.concatenate([LEFT, RIGHT])
RIGHT_EDGE = PLACES[:, 0] > 0.8
RANKS = np.repeat(np.array([0.9, 0.1], np.float32), 200)


def at(grid, x, y):
    side = len(grid)
    return grid[int(y * side), int(x * side)]


def test_it_is_warm_where_it_is_liked_and_empty_where_nothing_lies():
    found = heat(PLACES, RANKS, np.full(400, 0.1, np.float32))
    assert at(found.liked, 0.25, 0.5) > 0.85
    assert at(found.liked, 0.75, 0.5) < 0.15
    assert at(found.there, 0.25, 0.5) > 0.9
    assert at(found.there, 0.5, 0.05) < 0.01


def test_it_is_hatched_where_it_does_not_know():
    unsure = np.full(400, 0.05, np.float32)
    unsure[RIGHT_EDGE] = 0.4
    found = heat(PLACES, RANKS, unsure)
    assert at(found.unknown, 0.84, 0.5)
    assert not at(found.unknown, 0.25, 0.5)
    assert not at(found.unknown, 0.70, 0.5)
    assert not at(found.unknown, 0.5, 0.05)


def test_ranks_go_from_nothing_to_one_and_equals_share():
    assert percentile_ranks(np.array([3.0, 1.0, 2.0], np.float32)).tolist() == [1.0, 0.0, 0.5]
    assert percentile_ranks(np.array([5.0, 5.0], np.float32)).tolist() == [0.5, 0.5]
    assert percentile_ranks(np.array([5.0], np.float32)).tolist() == [0.5]


def test_one_picture_and_none_make_a_heat():
    one = heat(PLACES[:1], RANKS[:1], np.array([0.1], np.float32))
    none = heat(PLACES[:0], RANKS[:0], np.empty(0, np.float32))
    assert np.isfinite(one.liked).all()
    assert np.isfinite(one.there).all()
    assert none.there.max() < 1e-6
    assert not none.unknown.any()
