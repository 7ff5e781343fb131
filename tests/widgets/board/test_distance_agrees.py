"""What a board shows of a pair is what the taste takes from it."""

from __future__ import annotations

import numpy as np
import pytest

from models.records import Placement
from models.taste.arrangement import dissimilarities
from widgets.board.distance import share_of_board


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_number_on_the_screen_is_the_one_that_is_learned_from(scale):
    places = np.random.default_rng(7).normal(1000, 50, (12, 2)) * scale
    board = [Placement(f"{n:064x}", x, y) for n, (x, y) in enumerate(places.tolist())]
    shown = [share_of_board(board, a, b) for n, a in enumerate(board) for b in board[n + 1 :]]
    np.testing.assert_allclose(shown, dissimilarities(board)[1], rtol=1e-9)
