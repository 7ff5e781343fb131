"""Dealing pictures to sources: the better gets more, the least tried its tenth, room is kept."""

from __future__ import annotations

import numpy as np
import pytest

from models.steering.arms import BATCH, Arm
from models.steering.choosing import deal, shares

GOOD, BAD, UNKNOWN = Arm(1, 60, 40, 100), Arm(2, 10, 90, 100), Arm(3, 1, 3, 0)


def dealt(arms, pictures=800, seed=0, **options):
    return deal(arms, pictures, np.random.default_rng(seed), **options)


def test_everything_is_dealt_and_most_to_the_best():
    given = dealt([GOOD, BAD, UNKNOWN])
    assert sum(given.values()) == 800
    assert given[1] > 400
    assert given.get(2, 0) < 50


def test_the_same_seed_deals_the_same():
    assert dealt([GOOD, BAD, UNKNOWN], seed=5) == dealt([GOOD, BAD, UNKNOWN], seed=5)


def test_every_tenth_batch_goes_to_what_was_tried_least():
    never = Arm(4, 0.01, 4000, 0)  # No draw would ever choose it.
    assert dealt([GOOD, never], 10 * BATCH) == {1: 9 * BATCH, 4: BATCH}
    assert dealt([GOOD, never], 5 * BATCH, dealt=5 * BATCH)[4] == BATCH
    assert 4 not in dealt([GOOD, never], 5 * BATCH, dealt=0)


def test_the_tenths_go_round():
    never = [Arm(10 + n, 0.01, 4000, 0) for n in range(5)]
    given = dealt([GOOD, *never], 50 * BATCH)
    assert {source: given[source] for source in range(10, 15)} == dict.fromkeys(
        range(10, 15), BATCH
    )


def test_room_is_kept():
    assert dealt([GOOD, BAD], 100, room={1: 12, 2: 5}) == {1: 12, 2: 5}
    assert dealt([GOOD], 100, room={1: 0}) == {}
    assert dealt([], 100) == {}


def test_duplicates_stand_against_it():
    given = dealt([Arm(1, 60, 40, 9, novelty=0.1), Arm(3, 50, 50, 9)])
    assert given[3] > 650


def test_shares_say_beforehand_what_dealing_gives():
    arms = [GOOD, BAD, UNKNOWN]
    said = shares(arms, np.random.default_rng(1))
    assert sum(said.values()) == pytest.approx(1)
    assert said[1] > said[3] > said[2] > 0.03
    assert shares([], np.random.default_rng(1)) == {}
