"""The judging of the taste in small: a few invented people, and the gates below the figures that
docs/benchmarks.md reports."""

from __future__ import annotations

import numpy as np
import pytest

from app.bench import taste
from app.bench.taste_boards import triplet_gains
from app.bench.taste_drift import turned
from app.bench.taste_labels import picks_with_skips
from app.bench.taste_people import UNKNOWN, features_of, person, read_pictures, turning
from app.bench.taste_pools import recalls, recalls_of_four

SEEDS = range(500, 504)


@pytest.fixture(scope="module")
def pictures():
    return read_pictures()


@pytest.fixture(scope="module")
def features(pictures):
    return features_of(pictures)[1]


def test_a_taste_is_recovered_from_pairs(pictures, features):
    shares = []
    for seed in SEEDS:
        who = person(pictures, "mix", seed)
        best = taste.oracle(who, features)
        shares.append((taste.random_pairs(who, features)[500] - 0.5) / (best - 0.5))
    assert np.median(shares) > 0.7


def test_a_taste_for_nothing_is_not_found(pictures, features):
    right = [taste.random_pairs(person(pictures, "noise", seed), features)[500] for seed in SEEDS]
    assert np.mean(right) == pytest.approx(0.5, abs=0.03)


def test_the_best_are_found_sooner_than_by_elo(pictures, features):
    rows = [recalls(person(pictures, "mix", seed), features) for seed in SEEDS]
    ours = np.mean([found[200] for found, _, _ in rows])
    assert ours > 0.5
    assert ours > 1.3 * np.mean([elo for _, elo, _ in rows])
    fours = [recalls_of_four(person(pictures, "mix", seed), features) for seed in SEEDS[:2]]
    assert np.mean([found[100] for found in fours]) > np.mean([found[100] for found, _, _ in rows])
    assert np.mean([found[200] for found in fours]) > 0.6


def test_a_taste_that_turned_is_found_again(pictures, features):
    rows = [turned(pictures, features, seed, (taste.accuracy, taste.oracle)) for seed in SEEDS[:2]]
    lost, found = (np.mean([each.faded[count] for each in rows]) for count in (0, 200))
    assert np.mean([each.before for each in rows]) > lost + 0.05
    assert found > lost + 0.05
    assert found > np.mean([each.anew[200] for each in rows]) - 0.05
    assert np.mean([each.ours - each.elo for each in rows]) > 0.02


def test_of_a_turn_three_weights_of_ten_are_new(pictures):
    before, after = turning(pictures, SEEDS[0])
    np.testing.assert_array_equal(before.held_out, after.held_out)
    alike = [np.corrcoef(*(each.truth for each in turning(pictures, n)))[0, 1] for n in range(20)]
    # Seven tenths of what is known stay, and all that is unknown.
    assert np.mean(alike) == pytest.approx(0.7 * (1 - UNKNOWN) + UNKNOWN, abs=0.08)


def test_boards_teach_likeness(pictures, features):
    rows = [triplet_gains(pictures, features, seed, 5, 20) for seed in SEEDS]
    assert np.median([learned - raw for raw, learned in rows]) > 0.07


def test_what_was_passed_by_does_not_mislead(pictures, features):
    gains = []
    for seed in SEEDS:
        who = person(pictures, "mix", seed)
        both, alone = picks_with_skips(who, features)
        gains.append(taste.accuracy(who, both) - taste.accuracy(who, alone))
    assert np.mean(gains) > -0.01


def test_nothing_alike_straddles_the_split(pictures):
    who = person(pictures, "mix", 1)
    inside, outside = pictures.groups[~who.held_out], pictures.groups[who.held_out]
    assert not set(inside.tolist()) & set(outside.tolist())
