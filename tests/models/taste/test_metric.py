"""What boards teach of likeness: within a board only, free of zoom, turn and mirror."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.metric import (
    PersonalMetric,
    agreement,
    learn_metric,
    left_out_agreement,
    personal_metric,
    plain_metric,
)
from models.taste.triplets import laid_out, triplets_of

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
    metric = PersonalMetric(learned)
    assert agreement(rows, tested, metric) > agreement(rows, tested, plain_metric(SIZE)) + 0.1


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
    before, after, turned = left_out_agreement(rows, boards)
    assert after > before + 0.1
    assert turned is None
    assert left_out_agreement(rows, boards[:1]) == (0.5, 0.5, None)


def turned_boards(rows: np.ndarray, boards: int, seed: int = 3) -> list:
    """Of a person who sorts by two directions that are no feature's own, with a hand that misses
    a little."""
    random = np.random.default_rng(seed)
    directions = np.linalg.qr(random.normal(size=(SIZE, SIZE)))[0][:, :2]
    laid = np.hstack([rows[:, :-1] @ directions, rows[:, -1:]])
    laid += random.normal(scale=0.1, size=laid.shape)
    return [a_board(laid, range(start, start + 12), (0, 1)) for start in range(0, 12 * boards, 12)]


def test_features_that_count_together_are_found_with_many_boards():
    rows = features(600)
    few, many = (boards_of(rows, *turned_boards(rows, count)) for count in (9, 12))
    tested = triplets_of(boards_of(rows, *turned_boards(rows, 40)[20:]))
    weighted, turned = personal_metric(rows, few), personal_metric(rows, many)
    assert weighted.turned is None
    assert turned.turned is not None
    alone = PersonalMetric(turned.weights)
    assert agreement(rows, tested, turned) > agreement(rows, tested, alone) + 0.03
    assert turned.after == pytest.approx(agreement(rows, tested, turned), abs=0.05)
    assert turned.form.shape == (SIZE, SIZE)


def test_features_that_count_alone_are_left_alone():
    rows = features(600)
    boards = boards_of(rows, *(a_board(rows, range(n, n + 12), (1, 4)) for n in range(0, 180, 12)))
    metric = personal_metric(rows, boards)
    assert metric.turned is None
    assert metric.form is metric.weights


def test_distances_are_those_of_the_form():
    rows = features(8)
    random = np.random.default_rng(0)
    metric = PersonalMetric(
        np.exp(random.normal(size=SIZE)).astype(np.float32),
        turned=random.normal(size=(SIZE, SIZE)).astype(np.float32),
    )
    placed = metric.placed(rows)
    apart = rows[0, :-1] - rows[1, :-1]
    assert ((placed[0] - placed[1]) ** 2).sum() == pytest.approx(
        apart @ metric.form @ apart, rel=1e-4
    )
