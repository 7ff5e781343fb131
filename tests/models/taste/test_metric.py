"""What boards teach of likeness: within a board only, free of zoom, turn and mirror."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.metric import (
    agreement,
    laid_out,
    learn_metric,
    left_out_agreement,
    triplets_of,
)

SIZE = 6


def features(count: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, SIZE))
    return np.hstack([rows, np.ones((count, 1))]).astype(np.float32)


def a_board(rows: np.ndarray, numbers, by: tuple[int, int], **more) -> dict:
    """Pictures laid by two of their features."""
    placements = [
        {"artwork": str(n), "x": float(rows[n, by[0]]), "y": float(rows[n, by[1]]), "moved": True}
        for n in numbers
    ]
    return {"board": "b", "placements": placements, **more}


def boards_of(rows, *boards):
    return laid_out(boards, {str(n): n for n in range(len(rows))})


def test_the_features_that_a_person_sorts_by_count_more():
    rows = features(60)
    learned = learn_metric(rows, boards_of(rows, a_board(rows, range(20), (1, 4))))
    assert set(np.argsort(-learned)[:2].tolist()) == {1, 4}
    tested = triplets_of(boards_of(rows, a_board(rows, range(20, 60), (1, 4))))
    plain = np.ones(SIZE)
    assert agreement(rows, tested, learned) > agreement(rows, tested, plain) + 0.1


@pytest.mark.parametrize("turn", [0.0, 0.7])
@pytest.mark.parametrize(("zoom", "mirror"), [(1.0, 1), (250.0, -1), (0.003, 1)])
def test_zoom_turn_and_mirror_change_nothing(turn, zoom, mirror):
    rows = features(20)
    board = a_board(rows, range(20), (0, 2))
    other = a_board(rows, range(20), (0, 2))
    for each in other["placements"]:
        x, y = each["x"] * mirror, each["y"]
        each["x"] = zoom * (np.cos(turn) * x - np.sin(turn) * y) + 30
        each["y"] = zoom * (np.sin(turn) * x + np.cos(turn) * y) - 7
    one = learn_metric(rows, boards_of(rows, board))
    two = learn_metric(rows, boards_of(rows, other))
    np.testing.assert_allclose(one, two, rtol=1e-4)


def test_what_says_nothing_teaches_nothing():
    rows = features(30)
    silent = a_board(rows, range(10), (0, 1), teaches=False)
    small = a_board(rows, range(3), (0, 1))
    unmoved = a_board(rows, range(10), (0, 1))
    for each in unmoved["placements"]:
        each["moved"] = False
    piled = a_board(rows, range(10), (0, 1))
    for each in piled["placements"]:
        each["x"] = each["y"] = 0.0
    unknown = {"board": "b", "placements": [{"artwork": "x", "x": 1, "y": 2}] * 9}
    boards = boards_of(rows, silent, small, unmoved, unknown)
    assert boards == []
    assert (learn_metric(rows, boards_of(rows, piled)) == 1).all()


def test_boards_it_has_not_seen_tell_how_good_it_is():
    rows = features(60)
    boards = boards_of(
        rows, *(a_board(rows, range(start, start + 15), (1, 4)) for start in (0, 15, 30))
    )
    before, after = left_out_agreement(rows, boards)
    assert after > before + 0.1
    assert left_out_agreement(rows, boards[:1]) == (0.5, 0.5)
