"""Rounds of duels, two and four pictures at a time: what is asked, what is known, when it ends."""

from __future__ import annotations

import numpy as np
import pytest

from models.taste.duelling import FOUR, TWO, Aim, By, Round
from models.taste.terms import Choice, Duel

NAMES = [f"{number:02}" for number in range(20)]


@pytest.fixture
def features() -> np.ndarray:
    rows = np.random.default_rng(0).normal(size=(len(NAMES), 8)) / np.sqrt(8)
    return np.hstack([rows, np.ones((len(NAMES), 1))])


def choice(shown) -> Choice:
    """Of a person who prefers what comes first in the alphabet."""
    best, *others = sorted(shown)
    return Choice(best, tuple(others), (1.0,) * len(others), 1.0)


def answer(shown) -> Duel | Choice:
    left, right = shown[:2]
    return Duel(left, right, float(left < right), 1.0) if len(shown) == TWO else choice(shown)


def answered(round_: Round, said: list, most: int) -> list:
    """So many more answers, or all until the end."""
    for _ in range(most):
        round_.take(said)
        question = round_.next()
        if question.over:
            break
        said.append(answer(question.shown))
    round_.take(said)
    return said


@pytest.mark.parametrize("at_once", [TWO, FOUR])
def test_as_many_are_shown_as_were_asked_for(features, at_once):
    round_ = Round(NAMES, features, at_once=at_once)
    for count in range(12):
        question = round_.next()
        assert question.asked == count
        assert len(set(question.shown)) == at_once
        round_.take([*(Duel("00", "01", 1.0, 1.0) for _ in range(count + 1))])


def test_four_at_once_end_sooner_with_the_same_best(features):
    asked = {}
    for at_once in (TWO, FOUR):
        round_ = Round(NAMES, features, at_once=at_once)
        asked[at_once] = len(answered(round_, [], 500))
        assert round_.next().over
        best = {each.artwork for each in round_.ranking(By.BRADLEY_TERRY)[: round_.best]}
        assert len(best & set(NAMES[: round_.best])) >= round_.best - 1
    assert asked[FOUR] < asked[TWO]


def test_every_order_counts_the_best_of_four(features):
    round_ = Round(NAMES, features, at_once=FOUR)
    round_.take([choice(("03", "00", "07", "11")), Duel("00", "05", 1.0, 1.0)])
    for by in By:
        assert round_.ranking(by)[0].artwork == "00"


def test_taking_back_leads_to_the_same_four(features):
    round_ = Round(NAMES, features, at_once=FOUR)
    said = answered(round_, [], 15)
    shown = round_.next().shown
    round_.take([*said, choice(shown)])
    assert round_.next().shown != shown
    round_.take(said)
    assert round_.next().shown == shown
    again = Round(NAMES, features, at_once=FOUR)
    again.take(said)
    assert again.next().shown == shown


def test_four_that_were_passed_over_are_not_asked_again(features):
    round_ = Round(NAMES, features, at_once=FOUR)
    said = answered(round_, [], 10)
    seen = set()
    for _ in range(8):
        shown = frozenset(round_.next().shown)
        assert shown not in seen
        seen.add(shown)
        round_.skipped.add(shown)
    assert len(said) == len(round_.pool.asked)


def test_an_answer_about_four_counts_among_those_that_are_here(features):
    round_ = Round(NAMES, features)
    round_.take(
        [choice(("01", "aa", "03", "bb")), choice(("02", "aa")), choice(("00", "cc", "dd"))]
    )
    assert [list(each.duels) for each in round_.pool.asked] == [[(1, 3, 1.0)]]


def test_a_complete_order_is_asked_for_by_twos_and_uses_what_four_said(features):
    few = NAMES[:8]
    plain = Round(few, features[:8], Aim.ORDER, FOUR)
    count = len(answered(plain, [], 100))
    assert plain.next().over
    assert [each.artwork for each in plain.ranking(By.SCHULZE)] == few
    helped = Round(few, features[:8], Aim.ORDER, FOUR)
    fours = [choice(few[:4]), choice(few[4:]), choice(few[::2])]
    assert len(answered(helped, fours, 100)) - 3 < count
    assert helped.next().over


def test_passing_over_four_calls_nothing_equal(features):
    few = NAMES[:4]
    round_ = Round(few, features[:4], Aim.ORDER)
    first = round_.next()
    round_.skipped.add(frozenset(few))
    assert round_.next() == first


def test_a_circle_is_asked_again_by_itself(features):
    few = NAMES[:6]
    round_ = Round(few, features[:6], at_once=FOUR)
    said = [choice(few[place : place + 4]) for place in range(4)] * 8
    round_.take(said)
    assert round_.next().over
    round_.take([*said, Choice("05", ("04", "03", "00"), (1.0,) * 3, 1.0)])
    question = round_.next()
    assert question.again
    assert question.shown == ("00", "05")


def test_with_fewer_than_four_there_are_two_at_a_time(features):
    assert len(Round(NAMES[:3], features[:3], at_once=FOUR).next().shown) == TWO
