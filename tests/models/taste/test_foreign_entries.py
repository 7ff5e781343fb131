"""What does not hold is refused with the reason; what another program put into the log all the same
counts for nothing and stops nothing."""

from __future__ import annotations

import numpy as np
import pytest

from models.feedback.records import JudgementWrong, from_json
from models.feedback.replay import standing
from models.library.tables.tables import JudgementRow
from tests.support.judging import an_id, say, take_back
from tests.support.tasting import an_uuid, learned, write_raw

A, B, C = (an_id(n) for n in range(3))

WRONG = [
    ({"kind": "rating", "artwork": A, "value": 7}, "'value' is not a whole number from 0 to 5"),
    ({"kind": "rating", "artwork": A, "value": -1}, "'value' is not a whole number from 0 to 5"),
    ({"kind": "rating", "artwork": A, "value": 4.5}, "'value' is not a whole number from 0 to 5"),
    ({"kind": "rating", "artwork": A, "value": True}, "'value' is not a whole number from 0 to 5"),
    ({"kind": "rating", "artwork": A}, "'value' is missing"),
    ({"kind": "like"}, "'artwork' is missing"),
    ({"kind": "like", "artwork": [A]}, "'artwork' is not an artwork's id"),
    ({"kind": "dislike", "artwork": "../etc"}, "'artwork' is not an artwork's id"),
    ({"kind": "clear", "artwork": A}, "'of' is missing"),
    ({"kind": "clear", "artwork": A, "of": "keep"}, "'of' is none of like, dislike"),
    ({"kind": "duel", "left": A, "right": B, "outcome": "both"}, "'outcome' is none of"),
    ({"kind": "duel", "left": A, "outcome": "left"}, "'right' is missing"),
    ({"kind": "ranking", "order": [A]}, "'order' names fewer than 2"),
    ({"kind": "ranking", "order": []}, "'order' names fewer than 2"),
    ({"kind": "ranking", "order": [A, B, A]}, "'order' names an artwork twice"),
    ({"kind": "ranking", "order": {"0": A, "1": B}}, "'order' is not a list of artworks' ids"),
    ({"kind": "pick", "picked": [], "shown": [A, B]}, "'picked' names fewer than 1"),
    ({"kind": "pick", "picked": [A]}, "'shown' is missing"),
    ({"kind": "pick", "picked": [A], "shown": [{"row": 1}]}, "[0]: 'artwork' is missing"),
    ({"kind": "pick", "picked": [A], "shown": [A, B], "columns": 0}, "'columns' is not a whole"),
    ({"kind": "pick", "picked": A, "shown": [A, B]}, "'picked' is not a list"),
    ({"kind": "arrangement", "placements": []}, "'board' is missing"),
    ({"kind": "arrangement", "board": "b"}, "'placements' is missing"),
    ({"kind": "arrangement", "board": "b", "placements": {}}, "'placements' is not a list"),
    ({"kind": "arrangement", "board": "b", "placements": [7]}, "[0]: it is not a JSON object"),
    ({"kind": "undo"}, "'of' is missing"),
    ({"kind": "undo", "of": 7}, "'of' is not a UUID"),
    ({"kind": "undo", "of": [A]}, "'of' is not a UUID"),
    ({"kind": "wink", "artwork": A}, "there is no kind 'wink'"),
    ({"kind": "like", "artwork": A, "profile": ["default"]}, "'profile' is not a text"),
]


@pytest.mark.parametrize(("said", "reason"), WRONG)
def test_what_does_not_hold_is_refused_with_the_reason(said, reason):
    with pytest.raises(JudgementWrong) as told:
        from_json(said)
    assert reason in str(told.value)


def of_world(said, world):
    """The same, of artworks that the net has seen."""
    names = dict(zip((A, B, C), world, strict=False))

    def named(value):
        if isinstance(value, list):
            return [named(each) for each in value]
        return names.get(value, value) if isinstance(value, str) else value

    return {name: named(value) for name, value in said.items()}


@pytest.mark.parametrize("said", [each for each, _ in WRONG])
def test_in_the_log_it_counts_for_nothing(library, vectors, world, said):
    say(library, "like", artwork=world[5])
    say(library, "dislike", artwork=world[6])
    plain = learned(library, vectors)
    write_raw(library, of_world(said, world))
    found = learned(library, vectors)
    assert found.version.judgements == 2
    np.testing.assert_allclose(found.utility, plain.utility, atol=1e-5)


def test_judging_and_undoing_go_on_beside_all_of_it(library, vectors, world):
    write_raw(library, *(of_world(said, world) for said, _ in WRONG))
    like = say(library, "like", artwork=world[0])
    assert library.artworks.by_id(world[0]).liked == 1
    take_back(library, like)
    assert library.artworks.by_id(world[0]).liked == 0
    say(library, "reset")
    for number in range(1, 1 + len(WRONG)):
        say(library, "undo", of=an_uuid(number))
    assert learned(library, vectors) is None
    assert standing(library.judgements.all()).count == 0


@pytest.mark.parametrize("body", ["", "{", "[]", "7", "null", "[" * 5000, '{"kind": ["like"]}'])
def test_entries_that_cannot_be_read_count_for_nothing(library, vectors, world, body):
    said = say(library, "like", artwork=world[0])
    row = {"id": an_uuid(9), "at": said.at, "kind": "like", "artwork": world[0], "body": body}
    library.writer.call(lambda: JudgementRow.insert(**row).execute())
    assert learned(library, vectors).version.judgements == 1
    take_back(library, said)
    assert library.artworks.by_id(world[0]).liked == 0
    assert learned(library, vectors) is None


def test_what_is_picked_need_not_have_been_shown(library, vectors, world):
    say(library, "pick", picked=[world[0]], shown=[world[1], world[3], world[5]], columns=3)
    scores = learned(library, vectors)
    assert scores.of(world[0]).score > scores.of(world[1]).score


def test_what_is_shown_twice_was_passed_by_once(library, vectors, world):
    say(library, "pick", picked=[world[0]], shown=[world[0], world[1]], via="duel")
    once = learned(library, vectors)
    say(library, "reset")
    shown = [world[0], *[world[1]] * 30]
    say(library, "pick", picked=[world[0]], shown=shown, via="duel")
    np.testing.assert_allclose(learned(library, vectors).utility, once.utility, atol=1e-5)


def test_picks_of_everything_or_among_nothing_teach_nothing(library, vectors, world):
    say(library, "pick", picked=world[:3], shown=world[:3])
    say(library, "pick", picked=[world[0]], shown=[])
    assert learned(library, vectors) is None


def test_a_duel_with_itself_teaches_nothing(library, vectors, world):
    say(library, "duel", left=world[0], right=world[0], outcome="left")
    assert learned(library, vectors) is None


def test_times_in_sight_that_cannot_be_are_no_reason_to_stop(library, vectors, world):
    shown = [
        {"artwork": world[0], "row": 0, "col": 0},
        {"artwork": world[1], "row": 2**53, "col": 2**53, "visible_ms": 1e300},
        {"artwork": world[3], "row": 0, "col": 1, "visible_ms": -1e300, "hovered_ms": -5},
        {"artwork": world[5], "row": 0, "col": 2, "hovered_ms": 1e300, "propensity": -7},
    ]
    say(library, "pick", picked=[world[0]], shown=shown)
    scores = learned(library, vectors)
    assert scores.of(world[0]).score > scores.of(world[5]).score
