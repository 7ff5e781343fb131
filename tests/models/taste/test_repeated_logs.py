"""The same words again: an opinion counts once however often it is said."""

from __future__ import annotations

import numpy as np
import pytest

from models.feedback.log import add_judgements
from models.feedback.records import new_judgement
from tests.support.judging import say
from tests.support.tasting import learned


def add(library, *said):
    return library.writer.call(lambda: add_judgements(library, said))


def test_the_same_entry_twice_counts_once(library, vectors, world):
    like, duel = (
        new_judgement("like", artwork=world[0]),
        new_judgement("duel", left=world[1], right=world[3], outcome="left"),
    )
    first = add(library, like, duel, like, duel, like)
    once = learned(library, vectors)
    again = add(library, *[like, duel] * 50)
    assert (first.added, first.known, again.added, again.known) == (2, 3, 0, 100)
    assert library.judgements.count() == 2
    np.testing.assert_array_equal(learned(library, vectors).utility, once.utility)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("like", {}), ("dislike", {}), ("keep", {}), ("reject", {}), ("rating", {"value": 5})],
)
def test_an_opinion_said_fifty_times_is_one_opinion(library, vectors, world, kind, fields):
    say(library, kind, artwork=world[0], **fields)
    once = learned(library, vectors)
    add(library, *(new_judgement(kind, artwork=world[0], **fields) for _ in range(49)))
    often = learned(library, vectors)
    assert (often.version.position, often.version.judgements) == (50, 1)
    np.testing.assert_allclose(often.utility, once.utility, atol=1e-5)


def test_a_board_saved_fifty_times_is_one_board(library, vectors, world):
    placements = [
        {"artwork": each, "x": place % 3, "y": place // 3} for place, each in enumerate(world[:9])
    ]
    say(library, "like", artwork=world[0])
    say(library, "arrangement", board="one", placements=placements)
    once = learned(library, vectors)
    for _ in range(49):
        say(library, "arrangement", board="one", placements=placements)
    often = learned(library, vectors)
    assert often.version.judgements == 2
    np.testing.assert_allclose(often.utility, once.utility, atol=1e-5)


def test_the_same_duel_fifty_times_does_not_blow_up(library, vectors, world):
    """Each answer counts, so it is sure of these two; the rest of the library stays sober."""
    for _ in range(50):
        say(library, "duel", left=world[0], right=world[1], outcome="left")
    scores = learned(library, vectors)
    assert scores.of(world[0]).score > scores.of(world[1]).score
    assert np.abs(scores.utility).max() < 10
