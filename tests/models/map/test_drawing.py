"""A map of real pictures' vectors: neighbours stay neighbours, and a new map stays near the old."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, NetError
from models.map import projection
from models.map.drawing import Land, draw, is_outdated, with_new
from models.map.rows import map_rows

DATA = Path(__file__).parents[2] / "data" / "taste-pictures.npz"
COUNT, NEAR = 240, 10


@pytest.fixture(scope="module")
def rows():
    with np.load(DATA) as stored:
        vectors = stored["vectors"][: 4 * COUNT : 4].astype(np.float32)
    return map_rows([vectors])


def land(rows, count=COUNT, weights=None):
    names = [f"{n:064x}" for n in range(count)]
    weights = np.ones(4, np.float32) if weights is None else weights
    return Land("net@1", names, rows[:count], weights)


def finished(work):
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


@pytest.fixture(scope="module")
def drawn(rows):
    return finished(draw(land(rows), None, CancelToken()))


def near(points):
    apart = ((points[:, None] - points[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    return np.argsort(apart, axis=1)[:, :NEAR]


def kept(rows, places):
    """The share of each picture's ten nearest that are so on the map too."""
    pairs = zip(near(rows), near(places), strict=True)
    return np.mean([len({*one.tolist()} & {*other.tolist()}) / NEAR for one, other in pairs])


def test_neighbours_stay_neighbours(rows, drawn):
    flat = rows[:, :2]
    assert kept(rows, drawn.places) > kept(rows, flat) + 0.15
    assert drawn.places.min() >= 0
    assert drawn.places.max() <= 1


def test_rows_are_of_length_one_on_fifty_axes(rows):
    assert rows.shape == (COUNT, 50)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_a_new_picture_lies_among_those_it_is_like_and_nothing_else_moves(rows, drawn):
    whole = land(rows)
    before = Land(whole.net, whole.ids[:-40], whole.rows[:-40], whole.weights)
    old = with_new(drawn, before)
    new = with_new(old, whole)
    assert np.array_equal(new.places[:-40], old.places)
    far = np.linalg.norm(new.places[-40:] - drawn.places[-40:], axis=1)
    shuffled = np.random.default_rng(0).permutation(drawn.places)[-40:]
    by_chance = np.linalg.norm(new.places[-40:] - shuffled, axis=1)
    assert np.median(far) < np.median(by_chance) / 2


def test_what_is_gone_is_not_on_the_map(rows, drawn):
    assert with_new(drawn, land(rows, 100)).ids == drawn.ids[:100]


def test_a_map_drawn_anew_stays_near_the_one_before(rows, drawn):
    again = finished(draw(land(rows), drawn, CancelToken()))
    moved = np.linalg.norm(again.places - drawn.places, axis=1).mean()
    assert moved < 0.05
    assert kept(rows, again.places) > kept(rows, drawn.places) - 0.03


def test_more_pictures_than_landmarks_lie_between_them(rows):
    found = finished(draw(land(rows), None, CancelToken(), most=120))
    assert len(found.ids) == COUNT
    assert kept(rows, found.places) > kept(rows, rows[:, :2])


def test_it_is_outdated_by_a_fifth_more_pictures_or_another_metric(drawn):
    assert not is_outdated(drawn, int(1.1 * COUNT), drawn.weights)
    assert is_outdated(drawn, int(1.3 * COUNT), drawn.weights)
    assert is_outdated(drawn, COUNT, drawn.weights * np.float32(2))


def test_a_cancellation_ends_the_process_at_once(rows):
    token = CancelToken()
    work = draw(land(rows), None, token)
    next(work)
    token.cancel()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        for _ in work:
            pass
    assert time.monotonic() - begun < 2
    assert not [each for each in threading.enumerate() if each.name == "map-progress"]


def test_a_process_that_ends_without_a_map_says_so(rows, monkeypatch):
    monkeypatch.setattr(projection, "ROOT", Path(sys.prefix))
    with pytest.raises(NetError, match="map"):
        finished(draw(land(rows), None, CancelToken()))


def test_another_full_metric_outdates_it(drawn):
    """As much as one of weights does, and turned it is another although each feature counts as
    much."""
    axes = len(drawn.weights)
    before = replace(drawn, weights=np.diag(drawn.weights))
    assert not is_outdated(before, COUNT, drawn.weights)
    assert is_outdated(before, COUNT, drawn.weights * np.float32(2))
    turned = np.eye(axes) + 0.9 * (np.eye(axes, k=1) + np.eye(axes, k=-1)) / 2
    assert is_outdated(before, COUNT, turned.astype(np.float32))
