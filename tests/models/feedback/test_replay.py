"""What of the log stands: the latest of each artwork and kind, undo, clear, reset, boards."""

from __future__ import annotations

import pytest

from models.feedback.records import new_judgement
from models.feedback.replay import standing
from models.library.person.judgements import Logged
from tests.support.judging import an_id

A, B, C = (an_id(n) for n in range(3))


class Log:
    """A log that is written by saying things, one microsecond after another."""

    def __init__(self) -> None:
        self.entries: list[Logged] = []

    def say(self, kind, **fields):
        fields.setdefault("at", len(self.entries) + 1)
        said = new_judgement(kind, **fields)
        self.entries.append(Logged(len(self.entries) + 1, said))
        return said

    def stands(self, profile="default"):
        return standing(self.entries, profile)


@pytest.fixture
def log():
    return Log()


def test_the_latest_of_like_and_dislike_stands(log):
    log.say("like", artwork=A)
    last = log.say("dislike", artwork=A)
    assert log.stands().opinions == {A: last}


def test_different_kinds_stand_beside_each_other(log):
    like, keep = log.say("like", artwork=A), log.say("keep", artwork=A)
    rating = log.say("rating", artwork=A, value=5)
    found = log.stands()
    assert (found.opinions[A], found.decisions[A], found.ratings[A]) == (like, keep, rating)
    assert found.count == 3


def test_a_chain_of_undos(log):
    entry = log.say("like", artwork=A)
    for expected in (False, True, False, True):
        entry = log.say("undo", of=entry.id)
        assert (A in log.stands().opinions) is expected


def test_an_undo_of_an_undo_of_one_of_two(log):
    first, second = log.say("like", artwork=A), log.say("like", artwork=B)
    log.say("undo", of=first.id)
    log.say("undo", of=second.id)
    assert log.stands().count == 0


def test_an_undo_names_the_past_only(log):
    later = new_judgement("like", artwork=A, at=50)
    log.say("undo", of=later.id)
    log.entries.append(Logged(9, later))
    assert log.stands().opinions == {A: later}


def test_rating_zero_clears(log):
    log.say("rating", artwork=A, value=4)
    log.say("rating", artwork=A, value=0)
    assert log.stands().ratings == {}


def test_clear_takes_back_only_what_it_names(log):
    like = log.say("like", artwork=A)
    log.say("clear", artwork=A, of="dislike")
    assert log.stands().opinions == {A: like}
    log.say("clear", artwork=A, of="like")
    assert log.stands().opinions == {}


def test_a_reset_ends_what_was_before_it_in_its_profile_only(log):
    log.say("like", artwork=A)
    other = log.say("like", artwork=A, profile="night")
    log.say("reset")
    after = log.say("like", artwork=B)
    assert log.stands().opinions == {B: after}
    assert log.stands("night").opinions == {A: other}


def test_an_undone_reset_never_was(log):
    like = log.say("like", artwork=A)
    reset = log.say("reset")
    log.say("undo", of=reset.id)
    assert log.stands().opinions == {A: like}


def test_the_latest_arrangement_of_each_board_stands(log):
    placements = [{"artwork": A, "x": 0, "y": 0}]
    log.say("arrangement", board="one", placements=placements)
    last = log.say("arrangement", board="one", placements=[])
    other = log.say("arrangement", board="two", placements=placements)
    assert log.stands().arrangements == {"one": last, "two": other}


def test_comparisons_all_stand_unless_undone(log):
    log.say("pick", picked=[A], shown=[A, B])
    gone = log.say("duel", left=A, right=B, outcome="left")
    log.say("ranking", order=[A, B, C])
    log.say("undo", of=gone.id)
    found = log.stands()
    assert (len(found.picks), len(found.duels), len(found.rankings)) == (1, 0, 1)


def test_views_and_placements_stand_for_nothing(log):
    log.say("view", artwork=A, ms=9000)
    log.say("placement", board="b", artwork=A, x=1, y=2)
    assert log.stands().count == 0


def test_the_time_of_acting_decides_not_the_order_of_adding(log):
    newer = log.say("like", artwork=A, at=1000)
    log.say("dislike", artwork=A, at=10)
    assert log.stands().opinions == {A: newer}
