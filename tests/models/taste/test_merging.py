"""Several boards as one table."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import pdist, squareform

from models.taste.flattening import flattened
from models.taste.merging import linked_boards, merged
from models.taste.triplets import LaidOut

COUNT = 14


@pytest.fixture
def table():
    return np.random.default_rng(0).normal(size=(COUNT, 2))


def board(table, rows, scale=1.0, noise=0.0, seed=0):
    random = np.random.default_rng(seed)
    angle = random.uniform(0, 6)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    laid = scale * table[rows] @ turn + noise * random.normal(size=(len(rows), 2)) * scale
    return LaidOut(tuple(rows), pdist(laid))


def apart(table, found):
    return squareform(pdist(table[list(found.rows)]))


def agreement(found, table):
    known = np.isfinite(found.distances) & ~np.eye(len(found.rows), dtype=bool)
    return np.corrcoef(found.distances[known], apart(table, found)[known])[0, 1]


def test_zoomed_and_turned_boards_say_the_same_as_the_table(table):
    boards = [
        board(table, range(0, 7), 1),
        board(table, range(5, 12), 90, seed=1),
        board(table, [0, 1, *range(9, 14)], 0.01, seed=2),
    ]
    found = merged(boards)
    assert {*found.rows} == {*range(COUNT)}
    known = np.isfinite(found.distances)
    ratio = found.distances[known & ~np.eye(COUNT, dtype=bool)]
    ratio = ratio / apart(table, found)[known & ~np.eye(COUNT, dtype=bool)]
    assert ratio.std() / ratio.mean() < 1e-3


def test_the_size_of_a_board_does_not_matter(table):
    def all_of(scale):
        return merged([board(table, range(8), scale), board(table, range(4, 12), 3 * scale)])

    small, large = all_of(1.0), all_of(1000.0)
    np.testing.assert_allclose(small.distances, large.distances, atol=1e-9)


def test_pairs_of_no_board_are_unknown_and_have_no_evidence(table):
    found = merged([board(table, range(6)), board(table, range(4, 9))])
    one, other = found.rows.index(0), found.rows.index(8)
    assert np.isnan(found.distances[one, other])
    assert found.evidence[one, other] == 0
    assert found.distances[one, one] == 0


def test_two_noisy_boards_are_better_than_one(table):
    noisy = [board(table, range(COUNT), 1 + n, noise=0.5, seed=n) for n in range(8)]
    alone = np.mean([agreement(merged([each]), table) for each in noisy])
    assert agreement(merged(noisy), table) > alone + 0.05


def test_what_lies_far_apart_is_believed_more():
    """Of the same pair one board says near and another far, on the others' common scale."""
    others = np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 4.0], [4.0, 4.0]])
    near = np.vstack([others, [[2.0, 2.0], [2.2, 2.0]]])
    far = np.vstack([others, [[0.0, 2.0], [4.0, 2.0]]])
    boards = [LaidOut(tuple(range(6)), pdist(each)) for each in (near, far)]
    found = merged(boards)
    scale = found.distances[0, 1] / 4
    assert found.distances[4, 5] / scale > (0.2 + 4.0) / 2


def test_only_boards_that_share_two_pictures_hang_together(table):
    large = [board(table, range(5)), board(table, range(3, 9))]
    lonely = board(table, [8, 10, 11])
    assert linked_boards([*large, lonely]) == large
    assert 10 not in merged([*large, lonely]).rows
    assert merged([]).rows == ()


def test_a_table_comes_back_from_its_distances(table):
    known = squareform(pdist(table))
    weights = 1 - np.eye(COUNT)
    laid = flattened(known, weights)
    assert np.allclose(squareform(pdist(laid)), known, atol=1e-3)


def test_a_table_comes_back_although_some_pairs_are_unknown(table):
    known = squareform(pdist(table))
    weights = 1 - np.eye(COUNT)
    for one, other in ((0, 9), (2, 7), (3, 11), (5, 13), (1, 6)):
        weights[one, other] = weights[other, one] = 0
        known[one, other] = known[other, one] = np.nan
    laid = flattened(known, weights)
    assert np.allclose(squareform(pdist(laid)), squareform(pdist(table)), atol=0.05)


def test_pictures_at_one_point_stay_together():
    laid = flattened(np.zeros((4, 4)), 1 - np.eye(4))
    assert np.abs(laid).max() < 0.05
    assert flattened(np.zeros((1, 1)), np.zeros((1, 1))).tolist() == [[0, 0]]
