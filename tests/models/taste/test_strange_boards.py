"""Boards of two pictures, of one point, of huge or broken coordinates, of thousands."""

from __future__ import annotations

import time

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.feedback.records import JudgementWrong, from_json
from models.records import Placement
from models.taste.arrangement import dissimilarities
from models.taste.learn import learn
from models.taste.triplets import laid_out
from tests.support.judging import add_artworks, say
from tests.support.tasting import finished, learned, two_kinds, write_raw


def lay(library, ids, places, board="one"):
    placements = [
        {"artwork": each, "x": x, "y": y} for each, (x, y) in zip(ids, places, strict=False)
    ]
    say(library, "arrangement", board=board, placements=placements)


def metric(library, vectors):
    return finished(learn(library, vectors, CancelToken())).metric


@pytest.mark.parametrize("places", [[], [(0, 0)], [(0, 0), (5, 5)], [(0, 0), (1, 0), (2, 0)]])
def test_a_board_of_few_pictures_says_nothing(library, vectors, world, places):
    say(library, "like", artwork=world[0])
    plain = learned(library, vectors)
    lay(library, world, places)
    np.testing.assert_allclose(learned(library, vectors).utility, plain.utility, atol=1e-5)
    assert metric(library, vectors).boards == 0


def test_a_board_of_one_point_says_nothing(library, vectors, world):
    say(library, "like", artwork=world[0])
    lay(library, world, [(3.5, -2)] * 12)
    learned(library, vectors)
    np.testing.assert_array_equal(metric(library, vectors).weights, 1)


@pytest.mark.parametrize("scale", [5e-324, 1e-300, 1e300, 1.7e308])
def test_a_board_of_any_size_says_the_same(library, vectors, world, scale):
    say(library, "like", artwork=world[0])
    places = [(-1.0 if n % 2 else 1.0, 0.0) for n in range(12)]
    lay(library, world, places, "plain")
    plain = learned(library, vectors)
    say(library, "reset")
    say(library, "like", artwork=world[0])
    lay(library, world, [(scale * x, y) for x, y in places], "other")
    np.testing.assert_allclose(learned(library, vectors).utility, plain.utility, atol=1e-4)


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), float("-inf"), 10**400, None, "1"])
def test_places_that_are_nowhere_are_refused(wrong):
    placements = [{"artwork": "ab" * 32, "x": wrong, "y": 0}]
    with pytest.raises(JudgementWrong, match=r"\[0\]: 'x' is"):
        from_json({"kind": "arrangement", "board": "b", "placements": placements})


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), 10**400, None, "left"])
def test_a_board_of_the_log_with_places_that_are_nowhere_says_nothing(
    library, vectors, world, wrong
):
    say(library, "like", artwork=world[0])
    plain = learned(library, vectors)
    placements = [{"artwork": each, "x": n, "y": wrong} for n, each in enumerate(world[:12])]
    write_raw(library, {"kind": "arrangement", "board": "b", "placements": placements})
    np.testing.assert_allclose(learned(library, vectors).utility, plain.utility, atol=1e-5)


def test_a_picture_that_lies_twice_lies_where_it_was_put_last():
    ids = ["a", "b", "c", "d"]
    twice = [{"artwork": each, "x": n, "y": 0} for n, each in enumerate(["a", *ids])]
    (board,) = laid_out(
        [{"board": "b", "placements": twice}], {each: n for n, each in enumerate(ids)}
    )
    expected = [Placement(each, n + 1.0, 0.0, moved=True) for n, each in enumerate(ids)]
    assert sorted(board.rows) == [0, 1, 2, 3]
    np.testing.assert_allclose(sorted(board.distances), sorted(dissimilarities(expected)[1]))


def test_a_metric_is_learned_again_only_when_a_board_was_laid(library, vectors, world):
    say(library, "like", artwork=world[0])
    lay(library, world[:12], [(n % 3, n // 3) for n in range(12)])
    first = finished(learn(library, vectors, CancelToken()))
    say(library, "like", artwork=world[2])
    second = finished(learn(library, vectors, CancelToken(), before=first))
    assert second.metric is first.metric
    lay(library, world[:12], [(n // 3, n % 4) for n in range(12)])
    third = finished(learn(library, vectors, CancelToken(), before=second))
    assert not np.array_equal(third.metric.weights, first.metric.weights)


def test_a_board_of_two_thousand_pictures_is_learned_in_time(library, vectors):
    ids = add_artworks(library, 2000)
    two_kinds(vectors, ids)
    say(library, "like", artwork=ids[0])
    random = np.random.default_rng(0)
    lay(library, ids, random.normal(size=(2000, 2)).tolist())
    start = time.perf_counter()
    assert learned(library, vectors).version.judgements == 2
    assert time.perf_counter() - start < 30


def test_a_hundred_boards_are_learned_in_time(library, vectors, world):
    random = np.random.default_rng(0)
    say(library, "like", artwork=world[0])
    for number in range(100):
        order = random.permutation(60)[:20]
        places = random.normal(size=(20, 2)).tolist()
        lay(library, [world[each] for each in order], places, f"board {number}")
    start = time.perf_counter()
    assert learned(library, vectors).version.judgements == 101
    assert time.perf_counter() - start < 60
