"""Looking for what is alike, as the person's boards say what is alike."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.nets.vectors import open_vectors
from models.records import Neighbour
from models.taste.metric import plain_metric
from models.taste.personal_order import fused, personally
from tests.support.inference_parts import Parts
from tests.support.judging import add_artworks, say
from tests.support.nets import the_default_nets
from workers.inference_requests import Alike, Similar
from workers.inference_work import Inference

COUNT = 40


@pytest.fixture
def world(library, sandbox):
    """Pictures that differ in two things; a net sees the first one twice as strongly."""
    parts = Parts(library, sandbox, the_default_nets())
    ids = add_artworks(library, COUNT)
    entry = the_default_nets().entry()
    random = np.random.default_rng(0)
    things = random.uniform(-1, 1, (COUNT, 2))
    rows = np.zeros((COUNT, entry.vector_size), np.float32)
    rows[:, 0], rows[:, 1], rows[:, 2] = 2 * things[:, 0], things[:, 1], 3
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    open_vectors(library.paths.vectors, entry).append(ids, rows)
    return Inference(parts), ids, things


def lay(library, ids, things, board):
    """Only the second thing counts on the table."""
    places = [
        {"artwork": each, "x": float(5 * things[n, 1]), "y": 0.0, "moved": True}
        for n, each in enumerate(ids)
    ]
    say(library, "arrangement", board=f"board {board}", placements=places)


def asked(inference, alike):
    return [each.id for each in inference.similar(Similar(1, alike, 10))]


def test_boards_change_what_is_found_and_only_where_it_is_asked_for(library, world):
    inference, ids, things = world
    raw = asked(inference, Alike((ids[0],)))
    assert asked(inference, Alike((ids[0],), personal=True)) == raw
    for board in range(4):
        some = slice(10 * board, 10 * board + 10)
        lay(library, ids[some], things[some], board)
    for _ in inference.rank(CancelToken()):
        pass
    mine = asked(inference, Alike((ids[0],), personal=True))
    assert asked(inference, Alike((ids[0],))) == raw
    assert mine != raw

    def apart(personal):
        """By how much the second thing differs, over everybody's ten nearest."""
        second = dict(zip(ids, things[:, 1].tolist(), strict=True))
        found = [
            abs(second[one] - second[each])
            for one in ids
            for each in asked(inference, Alike((one,), personal=personal))
        ]
        return np.mean(found)

    assert apart(True) < 0.9 * apart(False)
    assert inference.metric.boards == 4


def test_what_it_shall_not_be_like_counts_too(library, world):
    inference, ids, things = world
    for board in range(4):
        some = slice(10 * board, 10 * board + 10)
        lay(library, ids[some], things[some], board)
    with_minus = asked(inference, Alike((ids[0],), (ids[5],), personal=True))
    assert ids[5] not in with_minus
    assert with_minus != asked(inference, Alike((ids[0],), personal=True))


def test_a_special_order_is_mixed_with_the_personal_one():
    special = [Neighbour(name, n / 10) for n, name in enumerate("abcd")]
    personal = [Neighbour(name, 0.0) for name in "dcba"]
    assert [each.id for each in fused(special, personal)] == ["a", "b", "c", "d"]
    assert [each.id for each in fused(special, special)] == ["a", "b", "c", "d"]
    near = [Neighbour(name, 0.0) for name in "bacd"]
    far = fused(special, near)
    assert [each.distance for each in far] == sorted(each.distance for each in far)


def test_weights_of_one_leave_the_order_of_the_cosine():
    random = np.random.default_rng(1)
    features = np.hstack([random.normal(size=(20, 6)), np.ones((20, 1))])
    found = [Neighbour(str(n), 0.0) for n in range(20)]
    ordered = personally(found, features, features[:1], 0, plain_metric(6))
    rows = features[:, :-1] / np.linalg.norm(features[:, :-1], axis=1, keepdims=True)
    assert [each.id for each in ordered] == [str(n) for n in np.argsort(-(rows @ rows[0]))]
