"""When the library is looked at by another net: nothing that was said is lost, scores are new."""

from __future__ import annotations

import json

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.feedback.log import read_back
from models.feedback.records import to_json
from models.library.artworks.telling import scores_of, taste_order
from models.taste.learn import learn
from models.taste.scores import read_scores
from tests.support.judging import say
from tests.support.tasting import finished, learned, store, two_kinds


@pytest.fixture
def judged(library, vectors, world):
    """Even ones are liked, odd ones disliked, in several ways."""
    for place in range(0, 10, 2):
        say(library, "like", artwork=world[place])
        say(library, "dislike", artwork=world[place + 1])
        say(library, "duel", left=world[place], right=world[place + 11], outcome="left")
    places = [
        {"artwork": each, "x": 5 * (n % 2), "y": 0.1 * n} for n, each in enumerate(world[:12])
    ]
    say(library, "arrangement", board="b", placements=places)
    return world


@pytest.fixture
def other(library):
    return store(library, "other@2", 24)


def log(library) -> list[str]:
    return [json.dumps(to_json(each), sort_keys=True) for each in read_back(library)]


def kinds_apart(scores, world) -> float:
    """By how much the mean score of even ones that nobody judged is above that of odd ones."""
    even, odd = ([scores.of(each).score for each in world[30 + n :: 2]] for n in (0, 1))
    return float(np.mean(even) - np.mean(odd))


def test_scores_are_made_anew_from_the_whole_log(library, vectors, other, judged):
    before, said = learned(library, vectors), log(library)
    two_kinds(other, judged, 24)
    after = learned(library, other)
    assert (before.version.net, after.version.net) == ("net@1", "other@2")
    assert after.version.judgements == before.version.judgements
    assert kinds_apart(after, judged) > 0.2
    assert log(library) == said


def test_the_file_of_the_other_net_is_replaced(library, vectors, other, judged):
    learned(library, vectors)
    two_kinds(other, judged, 24)
    after = learned(library, other)
    (file,) = library.paths.scores.iterdir()
    assert file.name == "default.npz"
    stored = read_scores(library.paths)
    assert stored.version == after.version
    np.testing.assert_array_equal(stored.utility, after.utility)


def test_they_are_those_of_a_library_that_never_knew_the_first_net(library, vectors, other, judged):
    first = finished(learn(library, vectors, CancelToken()))
    two_kinds(other, judged, 24)
    changed = finished(learn(library, other, CancelToken(), before=first))
    fresh = finished(learn(library, other, CancelToken()))
    assert changed.space is not first.space
    assert changed.metric.weights.shape == (24,)
    np.testing.assert_array_equal(changed.scores.utility, fresh.scores.utility)


def test_the_net_before_is_taken_again_without_loss(library, vectors, other, judged):
    before = learned(library, vectors)
    two_kinds(other, judged, 24)
    learned(library, other)
    np.testing.assert_array_equal(learned(library, vectors).utility, before.utility)


@pytest.mark.parametrize("count", [1, 2, 13, 45])
def test_half_way_there_are_scores_of_what_the_new_net_has_seen(
    library, vectors, other, judged, count
):
    learned(library, vectors)
    two_kinds(other, judged[:count], 24)
    half = learned(library, other)
    assert half.version.net == "other@2"
    known = [each for each in judged if half.of(each).score is not None]
    assert known == judged[:count]
    two_kinds(other, judged[count:], 24)
    assert len(learned(library, other).ids) == 60


def test_before_the_new_net_has_seen_anything_judged_nothing_is_shown(
    library, vectors, other, judged
):
    """Scores of another net's eyes are not shown as this one's."""
    said = log(library)
    learned(library, vectors)
    two_kinds(other, judged[40:], 24)
    assert learned(library, other) is None
    assert scores_of(library, judged) == {}
    assert len(taste_order(library)) == 0
    assert log(library) == said
