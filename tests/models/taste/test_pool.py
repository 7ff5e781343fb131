"""Tournaments: answers move a pool's utilities, the next pair is a telling one, and it ends."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.pool import (
    FIRST_AT_RANDOM,
    Asked,
    answered,
    bald,
    is_settled,
    make_pool,
    next_pair,
)
from models.taste.ratings import beats, cycles, elo_ratings, schulze_order


def features(count: int) -> np.ndarray:
    rows = np.random.default_rng(0).normal(size=(count, 8)) / np.sqrt(8)
    return np.hstack([rows, np.ones((count, 1))])


def test_information_is_never_below_nothing_and_most_where_it_is_open():
    apart, variances = np.meshgrid(np.linspace(-6, 6, 25), np.linspace(0, 9, 10))
    found = bald(apart.ravel(), variances.ravel())
    assert (found >= 0).all()
    assert bald(np.array([0.0]), np.array([0.0]))[0] == pytest.approx(0, abs=1e-6)
    open_, decided = bald(np.array([0.0, 4.0]), np.array([1.0, 1.0]))
    assert open_ > decided
    assert bald(np.array([0.0]), np.array([50.0]))[0] <= 1  # One answer is one bit at most.


@pytest.mark.parametrize("asked", [0, FIRST_AT_RANDOM])
def test_a_pair_that_was_skipped_does_not_come_while_there_are_others(asked):
    pool = answered(make_pool(features(4)), [Asked(0, 1, 0.5)] * asked)
    every = [(one, other) for one in range(4) for other in range(one + 1, 4)]
    random = np.random.default_rng(0)
    for left in every:
        others = [each for each in every if each != left]
        assert tuple(sorted(next_pair(pool, 2, random, others))) == left
    assert tuple(sorted(next_pair(pool, 2, random, every))) in every


def test_who_wins_rises_and_what_looks_alike_rises_with_it():
    rows = features(30)
    rows[1] = rows[0]
    pool = answered(make_pool(rows), [Asked(0, n, 1.0) for n in range(2, 12)])
    assert pool.mean[0] == pool.mean.max()
    assert pool.mean[1] > np.median(pool.mean)
    assert pool.elo[0] > 1500
    assert pool.elo_spread[0] < pool.elo_spread[20]


def test_answers_one_by_one_are_the_same_as_all_at_once():
    rows = features(20)
    answers = [Asked(n, (n * 7 + 3) % 20, float(n % 2)) for n in range(20) if n != (n * 7 + 3) % 20]
    once = answered(make_pool(rows), answers)
    slowly = make_pool(rows)
    for each in answers:
        slowly = answered(slowly, [each])
    np.testing.assert_allclose(once.mean, slowly.mean, atol=1e-6)


def test_a_pair_is_never_a_picture_and_itself():
    random = np.random.default_rng(1)
    pool = make_pool(features(6))
    for _ in range(2 * FIRST_AT_RANDOM):
        left, right = next_pair(pool, 2, random)
        assert left != right
        pool = answered(pool, [Asked(left, right, float(left < right))])


def test_it_is_settled_when_the_best_are_known():
    random = np.random.default_rng(1)
    pool = make_pool(features(8))
    assert not is_settled(pool, 2, random)
    for _ in range(60):
        answers = [Asked(a, b, 1.0) for a in range(8) for b in range(a + 1, 8)]
        pool = answered(pool, answers)
        if is_settled(pool, 2, random):
            break
    assert is_settled(pool, 2, random)
    assert set(np.argsort(-pool.mean)[:2].tolist()) == {0, 1}
    assert is_settled(make_pool(features(3)), 3, random)


def test_elo_and_schulze_order_plain_wins():
    asked = [
        Asked(0, 1, 1.0),
        Asked(1, 2, 1.0),
        Asked(0, 2, 1.0),
        Asked(3, 0, 0.0),
        Asked(2, 3, 0.5),
    ]
    ratings = elo_ratings(4, asked)
    assert ratings.argmax() == 0
    assert ratings.sum() == pytest.approx(4 * 1500)
    order = schulze_order(beats(4, asked))
    assert order[:2] == [0, 1]
    assert cycles(beats(4, asked), order) == []


def test_a_circle_is_seen():
    asked = [Asked(0, 1, 1.0), Asked(1, 2, 1.0), Asked(2, 0, 1.0), Asked(0, 1, 1.0)]
    won = beats(3, asked)
    order = schulze_order(won)
    assert len(cycles(won, order)) == 1
