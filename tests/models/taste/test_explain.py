"""Every score splits into what was judged, and the parts sum to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from models.taste.explain import Learning, explain
from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.residuals import residuals
from models.taste.terms import Choice, Duel, Opinion, Terms

COUNT, SIZE = 40, 12


@pytest.fixture(scope="module")
def features():
    random = np.random.default_rng(0)
    rows = random.normal(size=(COUNT, SIZE)) / np.sqrt(SIZE)
    return np.hstack([rows, np.ones((COUNT, 1))])


def names(*rows: int) -> tuple[str, ...]:
    return tuple(str(row) for row in rows)


@pytest.fixture(scope="module")
def learned(features):
    terms = Terms(
        tuple(Opinion(str(row), row % 3 == 0, 1.0 + row % 2) for row in range(12)),
        (Duel("12", "13", 1.0, 1.0), Duel("14", "3", 0.0, 0.7), Duel("15", "16", 0.5, 1.0)),
        (
            Choice("17", names(18, 19, 20), (0.5, 0.2, 1.0), 0.5, picked=True),
            Choice("21", names(22, 23), (1.0, 1.0), 1.0),
        ),
    )
    places = {name: row for row, name in enumerate(map(str, range(COUNT)))}
    preference = fit(terms, places, features)
    memory = remember(terms, places, features, preference)
    return Learning(terms, places, features, preference, memory)


def test_the_parts_sum_to_the_utility(learned, features):
    whole = features @ learned.preference.weights + learned.memory.utilities(features)
    for row in range(COUNT):
        parts = explain(learned, features[row])
        assert sum(part.amount for part in parts) == pytest.approx(whole[row], abs=1e-6)
        assert [abs(p.amount) for p in parts] == sorted(
            (abs(p.amount) for p in parts), reverse=True
        )


def test_what_was_judged_of_the_picture_itself_is_its_own_part(learned, features):
    utilities = features @ learned.preference.weights
    own = residuals(learned.terms, learned.places, utilities)
    parts = explain(learned, features[0], float(own[0]))
    assert [part.amount for part in parts if part.kind == "own"] == [own[0]]
    whole = utilities[0] + learned.memory.utilities(features[:1])[0] + own[0]
    assert sum(part.amount for part in parts) == pytest.approx(whole, abs=1e-6)


def test_a_like_speaks_for_its_own_picture_and_a_dislike_against(learned, features):
    by_name = {(p.kind, p.artwork): p.amount for p in explain(learned, features[0])}
    assert by_name["liked", "0"] > 0
    assert by_name["like", "0"] > 0
    disliked = {(p.kind, p.artwork): p.amount for p in explain(learned, features[1])}
    assert disliked["disliked", "1"] < 0
    assert disliked["unlike", "1"] < 0


def test_who_won_is_named_before_who_lost(learned, features):
    parts = {p.artwork: p.other for p in explain(learned, features[3]) if p.kind == "preferred"}
    assert parts["12"] == "13"
    assert parts["3"] == "14"


def test_the_best_of_four_stands_out_by_itself_and_what_was_picked_off_a_screen_does_not():
    places = {name: row for row, name in enumerate("abcd")}
    asked = Choice("b", ("a", "c", "d"), (1.0,) * 3, 1.0)
    own = residuals(Terms(choices=(asked,)), places, np.zeros(4))
    assert own[1] > 0
    assert own[0] == own[2] == own[3] == pytest.approx(-own[1] / 3, rel=0.2)
    picked = replace(asked, picked=True)
    assert not residuals(Terms(choices=(picked,)), places, np.zeros(4)).any()
