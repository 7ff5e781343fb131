"""The contract's weights, and who counts as looked at around a pick."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from models.feedback.records import new_judgement
from models.feedback.replay import standing
from models.library.database.clock import now
from models.library.person.judgements import Logged
from models.taste.terms import (
    Choice,
    Duel,
    Opinion,
    compared_in,
    cut_to,
    examined,
    terms_of,
)
from tests.support.judging import an_id

A, B, C, D = (an_id(n) for n in range(4))
DAY = 86_400_000_000


def terms(*said):
    return terms_of(standing(Logged(n + 1, each) for n, each in enumerate(said)))


def new(kind, at=1, **fields):
    return new_judgement(kind, at=at, **fields)


@pytest.mark.parametrize(
    ("kind", "value", "liked", "weight"),
    [
        ("like", None, True, 1.0),
        ("dislike", None, False, 2.0),
        ("keep", None, True, 0.5),
        ("reject", None, False, 2.0),
        ("rating", 5, True, 1.5),
        ("rating", 4, True, 1.0),
        ("rating", 2, False, 2.0),
        ("rating", 1, False, 3.0),
    ],
)
def test_weights_of_words(kind, value, liked, weight):
    fields = {} if value is None else {"value": value}
    assert terms(new(kind, artwork=A, **fields)).opinions == (Opinion(A, liked, weight),)


def test_three_stars_teach_nothing():
    assert len(terms(new("rating", artwork=A, value=3))) == 0


@pytest.mark.parametrize(("outcome", "share"), [("left", 1.0), ("right", 0.0), ("draw", 0.5)])
def test_duels(outcome, share):
    assert terms(new("duel", left=A, right=B, outcome=outcome)).duels == (Duel(A, B, share, 1.0),)


def test_a_skipped_duel_teaches_nothing():
    assert len(terms(new("duel", left=A, right=B, outcome="skip"))) == 0


def test_a_ranking_is_a_chain_of_choices():
    assert terms(new("ranking", order=[A, B, C])).choices == (
        Choice(A, (B, C), (1.0, 1.0), 1.0),
        Choice(B, (C,), (1.0,), 1.0),
    )


def test_in_a_pick_by_duel_everything_was_looked_at():
    (choice,) = terms(new("pick", via="duel", picked=[A], shown=[A, B, C])).choices
    assert (choice.examined, choice.weight, choice.picked) == ((1.0, 1.0), 1.0, False)


def test_a_pick_weighs_half_and_reads_places_from_the_columns():
    (choice,) = terms(new("pick", picked=[B], shown=[A, B, C, D], columns=2)).choices
    assert (choice.chosen, choice.others, choice.weight) == (B, (A, C, D), 0.5)
    near, row = 0.55 * math.exp(-1 / 4), math.exp(-1 / 1.5)
    assert choice.examined == pytest.approx((near, near * row, 0.55 * row))


def test_several_picked_are_not_compared_with_each_other():
    choices = terms(new("pick", picked=[A, B], shown=[A, B, C])).choices
    assert [(each.chosen, each.others) for each in choices] == [(A, (C,)), (B, (C,))]


def test_what_was_liked_before_was_not_passed_by():
    (choice,) = terms(
        new("like", artwork=B), new("pick", at=2, picked=[A], shown=[A, B, C])
    ).choices
    assert choice.others == (C,)


@pytest.mark.parametrize(
    ("tile", "expected"),
    [
        ({"row": 1, "col": 1, "visible_ms": 2000}, 0.55),
        ({"row": 3, "col": 1, "visible_ms": 2000}, 0.55 * math.exp(-2 / 1.5)),
        ({"row": 1, "col": 5, "visible_ms": 2000}, 0.55 * math.exp(-1)),
        ({"row": 9, "col": 9, "visible_ms": 2000, "hovered_ms": 400}, 1.0),
        ({"row": 1, "col": 1, "visible_ms": 299}, 0.0),
        ({"row": 1, "col": 1, "visible_ms": 999}, 0.0),
        ({}, 0.55),
    ],
)
def test_examination(tile, expected):
    assert examined(tile, {"row": 1, "col": 1}) == pytest.approx(expected)


def test_old_words_fade_by_half_in_a_year_and_picks_in_ninety_days():
    found = terms(
        new("like", artwork=A, at=1),
        new("pick", at=1 + 275 * DAY, picked=[C], shown=[C, D]),
        new("like", artwork=B, at=1 + 365 * DAY),
    )
    assert [each.weight for each in found.opinions] == pytest.approx([0.5, 1.0])
    assert found.choices[0].weight == pytest.approx(0.25)


def test_a_judgement_of_a_wrong_clock_does_not_fade_the_others():
    found = terms(
        new("like", artwork=A, at=now() - 365 * DAY),
        new("like", artwork=B, at=now() - DAY),
        new("like", artwork=C, at=now() + 3650 * DAY),
    )
    weights = [each.weight for each in found.opinions]
    assert weights == pytest.approx([0.5, 1.0, 1.0], abs=2e-3)


def test_where_everything_is_in_the_future_it_is_today_that_is_wrong():
    found = terms(
        new("like", artwork=A, at=now() + 365 * DAY), new("like", artwork=B, at=now() + 730 * DAY)
    )
    assert [each.weight for each in found.opinions] == pytest.approx([0.5, 1.0])


def test_artworks_without_features_are_left_out():
    found = terms(
        new("like", artwork=A),
        new("duel", left=A, right=D, outcome="left"),
        new("pick", picked=[C], shown=[B, C, D]),
    ).among({B: 0, C: 1})
    assert (len(found.opinions), len(found.duels)) == (0, 0)
    assert found.choices[0].others == (B,)


def test_what_was_liked_before_can_lose_all_the_same():
    (choice,) = terms(
        new("like", artwork=B), new("pick", at=2, via="duel", picked=[A], shown=[A, B, C, D])
    ).choices
    assert choice.others == (B, C, D)


def test_answers_of_two_and_four_at_a_time_come_in_the_order_of_the_log():
    stands = standing(
        Logged(n + 1, each)
        for n, each in enumerate(
            [
                new("duel", at=1, left=A, right=B, outcome="right"),
                new("pick", at=2, via="duel", picked=[D], shown=[A, B, C, D], columns=2),
                new("duel", at=3, left=A, right=C, outcome="skip"),
                new("pick", at=4, via="grid", picked=[A], shown=[A, B]),
                new("duel", at=5, left=C, right=D, outcome="draw"),
            ]
        )
    )
    found = [replace(each, weight=1.0) for each in compared_in(stands)]
    four = Choice(D, (A, B, C), (1.0,) * 3, 1.0)
    assert found == [Duel(A, B, 0.0, 1.0), four, Duel(C, D, 0.5, 1.0)]
    assert cut_to(four, {A, D}) == Choice(D, (A,), (1.0,), 1.0)
    assert [cut_to(four, known) for known in ({A, B, C}, {D})] == [None, None]
