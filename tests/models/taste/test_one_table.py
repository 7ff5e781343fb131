"""All boards as one table: as the person's own table lies, and nothing over anything."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import pdist

from models.taste.merging import merged
from models.taste.one_table import ROOM, one_table, with_room
from models.taste.triplets import LaidOut

COUNT = 90


def chain(table: np.ndarray, noise: float = 0.05) -> list[LaidOut]:
    """Boards of 20, each with six of those before, zoomed as it comes."""
    random = np.random.default_rng(4)
    laid = list(range(20))
    boards = [laid[:]]
    while len(laid) < COUNT:
        new = list(range(len(laid), len(laid) + 14))
        boards.append([*random.choice(laid, 6, replace=False).tolist(), *new])
        laid += new
    return [
        LaidOut(
            tuple(rows),
            np.exp(random.normal())
            * pdist(table[rows] + random.normal(scale=noise, size=(len(rows), 2))),
        )
        for rows in boards
    ]


def test_a_chain_of_boards_lies_as_the_table_of_which_they_are():
    table = np.random.default_rng(1).normal(size=(COUNT, 2))
    rows, points = one_table(chain(table))
    assert sorted(rows) == list(range(COUNT))
    assert np.corrcoef(pdist(table[list(rows)]), pdist(points))[0, 1] > 0.95
    assert points[:, 0].std() > points[:, 1].std()


def test_boards_of_the_same_pictures_lie_as_their_mean():
    random = np.random.default_rng(2)
    table = random.normal(size=(15, 2))
    boards = [
        LaidOut(tuple(range(15)), pdist(table + random.normal(scale=0.5, size=table.shape)))
        for _ in range(8)
    ]

    def right(some):
        rows, points = one_table(some)
        return np.corrcoef(pdist(table[list(rows)]), pdist(points))[0, 1]

    alone = np.mean([np.corrcoef(pdist(table), each.distances)[0, 1] for each in boards])
    assert right(boards) > alone + 0.1


def test_without_two_boards_that_hang_together_there_is_nothing():
    table = np.random.default_rng(1).normal(size=(20, 2))
    one = LaidOut(tuple(range(10)), pdist(table[:10]))
    lonely = LaidOut((9, *range(11, 20)), pdist(table[10:]))
    assert one_table([])[0] == ()
    assert one_table([one])[0] == ()
    assert one_table([one, lonely])[0] == ()


@pytest.mark.parametrize("spread", [1e-3, 1.0, 1e4])
def test_nothing_lies_over_anything(spread):
    points = spread * np.random.default_rng(3).normal(size=(150, 2))
    points[:20] = points[0]  # A heap.
    laid = with_room(points)
    apart = np.abs(laid[:, None] - laid[None]).max(axis=2) + 9 * np.eye(len(laid))
    assert apart.min() > 0.9 * ROOM
    assert np.abs(laid).max() < 60
    assert np.corrcoef(pdist(points), pdist(laid))[0, 1] > 0.9


def test_a_thousand_pictures_on_a_hundred_boards_take_little_room():
    """Pairs are kept, not a table for each board."""
    table = np.random.default_rng(1).normal(size=(1000, 2))
    random = np.random.default_rng(5)
    boards = []
    for _ in range(100):
        rows = random.choice(1000, 30, replace=False)
        boards.append(LaidOut(tuple(rows.tolist()), pdist(table[rows])))
    found = merged(boards)
    assert len(found.apart) <= 100 * 435
    assert np.mean(np.square(found.apart)) == pytest.approx(1)
