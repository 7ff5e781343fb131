"""Tournaments: answers move a pool's utilities, the next pair is a telling one, and it ends."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from models.taste.comparing import answers_of, best_of, duel
from models.taste.pool import (
    FIRST_AT_RANDOM,
    FIRST_FOURS_AT_RANDOM,
    answered,
    bald,
    information,
    is_settled,
    make_pool,
    next_four,
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
    pool = answered(make_pool(features(4)), [duel(0, 1, 0.5)] * asked)
    every = [(one, other) for one in range(4) for other in range(one + 1, 4)]
    random = np.random.default_rng(0)
    for left in every:
        others = [each for each in every if each != left]
        assert tuple(sorted(next_pair(pool, 2, random, others))) == left
    assert tuple(sorted(next_pair(pool, 2, random, every))) in every


def test_who_wins_rises_and_what_looks_alike_rises_with_it():
    rows = features(30)
    rows[1] = rows[0]
    pool = answered(make_pool(rows), [duel(0, n, 1.0) for n in range(2, 12)])
    assert pool.mean[0] == pool.mean.max()
    assert pool.mean[1] > np.median(pool.mean)
    assert pool.elo[0] > 1500
    assert pool.elo_spread[0] < pool.elo_spread[20]


def test_answers_one_by_one_are_the_same_as_all_at_once():
    rows = features(20)
    answers = [duel(n, (n * 7 + 3) % 20, float(n % 2)) for n in range(20) if n != (n * 7 + 3) % 20]
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
        pool = answered(pool, [duel(left, right, float(left < right))])


def test_it_is_settled_when_the_best_are_known():
    random = np.random.default_rng(1)
    pool = make_pool(features(8))
    assert not is_settled(pool, 2, random)
    for _ in range(60):
        answers = [duel(a, b, 1.0) for a in range(8) for b in range(a + 1, 8)]
        pool = answered(pool, answers)
        if is_settled(pool, 2, random):
            break
    assert is_settled(pool, 2, random)
    assert set(np.argsort(-pool.mean)[:2].tolist()) == {0, 1}
    assert is_settled(make_pool(features(3)), 3, random)


def test_elo_and_schulze_order_plain_wins():
    asked = [
        duel(0, 1, 1.0),
        duel(1, 2, 1.0),
        duel(0, 2, 1.0),
        duel(3, 0, 0.0),
        duel(2, 3, 0.5),
    ]
    ratings = elo_ratings(4, asked)
    assert ratings.argmax() == 0
    assert ratings.sum() == pytest.approx(4 * 1500)
    order = schulze_order(beats(4, asked))
    assert order[:2] == [0, 1]
    assert cycles(beats(4, asked), order) == []


def test_a_circle_is_seen():
    asked = [duel(0, 1, 1.0), duel(1, 2, 1.0), duel(2, 0, 1.0), duel(0, 1, 1.0)]
    won = beats(3, asked)
    order = schulze_order(won)
    assert len(cycles(won, order)) == 1


def test_four_at_once_are_four_and_each_may_lie_anywhere():
    random = np.random.default_rng(1)
    pool = make_pool(features(9))
    first = set()
    for _ in range(3 * FIRST_FOURS_AT_RANDOM):
        shown = next_four(pool, 2, random)
        assert len(set(shown)) == 4
        first.add(shown.index(min(shown)))
        pool = answered(pool, [best_of(min(shown), sorted(shown)[1:])])
    assert first == {0, 1, 2, 3}
    assert set(np.argsort(-pool.mean)[:2].tolist()) == {0, 1}


def test_four_at_once_tell_more_than_four_at_random():
    random = np.random.default_rng(1)
    pool = make_pool(features(40))
    while len(pool.asked) < 2 * FIRST_FOURS_AT_RANDOM:
        shown = next_four(pool, 4, random)
        pool = answered(pool, [best_of(min(shown), sorted(shown)[1:])])

    def told(shown) -> float:
        pairs = [(a, b) for a in shown for b in shown if a < b]
        left, right = (np.array(each) for each in zip(*pairs, strict=True))
        return float(information(pool, left, right).sum())

    chance = [told(random.choice(40, 4, replace=False).tolist()) for _ in range(50)]
    assert told(next_four(pool, 4, random)) > np.mean(chance)


def test_the_best_of_four_is_the_top_of_the_posterior():
    """Against plain minimising of what is written out here."""
    rows = features(7)
    said = [(3, [0, 1, 2]), (0, [4, 5, 6]), (3, [0, 4, 6]), (5, [1, 2, 3])]
    pool = answered(
        make_pool(rows), [*(best_of(*each) for each in said), duel(1, 2, 0.5), duel(6, 2, 1.0)]
    )

    def loss(f: np.ndarray) -> float:
        told = sum(f[one] - np.log(np.exp(f[[one, *others]]).sum()) for one, others in said)
        told -= np.log1p(np.exp(f[2] - f[6]))
        told -= 0.5 * (np.log1p(np.exp(f[2] - f[1])) + np.log1p(np.exp(f[1] - f[2])))
        return float(0.5 * f @ pool.precision @ f - told)

    found = minimize(loss, np.zeros(7), tol=1e-10)
    np.testing.assert_allclose(pool.mean, found.x, atol=1e-4)
    np.testing.assert_allclose(pool.covariance, np.linalg.inv(_bent(loss, pool.mean)), atol=1e-3)


def test_slopes_are_those_of_the_value():
    random = np.random.default_rng(3)
    answers = answers_of(
        [best_of(0, [1, 2, 3], 0.5), duel(4, 0, 0.5, 2.0), duel(2, 4, 1.0), best_of(3, [1, 4])]
    )
    f = random.normal(size=5)
    gradient, diagonal = answers.slope(f)
    steps = 1e-5 * np.eye(5)
    risen = [(answers.value(f + step) - answers.value(f - step)) / 2e-5 for step in steps]
    np.testing.assert_allclose(gradient, risen, atol=1e-8)
    curvature = np.diag(diagonal)
    one, other, between = answers.between(f, answers.beside())
    np.add.at(curvature, (one, other), between)
    bent = [(answers.slope(f - s)[0] - answers.slope(f + s)[0]) / 2e-5 for s in steps]
    np.testing.assert_allclose(curvature, bent, atol=1e-8)


def test_the_best_of_four_counts_as_three_duels_in_the_other_orders():
    best, others = 2, [0, 1, 3]
    four = best_of(best, others)
    assert list(four.duels) == [(best, each, 1.0) for each in others]
    three = [duel(best, each, 1.0) for each in others]
    np.testing.assert_array_equal(elo_ratings(4, [four]), elo_ratings(4, three))
    np.testing.assert_array_equal(beats(4, [four]), beats(4, three))
    assert schulze_order(beats(4, [four]))[0] == best


def test_answers_of_two_and_four_are_taken_in_any_number():
    rows = features(12)
    said = [best_of(n, [n + 1, n + 2, n + 3]) for n in range(8)] + [
        duel(n, 11, 1.0) for n in (1, 4)
    ]
    slowly = make_pool(rows)
    for each in said:
        slowly = answered(slowly, [each])
    np.testing.assert_allclose(answered(make_pool(rows), said).mean, slowly.mean, atol=1e-6)


def _bent(loss, at: np.ndarray) -> np.ndarray:
    steps = 1e-3 * np.eye(len(at))
    rows = [
        [loss(at + a + b) - loss(at + a - b) - loss(at - a + b) + loss(at - a - b) for b in steps]
        for a in steps
    ]
    return np.array(rows) / 4e-6
