"""The nearest artworks: exact for few, by candidates and true distances for many."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.nets.vectors import VectorStore
from models.similarity.alike import without_duplicates
from models.similarity.annoy_index import Building
from models.similarity.exact import distances, nearest_places, widened
from models.similarity.neighbour_index import KINDS, NeighbourIndex
from tests.support.judging import an_id

SIZE = 48


def rows(count: int, seed: int = 0):
    """Clustered, non-negative and of length 1, as a net's are."""
    rng = np.random.default_rng(seed)
    centres = rng.gamma(1, 1, (25, SIZE))
    made = centres[rng.integers(0, 25, count)] * rng.lognormal(0, 0.5, (count, SIZE))
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def store(tmp_path):
    made = VectorStore(tmp_path / "vectors", "net@1", SIZE)
    made.append([an_id(n) for n in range(1500)], rows(1500))
    return made


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def index(tmp_path, store, kind):
    """One that has candidates proposed already at this size."""
    return NeighbourIndex(tmp_path / "index", store, kind=kind, exact_below=1000)


def build(index):
    return list(index.build(CancelToken()))


def truth(store, query, limit):
    """Straight from the definition, in 64 bits."""
    matrix = store.matrix().astype(np.float64)
    place = store.positions([query])[0]
    lengths = np.linalg.norm(matrix, axis=1)
    found = 1 - matrix @ matrix[place] / (lengths * lengths[place])
    found[place] = np.inf
    ids = store.ids()
    return [(ids[n], found[n]) for n in np.argsort(found, kind="stable")[:limit]]


def test_the_scan_is_exact(tmp_path, store):
    index = NeighbourIndex(tmp_path / "index", store)
    for query in (an_id(0), an_id(700)):
        found, expected = index.nearest(query, 20), truth(store, query, 20)
        assert [each.id for each in found] == [each for each, _ in expected]
        np.testing.assert_allclose(
            [each.distance for each in found], [far for _, far in expected], atol=1e-6
        )


def test_an_identical_picture_has_distance_zero_and_the_query_is_left_out(tmp_path, store):
    store.append([an_id("twin")], store.get([an_id(3)]))
    found = NeighbourIndex(tmp_path / "index", store).nearest(an_id(3), 5)
    assert (found[0].id, found[0].distance) == (an_id("twin"), pytest.approx(0, abs=1e-6))
    assert an_id(3) not in [each.id for each in found]


def test_only_those_asked_for(tmp_path, store, index):
    build(index)
    among = {an_id(n) for n in range(0, 1500, 300)}
    for each in (index, NeighbourIndex(tmp_path / "other", store)):
        assert {found.id for found in each.nearest(an_id(0), 50, among=among)} == among - {an_id(0)}


def test_the_index_proposes_and_true_distances_decide(store, index):
    build(index)
    hits = 0
    for number in range(0, 1500, 50):
        expected = truth(store, an_id(number), 10)
        found = index.nearest(an_id(number), 10)
        hits += len({each.id for each in found} & {each for each, _ in expected})
        assert [each.distance for each in found] == sorted(each.distance for each in found)
    assert hits / 300 > 0.98


def test_the_index_is_used_once_it_is_built(index, kind, monkeypatch):
    build(index)
    monkeypatch.setattr(f"models.similarity.{kind}_index.CANDIDATES", 7)
    scanned = []
    monkeypatch.setattr(
        "models.similarity.neighbour_index.distances",
        lambda matrix, query: scanned.append(len(matrix)) or distances(matrix, query),
    )
    index.nearest(an_id(0), 1)
    assert scanned[0] <= 7


def test_the_newest_are_found_without_a_new_index(store, index):
    build(index)
    store.append([an_id("new")], store.get([an_id(5)]))
    assert index.nearest(an_id(5), 1)[0].id == an_id("new")
    assert index.nearest(an_id("new"), 1)[0].id == an_id(5)


def test_it_wants_building_when_large_and_when_it_has_grown(store, index, tmp_path):
    assert index.wants_building
    build(index)
    assert not index.wants_building
    store.append([an_id(f"more {n}") for n in range(160)], rows(160, 1))
    assert index.wants_building
    assert not NeighbourIndex(tmp_path / "index", store, exact_below=5000).wants_building


