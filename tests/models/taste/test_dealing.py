"""Which pictures are dealt: new ones that are far apart, and some that link to earlier boards."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import pdist

from models.taste.dealing import deal, evidence_of
from models.taste.triplets import LaidOut

COUNT = 12


def features(count: int = 200) -> np.ndarray:
    return np.random.default_rng(0).normal(size=(count, 6)).astype(np.float32)


def a_board(*rows: int) -> LaidOut:
    pairs = len(rows) * (len(rows) - 1) // 2
    return LaidOut(rows, np.linspace(0.5, 1.5, pairs))


def test_without_a_board_all_are_new_and_different():
    found = deal(features(), [], COUNT, np.random.default_rng(1))
    assert len(set(found.rows)) == COUNT
    assert found.known == 0
    rows = features()[list(found.rows)]
    apart = np.linalg.norm(rows[:, None] - rows[None], axis=2)[np.triu_indices(COUNT, 1)]
    random = features()[:COUNT]
    usual = np.linalg.norm(random[:, None] - random[None], axis=2)[np.triu_indices(COUNT, 1)]
    assert apart.mean() > usual.mean() * 1.2


def test_a_third_links_to_what_was_laid():
    found = deal(features(), [a_board(*range(20))], COUNT, np.random.default_rng(1))
    assert found.known == 4
    assert len(set(found.rows) & set(range(20))) == 4


def test_pairs_that_are_known_are_not_dealt_again_together():
    """Two boards of ten: pictures of one board know each other, those of both do not."""
    boards = [a_board(*range(10)), a_board(*range(10, 20))]
    for seed in range(5):
        found = deal(features(), boards, COUNT, np.random.default_rng(seed))
        laid = sorted(row for row in found.rows if row < 20)
        assert laid[0] < 10 <= laid[-1]


def test_what_a_person_laid_together_is_not_dealt_as_if_it_were_far_apart():
    """Two pictures lie in one place on the board, far apart in the features: hardly anything is
    known of how far, and another board would say it no better."""
    rows = features()
    rows[0], rows[1] = 9.0, -9.0
    places = np.random.default_rng(2).normal(size=(20, 2))
    places[1] = places[0]
    board = LaidOut(tuple(range(20)), pdist(places))
    for seed in range(20):
        found = deal(rows, [board], COUNT, np.random.default_rng(seed))
        assert len({0, 1} & {*found.rows}) < 2


def test_few_pictures_are_dealt_as_far_as_they_go():
    found = deal(features(5), [], COUNT, np.random.default_rng(1))
    assert sorted(found.rows) == [0, 1, 2, 3, 4]


def test_evidence_grows_with_distance_and_with_boards():
    once = evidence_of([LaidOut((3, 1, 2), np.array([1.0, 0.5, 2.0]))])
    assert once == {(1, 3): pytest.approx(0.25), (2, 3): pytest.approx(0.0625), (1, 2): 1.0}
    twice = evidence_of([LaidOut((3, 1), np.array([1.0])), LaidOut((1, 3), np.array([7.0]))])
    assert twice == {(1, 3): 2.0}
