"""Undo of undo, undo of what is not there, resets in the middle."""

from __future__ import annotations

import numpy as np
import pytest

from models.feedback.judge import judge
from models.feedback.records import new_judgement
from tests.support.judging import say, take_back
from tests.support.tasting import an_uuid, learned, write_raw


@pytest.mark.parametrize("undos", range(6))
def test_every_second_undo_brings_it_back(library, vectors, world, undos):
    entry = say(library, "like", artwork=world[0])
    for _ in range(undos):
        entry = take_back(library, entry)
    scores = learned(library, vectors)
    assert (scores is not None) == (undos % 2 == 0)
    assert library.artworks.by_id(world[0]).liked == (1 - undos % 2)


def test_undoing_what_is_not_there_changes_nothing(library, vectors, world):
    say(library, "like", artwork=world[0])
    before = learned(library, vectors)
    for number in range(100, 120):
        say(library, "undo", of=an_uuid(number))
    after = learned(library, vectors)
    assert after.version.judgements == 1
    np.testing.assert_array_equal(after.utility, before.utility)


def test_an_undo_that_names_itself_or_what_names_it(library, vectors, world):
    say(library, "like", artwork=world[0])
    write_raw(
        library,
        {"id": an_uuid(50), "kind": "undo", "of": an_uuid(50)},
        {"id": an_uuid(51), "kind": "undo", "of": an_uuid(52)},
        {"id": an_uuid(52), "kind": "undo", "of": an_uuid(51)},
    )
    take_back(library, say(library, "dislike", artwork=world[1]))
    assert learned(library, vectors).version.judgements == 1


def test_an_undo_in_capitals_names_the_same_entry(library, vectors, world):
    said = say(library, "like", artwork=world[0])
    say(library, "undo", of=said.id.upper())
    assert learned(library, vectors) is None


def test_resets_in_the_middle_leave_what_came_after_the_last(library, vectors, world):
    say(library, "like", artwork=world[0])
    say(library, "duel", left=world[2], right=world[1], outcome="left")
    say(library, "reset")
    say(library, "dislike", artwork=world[0])
    say(library, "reset")
    say(library, "dislike", artwork=world[1])
    several = learned(library, vectors)
    assert several.version.judgements == 1
    assert several.of(world[0]).score > several.of(world[1]).score


def test_an_undone_reset_brings_everything_back(library, vectors, world):
    for place in range(6):
        say(library, "like" if place % 2 == 0 else "dislike", artwork=world[place])
    before = learned(library, vectors)
    reset = say(library, "reset")
    assert learned(library, vectors) is None
    take_back(library, reset)
    after = learned(library, vectors)
    np.testing.assert_array_equal(after.utility, before.utility)


def test_the_reset_of_another_profile_is_none_of_ours(library, vectors, world):
    said = [
        new_judgement("like", artwork=world[0]),
        new_judgement("reset", profile="night"),
        new_judgement("dislike", artwork=world[0], profile="night"),
    ]
    library.writer.call(lambda: judge(library, said))
    assert learned(library, vectors).of(world[0]).score > 0.5
