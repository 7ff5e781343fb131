"""How good it is on what chance chose."""

from __future__ import annotations

import numpy as np
import pytest

from models.feedback.records import new_judgement
from models.feedback.replay import Standing
from models.taste.audited import LEAST, MOST_WEIGHT, audited, audits
from models.taste.terms import Duel, Opinion, Terms

COUNT = 120
NAMES = [f"{n:064x}" for n in range(COUNT)]
CHANCE = dict.fromkeys(NAMES[:40], 1.0)


@pytest.fixture
def features():
    """The first column is what is liked."""
    rows = np.random.default_rng(0).normal(size=(COUNT, 12))
    rows[:, -1] = 1
    return rows


def said(features, of=range(COUNT), *, turned=()):
    return tuple(Opinion(NAMES[n], bool((features[n, 0] > 0) != (n in turned)), 1.0) for n in of)


def test_a_taste_that_was_learned_elsewhere_is_right_about_chance_s_finds(features):
    found = audited(Terms(opinions=said(features)), features, NAMES, CHANCE)
    assert found.by_chance
    assert found.accuracy > 0.9
    assert found.low < found.accuracy <= found.high


def test_what_was_said_of_the_finds_themselves_does_not_help(features):
    """All that is said elsewhere is noise, so the finds' own judgements are all that could."""
    noise = np.random.default_rng(1).permutation(COUNT)
    elsewhere = tuple(Opinion(NAMES[n], bool(noise[n] % 2), 1.0) for n in range(40, COUNT))
    own = said(features, range(40))
    pairs = tuple(Duel(NAMES[n], NAMES[n + 60], 1.0, 5.0) for n in range(40))
    terms = Terms(opinions=own + elsewhere, duels=pairs)
    alone = Terms(opinions=own + elsewhere)
    found = audited(terms, features, NAMES, CHANCE)
    assert found.accuracy == audited(alone, features, NAMES, CHANCE).accuracy
    assert 0.25 < found.accuracy < 0.75


def test_too_few_tell_nothing(features):
    terms = Terms(opinions=said(features))
    few = dict(list(CHANCE.items())[: LEAST - 1])
    assert audited(terms, features, NAMES, few) is None
    all_liked = Terms(opinions=tuple(Opinion(name, True, 1.0) for name in NAMES))
    assert audited(all_liked, features, NAMES, CHANCE) is None


def test_a_rarely_chosen_find_counts_more(features):
    """One find about which it is wrong."""
    terms = Terms(opinions=said(features, turned={0}))
    plain = audited(terms, features, NAMES, CHANCE)
    heavy = audited(terms, features, NAMES, {**CHANCE, NAMES[0]: 10.0})
    assert heavy.accuracy < plain.accuracy


def test_only_what_stood_in_a_place_of_chance_is_one():
    best = new_judgement("like", artwork=NAMES[0], slot="best")
    often = new_judgement("like", artwork=NAMES[1], slot="random", propensity=0.5)
    rare = new_judgement("reject", artwork=NAMES[2], slot="random", propensity=0.001)
    plain = new_judgement("dislike", artwork=NAMES[3])
    opinions = {each.artwork: each for each in (best, often, plain)}
    found = audits(Standing(opinions=opinions, decisions={NAMES[2]: rare}))
    assert found == {NAMES[1]: 1.0, NAMES[2]: MOST_WEIGHT}
