"""How good the taste is on what it was not fitted on: a clear taste, none, and too few words."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.held_out import LEAST, HeldOut, held_out
from models.taste.terms import Choice, Duel, Opinion, Terms

COUNT = 120


@pytest.fixture(scope="module")
def features():
    rows = np.random.default_rng(0).normal(size=(COUNT, 10)) / np.sqrt(10)
    return np.hstack([rows, np.ones((COUNT, 1))])


def names() -> list[str]:
    return [str(number) for number in range(COUNT)]


def said(truth) -> Terms:
    random = np.random.default_rng(1)
    opinions = tuple(Opinion(str(n), bool(truth[n] > 0), 1.0) for n in range(60))
    pairs = random.integers(0, COUNT, (60, 2))
    duels = tuple(
        Duel(str(a), str(b), float(truth[a] > truth[b]), 1.0) for a, b in pairs.tolist() if a != b
    )
    return Terms(opinions, duels)


def test_a_clear_taste_is_known(features):
    found = held_out(said(features[:, 0]), features, names())
    assert found.accuracy is not None
    assert found.low is not None
    assert found.high is not None
    assert found.accuracy > 0.8
    assert found.low < found.accuracy < found.high
    assert found.pairs > 100


def test_a_taste_for_nothing_is_chance(features):
    truth = np.random.default_rng(5).normal(size=COUNT)
    found = held_out(said(truth), features, names())
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.5 < found.high


def test_too_few_words_tell_nothing(features):
    few = Terms(tuple(Opinion(str(n), n % 2 == 0, 1.0) for n in range(LEAST - 1)))
    assert held_out(few, features, names()) == HeldOut()


def test_the_best_of_four_tell_how_good_it_is(features):
    random = np.random.default_rng(2)
    fours = [random.choice(COUNT, 4, replace=False) for _ in range(60)]
    chosen = [sorted(four.tolist(), key=lambda n: -features[n, 0]) for four in fours]
    choices = tuple(
        Choice(str(best), tuple(map(str, others)), (1.0,) * 3, 1.0) for best, *others in chosen
    )
    found = held_out(Terms(choices=choices), features, names())
    assert found.pairs == 180
    assert found.accuracy is not None
    assert found.accuracy > 0.7
