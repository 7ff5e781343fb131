"""Judgements come back from JSON exactly as they went, and say why when they do not hold."""

from __future__ import annotations

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.feedback.records import (
    JudgementWrong,
    from_json,
    new_judgement,
    restored,
    to_json,
    to_text,
    uuid7,
)
from tests.support.judging import an_id

A, B = an_id(1), an_id(2)
AT = "2026-11-24T09:30:00.123456Z"
ID = "01933f0e-7d5c-7abc-8def-0123456789ab"

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
ARTWORKS = st.integers(0, 50).map(an_id)
KINDS = st.one_of(
    st.builds(lambda a: {"kind": "like", "artwork": a}, ARTWORKS),
    st.builds(
        lambda a, v: {"kind": "rating", "artwork": a, "value": v}, ARTWORKS, st.integers(0, 5)
    ),
    st.builds(
        lambda a, b: {"kind": "duel", "left": a, "right": b, "outcome": "draw"}, ARTWORKS, ARTWORKS
    ),
    st.builds(
        lambda a, x, y: {
            "kind": "placement",
            "board": "b",
            "artwork": a,
            "x": x,
            "y": y,
            "zoom": 1.5,
        },
        ARTWORKS,
        st.floats(-1e6, 1e6),
        st.floats(-1e6, 1e6),
    ),
    st.builds(
        lambda ids: {
            "kind": "pick",
            "picked": ids[:1],
            "shown": [*ids[:1], {"artwork": ids[-1], "row": 0}],
        },
        st.lists(ARTWORKS, min_size=1, max_size=5),
    ),
)


@given(
    KINDS,
    st.dictionaries(WORDS.map(lambda word: f"x-{word}"), JSON, max_size=3),
    st.integers(0, 4_000_000_000_000_000),
)
def test_round_trip_keeps_everything_also_what_is_not_known(said, unknown, at):
    judgement = from_json({**unknown, **said}, at=at)
    again = json.loads(to_text(judgement))
    assert from_json(again) == judgement
    assert restored(again, judgement.at) == judgement
    assert {**unknown, **said}.items() <= again.items()


def test_a_record_comes_out_as_it_went_in():
    said = {
        "id": ID,
        "at": AT,
        "kind": "like",
        "session": "s",
        "profile": "default",
        "net": "n@1",
        "via": "cli",
        "artwork": A,
        "mood": {"tired": [1, 2.5, None]},
    }
    assert to_json(from_json(said)) == said


def test_what_was_not_said_is_absent():
    assert to_json(from_json({"id": ID, "at": AT, "kind": "like", "artwork": A})) == {
        "id": ID,
        "at": AT,
        "kind": "like",
        "artwork": A,
    }


def test_times_are_kept_to_the_microsecond_in_utc():
    late = from_json({"kind": "like", "artwork": A, "at": "2026-11-24T11:30:00.123456+02:00"})
    assert to_json(late)["at"] == AT


def test_a_new_judgement_has_the_time_in_its_id():
    at = 1_795_000_000_123_456
    made = uuid.UUID(new_judgement("like", at=at, artwork=A).id)
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == at // 1000


def test_ids_sort_by_time_and_differ():
    ids = [uuid7(at) for at in range(1_000_000, 1_000_900, 3)]
    assert ids == sorted(ids)
    assert len({uuid7(5) for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ([], "not a JSON object"),
        ({"artwork": A}, "no kind ''"),
        ({"kind": "love", "artwork": A}, "no kind 'love'"),
        ({"kind": ["like"], "artwork": A}, "no kind"),
        ({"kind": "like"}, "'artwork' is missing"),
        ({"kind": "like", "artwork": "abc"}, "'artwork' is not an artwork's id"),
        ({"kind": "like", "artwork": A.upper()}, "'artwork' is not an artwork's id"),
        ({"kind": "rating", "artwork": A, "value": 6}, "'value' is not a whole number from 0 to 5"),
        ({"kind": "rating", "artwork": A, "value": True}, "'value' is not a whole number"),
        ({"kind": "rating", "artwork": A, "value": 4.0}, "'value' is not a whole number"),
        ({"kind": "clear", "artwork": A, "of": "keep"}, "'of' is none of like, dislike"),
        ({"kind": "pick", "picked": [], "shown": []}, "'picked' names fewer than 1"),
        (
            {"kind": "pick", "picked": [A], "shown": [{"row": 1}]},
            "'shown' [0]: 'artwork' is missing",
        ),
        ({"kind": "pick", "picked": [A], "shown": [A, "b"]}, "'shown' [1]"),
        ({"kind": "ranking", "order": [A, A]}, "'order' names an artwork twice"),
        ({"kind": "duel", "left": A, "right": B, "outcome": "both"}, "'outcome' is none of"),
        (
            {"kind": "placement", "board": "b", "artwork": A, "x": float("inf"), "y": 0},
            "'x' is not a number",
        ),
        (
            {"kind": "arrangement", "board": "b", "placements": [{"artwork": A, "x": 1}]},
            "'y' is missing",
        ),
        (
            {"kind": "arrangement", "board": "b", "teaches": 1, "placements": []},
            "'teaches' is neither",
        ),
        ({"kind": "undo", "of": "yesterday"}, "'of' is not a UUID"),
        ({"kind": "like", "artwork": A, "id": "7"}, "'id' is not a UUID"),
        ({"kind": "like", "artwork": A, "id": 7}, "'id' is not a UUID"),
        ({"kind": "like", "artwork": A, "at": "yesterday"}, "'at' is not a time"),
        ({"kind": "like", "artwork": A, "at": "2026-11-24"}, "'at' is not a time"),
        ({"kind": "like", "artwork": A, "at": "2026-13-24T00:00:00Z"}, "'at' is not a time"),
        ({"kind": "like", "artwork": A, "at": 5}, "'at' is not a time"),
        ({"kind": "like", "artwork": A, "at": "1950-01-01T00:00:00Z"}, "before 1970"),
        ({"kind": "like", "artwork": A, "via": "phone"}, "'via' is none of"),
        ({"kind": "like", "artwork": A, "mood": "\ud800"}, "cannot be written as JSON"),
        ({"kind": "like", "artwork": A, "mood": float("inf")}, "cannot be written as JSON"),
    ],
)
def test_what_does_not_hold_is_refused_with_the_reason(said, reason):
    with pytest.raises(JudgementWrong) as refused:
        from_json(said)
    assert reason in str(refused.value)
