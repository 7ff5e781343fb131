"""Judgements of artworks that are not in the library, or that no net has looked at yet."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.judging import add_artworks, an_id, say
from tests.support.tasting import learned, two_kinds

ELSEWHERE = [an_id(f"elsewhere {n}") for n in range(8)]


def about(ids):
    """Every kind of judgement, of these eight."""
    placements = [{"artwork": each, "x": n, "y": n * n} for n, each in enumerate(ids)]
    return [
        ("like", {"artwork": ids[0]}),
        ("dislike", {"artwork": ids[1]}),
        ("keep", {"artwork": ids[2]}),
        ("reject", {"artwork": ids[3]}),
        ("rating", {"artwork": ids[4], "value": 5}),
        ("clear", {"artwork": ids[5], "of": "like"}),
        ("view", {"artwork": ids[5], "ms": 5000}),
        ("duel", {"left": ids[0], "right": ids[1], "outcome": "left"}),
        ("pick", {"picked": [ids[6]], "shown": ids, "columns": 4}),
        ("ranking", {"order": ids}),
        ("placement", {"board": "b", "artwork": ids[7], "x": 1, "y": 2}),
        ("arrangement", {"board": "b", "placements": placements}),
    ]


def test_judgements_of_strangers_alone_teach_nothing(library, vectors, world):
    for kind, fields in about(ELSEWHERE):
        say(library, kind, **fields)
    assert learned(library, vectors) is None


def test_strangers_beside_what_is_known_change_nothing(library, vectors, world):
    say(library, "like", artwork=world[0])
    say(library, "duel", left=world[1], right=world[2], outcome="right")
    alone = learned(library, vectors)
    for kind, fields in about(ELSEWHERE):
        say(library, kind, **fields)
    np.testing.assert_allclose(learned(library, vectors).utility, alone.utility, atol=1e-5)


@pytest.mark.parametrize("known", [1, 3, 7])
def test_of_comparisons_what_is_known_remains(library, vectors, world, known):
    mixed = [*world[:known], *ELSEWHERE[known:]]
    for kind, fields in about(mixed):
        say(library, kind, **fields)
    assert learned(library, vectors).of(world[0]).score is not None


def test_what_was_judged_before_the_net_saw_it_counts_as_soon_as_it_has(library, vectors):
    ids = add_artworks(library, 40)
    for kind, fields in about(ids[:8]):
        say(library, kind, **fields)
    assert learned(library, vectors) is None
    two_kinds(vectors, ids[:20])
    half = learned(library, vectors)
    assert half.of(ids[0]).score > half.of(ids[1]).score
    assert half.of(ids[30]).score is None
    two_kinds(vectors, ids[20:])
    assert learned(library, vectors).of(ids[30]).score is not None
