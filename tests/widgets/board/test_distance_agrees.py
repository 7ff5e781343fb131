"""What a board shows of a pair is what the taste takes from it."""

from __future__ import annotations

import numpy as np
import pytest

from models.records import Placement
from models.taste.arrangement import dissimilarities
from widgets.board.distance import Others


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_number_on_the_screen_is_the_one_that_is_learned_from(scale):
    places = np.random.default_rng(7).normal(1000, 50, (12, 2)) * scale
    board = [Placement(f"{n:064x}", x, y) for n, (x, y) in enumerate(places.tolist())]
    shown = [
        Others(board, a.artwork).share(a.x, a.y, b.artwork)
        for n, a in enumerate(board)
        for b in board[n + 1 :]
    ]
    np.testing.assert_allclose(shown, dissimilarities(board)[1], rtol=1e-9)


def test_the_nearest_is_sought_from_where_the_picture_is_now():
    board = [Placement("a", 0, 0), Placement("b", 1, 0), Placement("c", 0, 3)]
    others = Others(board, "a")
    assert others.nearest(0.0, 0.0) == "b"
    assert others.nearest(0.0, 2.0) == "c"
    assert Others(board[:1], "a").nearest(0.0, 0.0) is None


def test_where_all_lie_on_one_spot_there_is_no_distance():
    board = [Placement("a", 5, 5), Placement("b", 5, 5)]
    assert Others(board, "a").share(5.0, 5.0, "b") == 0.0
