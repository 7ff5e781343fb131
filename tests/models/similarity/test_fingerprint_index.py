"""The index answers what looking at every fingerprint would."""

from __future__ import annotations

import numpy as np
import pytest

from models.similarity.fingerprint_index import RADIUS, FingerprintIndex


def with_neighbours(count: int, seed: int = 0) -> np.ndarray:
    """Random fingerprints; every fourth is a copy of another with up to 12 bits turned over."""
    random = np.random.default_rng(seed)
    prints = random.integers(-(2**63), 2**63, count, dtype=np.int64)
    for place in range(0, count, 4):
        flips = random.choice(64, random.integers(0, 13), replace=False)
        mask = np.bitwise_or.reduce(np.uint64(1) << flips.astype(np.uint64), initial=0)
        original = prints[random.integers(count)]
        prints[place] = (original.view(np.uint64) ^ np.uint64(mask)).view(np.int64)
    return prints


@pytest.mark.parametrize("radius", [0, 3, RADIUS])
def test_it_finds_what_a_look_at_all_finds(radius):
    prints = with_neighbours(5_000)
    rows = np.arange(10, 5_010, dtype=np.int32)
    index = FingerprintIndex(rows, prints)
    for wanted in prints[:400]:
        apart = np.bitwise_count(prints.view(np.uint64) ^ wanted.view(np.uint64))
        found, distances = index.near(int(wanted), radius)
        assert sorted(found) == sorted(rows[apart <= radius])
        assert list(distances) == sorted(apart[apart <= radius])


def test_the_nearest_comes_first_and_rows_decide_between_equals():
    prints = np.array([0b111, 0b1, 0b1, 0], np.int64)
    found, distances = FingerprintIndex(np.array([4, 3, 2, 1], np.int32), prints).near(0)
    assert (list(found), list(distances)) == ([1, 2, 3, 4], [0, 1, 1, 3])


def test_an_empty_index_finds_nothing():
    found, _ = FingerprintIndex(np.empty(0, np.int32), np.empty(0, np.int64)).near(5)
    assert len(found) == 0


def test_a_radius_that_it_cannot_answer_is_refused():
    index = FingerprintIndex(np.array([1], np.int32), np.array([1], np.int64))
    with pytest.raises(ValueError, match="radius 8"):
        index.near(1, 8)
