"""Like these, not like those, overall or in what is special; scanned and proposed by the index."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.similarity.exact import distances
from models.similarity.neighbour_index import NeighbourIndex
from models.similarity.special import fit_whitening
from models.similarity.wish import Wish, wished

SIZE = 24


def rows(count: int, seed: int = 0) -> np.ndarray:
    """Most of what varies lies in the first four of 24 values."""
    made = np.random.default_rng(seed).normal(size=(count, SIZE)) * ([3.0] * 4 + [0.3] * 20) + 1
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


class Store:
    key = "n@1"

    def __init__(self, vectors: np.ndarray) -> None:
        self._ids = [f"{n:064x}" for n in range(len(vectors))]
        self._rows = vectors.astype(np.float16)

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> list[str]:
        return self._ids

    def ids_at(self, places: np.ndarray) -> list[str]:
        return [self._ids[each] for each in places]

    def digest(self, count: int) -> str:
        return f"{count} of {len(self._rows)}"

    def matrix(self) -> np.ndarray:
        return self._rows

    def positions(self, ids: list[str]) -> np.ndarray:
        return np.array([self._ids.index(each) if each in self._ids else -1 for each in ids], int)


def plain_whitened(vectors: np.ndarray, query: np.ndarray, ridge: float) -> np.ndarray:
    """The formula written down: cosines after (covariance + ridge)^(-1/2)."""
    mean = vectors.mean(axis=0)
    covariance = np.cov(vectors.T, bias=True)
    covariance += ridge * np.trace(covariance) / SIZE * np.eye(SIZE)
    strength, axes = np.linalg.eigh(covariance)
    root = axes @ np.diag(strength**-0.5) @ axes.T
    white, one = (vectors - mean) @ root, (query - mean) @ root
    return white @ one / np.linalg.norm(white, axis=1) / np.linalg.norm(one)


def test_one_picture_overall_is_the_cosine():
    vectors = rows(300)
    found = wished(vectors.astype(np.float16), Wish((vectors[5],)), None, None)
    np.testing.assert_allclose(found, distances(vectors.astype(np.float16), vectors[5]), atol=1e-5)
    assert not Wish((vectors[5],)).is_mixed


def test_what_is_special_is_the_whitened_cosine():
    from models.similarity.special import RIDGE

    vectors = rows(400)
    halves = vectors.astype(np.float16)
    whitening = fit_whitening(halves)
    found = wished(halves, Wish((vectors[7],), (), 1.0), whitening, whitening.lengths(halves))
    expected = plain_whitened(halves.astype(np.float64), vectors[7].astype(np.float64), RIDGE)
    np.testing.assert_allclose(1 - found, expected, atol=5e-3)
    assert found[7] == pytest.approx(0, abs=5e-3)


def test_the_slider_goes_from_one_to_the_other():
    halves = rows(200).astype(np.float16)
    query = rows(200)[3]
    whitening = fit_whitening(halves)
    lengths = whitening.lengths(halves)
    ends = [wished(halves, Wish((query,), (), share), whitening, lengths) for share in (0, 0.5, 1)]
    np.testing.assert_allclose(ends[1], (ends[0] + ends[2]) / 2, atol=1e-5)


def test_several_pictures_and_those_it_shall_not_be_like():
    one, other, both = np.eye(SIZE, dtype=np.float32)[[0, 1, 0]]
    both = (one + other) / np.sqrt(2)
    halves = np.stack([one, other, both]).astype(np.float16)
    assert wished(halves, Wish((one, other)), None, None).argmin() == 2
    assert wished(halves, Wish((both,), (other,)), None, None).argmin() == 0


@pytest.mark.parametrize("exact_below", [10, 100_000])
def test_the_index_answers_wishes_without_the_pictures_themselves(tmp_path, exact_below):
    vectors = rows(2000)
    store = Store(vectors)
    index = NeighbourIndex(tmp_path, store, exact_below=exact_below)
    list(index.build(CancelToken()))
    wish = Wish((vectors[1], vectors[2]), (vectors[3],), 0.3)
    own = store.ids()[1:4]
    found = index.fitting(wish, 10, without=own)
    assert len(found) == 10
    assert not {each.id for each in found} & set(own)
    fits = [each.distance for each in found]
    assert fits == sorted(fits)
    everything = index.fitting(wish, 2000, without=own)
    assert [each.id for each in everything[:10]] == [each.id for each in found]
    assert [each.id for each in index.fitting(wish, 3, among=store.ids()[50:60])] == [
        each.id for each in everything if each.id in store.ids()[50:60]
    ][:3]


def test_a_library_of_one_picture_has_nothing_special(tmp_path):
    vectors = rows(1)
    index = NeighbourIndex(tmp_path, Store(vectors))
    (only,) = index.fitting(Wish((vectors[0],), (), 1.0), 5)
    assert only.id == f"{0:064x}"


def test_what_is_special_follows_a_library_that_grows(tmp_path):
    vectors = rows(600)
    few, many = Store(vectors[:2]), Store(vectors)
    index = NeighbourIndex(tmp_path, few)
    wish = Wish((vectors[5],), (), 1.0)
    index.fitting(wish, 2)
    index._vectors = many
    expected = NeighbourIndex(tmp_path, many).fitting(wish, 20)
    assert index.fitting(wish, 20) == expected