def test_a_new_index_replaces_the_old_file(store, index, tmp_path):
    build(index)
    store.append([an_id(f"more {n}") for n in range(160)], rows(160, 1))
    build(index)
    assert len(list((tmp_path / "index").glob("*.npz"))) == 1
    assert len(list((tmp_path / "index").iterdir())) == 3
    assert index.nearest(an_id("more 3"), 3) == NeighbourIndex(tmp_path / "none", store).nearest(
        an_id("more 3"), 3
    )


def test_a_stopped_build_leaves_the_old_one(store, index, tmp_path):
    build(index)
    before = {each.name: each.stat().st_mtime_ns for each in (tmp_path / "index").iterdir()}
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        list(index.build(token))
    assert {e.name: e.stat().st_mtime_ns for e in (tmp_path / "index").iterdir()} == before


def test_an_index_of_other_rows_is_not_used(tmp_path, store, index, kind):
    build(index)
    other = VectorStore(tmp_path / "others", "net@1", SIZE)
    other.append([an_id(f"other {n}") for n in range(1500)], rows(1500, 9))
    again = NeighbourIndex(tmp_path / "index", other, kind=kind, exact_below=1000)
    assert again.wants_building


def test_an_index_of_another_kind_is_not_used(tmp_path, store, index, kind):
    build(index)
    (other,) = KINDS.keys() - {kind}
    again = NeighbourIndex(tmp_path / "index", store, kind=other, exact_below=1000)
    assert again.wants_building
    build(again)
    assert index.wants_building
    assert len(list((tmp_path / "index").iterdir())) == 3


@pytest.mark.parametrize("ending", ["rows", "npz", "json"])
@pytest.mark.parametrize("damage", [b"", b"not what it was"])
def test_a_damaged_index_falls_back_to_the_scan(store, index, tmp_path, kind, ending, damage):
    build(index)
    rows = {"compact": "i8", "annoy": "annoy"}[kind]
    (file,) = (tmp_path / "index").glob(f"*.{rows if ending == 'rows' else ending}")
    file.write_bytes(damage)
    fresh = NeighbourIndex(tmp_path / "index", store, kind=kind, exact_below=1000)
    assert [each.id for each in fresh.nearest(an_id(0), 5)] == [
        each for each, _ in truth(store, an_id(0), 5)
    ]


def test_adding_after_building_is_forbidden(tmp_path):
    built = Building(4)
    built.add(np.eye(4))
    built.save(tmp_path / "a.annoy")
    with pytest.raises(RuntimeError):
        built.add(np.eye(4))


def test_unknown_ids_and_empty_stores(tmp_path, store):
    with pytest.raises(KeyError):
        NeighbourIndex(tmp_path / "index", store).nearest(an_id("nobody"), 5)
    empty = VectorStore(tmp_path / "empty", "net@1", SIZE)
    query = np.ones(SIZE, np.float32)
    assert NeighbourIndex(tmp_path / "index", empty).nearest(query, 5) == []


def test_a_limit_beyond_what_there_is(tmp_path, store, index):
    build(index)
    assert len(index.nearest(an_id(0), 5000)) == 1499
    assert index.nearest(an_id(0), 0) == []


def test_widening_is_exact_for_every_finite_half():
    every = np.arange(65536, dtype=np.uint16).view(np.float16)
    finite = every[np.isfinite(every)]
    np.testing.assert_array_equal(widened(finite), finite.astype(np.float32))


def test_nearest_places_with_ties_keep_the_order_of_rows():
    found = np.array([0.5, 0.1, 0.5, 0.1, 0.5], np.float32)
    assert nearest_places(found, 3).tolist() == [1, 3, 0]


def test_near_duplicates_are_listed_once():
    basis = np.eye(SIZE, dtype=np.float32)
    vectors = {
        an_id(0): basis[0] + 0.01 * basis[5],
        an_id(1): basis[1],
        an_id(2): basis[1] + 0.01 * basis[6],
    }
    from models.records import Neighbour

    found = [Neighbour(each, 0.1 * n) for n, each in enumerate(vectors)]
    kept = without_duplicates(found, lambda ids: np.stack([vectors[i] for i in ids]), basis[0])
    assert [each.id for each in kept] == [an_id(1)]


def test_vectors_that_were_made_anew_in_another_order_are_compared_anew(tmp_path, store, index):
    build(index)
    index.nearest(an_id(0), 5)
    shutil.rmtree(tmp_path / "vectors")
    store.append([an_id(n) for n in reversed(range(1500))], rows(1500)[::-1].copy())
    found = index.nearest(an_id(3), 20)
    assert [each.id for each in found] == [each for each, _ in truth(store, an_id(3), 20)]
