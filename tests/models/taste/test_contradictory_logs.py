"""Someone who says one thing and then the other is taken as undecided, not as wrong."""

from __future__ import annotations

import numpy as np

from tests.support.judging import say
from tests.support.tasting import learned


def test_of_like_and_dislike_in_turn_the_last_counts(library, vectors, world):
    for kind in ("like", "dislike") * 10:
        say(library, kind, artwork=world[0])
    turned = learned(library, vectors)
    assert turned.version.judgements == 1
    assert turned.of(world[0]).score < 0.5


def test_kept_and_disliked_at_once_lies_between(library, vectors, world):
    """Different kinds stand beside each other; the one that says more wins."""
    for each in world[:10:2]:
        say(library, "like", artwork=each)
    say(library, "keep", artwork=world[0])
    say(library, "dislike", artwork=world[0])
    scores = learned(library, vectors)
    assert scores.of(world[0]).score < scores.of(world[2]).score


def test_duels_both_ways_say_nothing(library, vectors, world):
    for round_ in range(20):
        one, other = world[2 * round_], world[2 * round_ + 1]
        say(library, "duel", left=one, right=other, outcome="left")
        say(library, "duel", left=one, right=other, outcome="right")
    scores = learned(library, vectors)
    np.testing.assert_allclose(scores.score, 0.5, atol=0.01)
    say(library, "reset")
    say(library, "duel", left=world[0], right=world[1], outcome="left")
    assert np.ptp(learned(library, vectors).score) > np.ptp(scores.score)


def test_a_kind_liked_as_often_as_disliked_stays_open(library, vectors, world):
    """Half of the even ones are liked, half disliked: the others of that kind are not decided, and
    less sure than where everything was liked."""
    for place, each in enumerate(world[:24:2]):
        say(library, "like" if place % 2 else "dislike", artwork=each)
    torn = learned(library, vectors)
    unseen = world[30::2]
    middle = np.mean([torn.of(each).score for each in unseen])
    say(library, "reset")
    for each in world[:24:2]:
        say(library, "like", artwork=each)
    for each in world[1:24:2]:
        say(library, "dislike", artwork=each)
    decided = learned(library, vectors)
    clear = np.mean([decided.of(each).score for each in unseen])
    assert 0.25 < middle < 0.65
    assert clear > middle + 0.15


def board(number, ids, turned=False):
    """Even ones to the left, odd ones to the right; turned: neighbours in pairs instead."""
    placements = []
    for place, each in enumerate(ids):
        x = 10 * (place // 2) if turned else 10 * (place % 2)
        placements.append({"artwork": each, "x": x, "y": 0.1 * place, "moved": True})
    return {"board": f"board {number}", "placements": placements}


def test_boards_that_contradict_each_other_leave_the_metric_near_where_it_was(
    library, vectors, world
):
    say(library, "like", artwork=world[0])
    before = learned(library, vectors)
    for number in range(4):
        say(library, "arrangement", **board(number, world[:12], turned=number % 2 == 1))
    scores = learned(library, vectors)
    assert scores.version.judgements == 5
    assert scores.of(world[0]).score > 0.5
    moved = np.abs(scores.score - before.score).max()
    assert moved < 0.1


def test_rankings_that_go_round_are_a_tie(library, vectors, world):
    one, two, three = world[0], world[2], world[4]
    for order in ([one, two, three], [two, three, one], [three, one, two]):
        say(library, "ranking", order=order)
    scores = learned(library, vectors)
    assert np.ptp([scores.of(each).score for each in (one, two, three)]) < 0.02
