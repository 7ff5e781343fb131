"""The vector store: what is appended is found again, after a kill at any byte too."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.nets.vectors import VectorStore
from tests.support.nets import random_vectors

SIZE = 24


def some_ids(count: int, start: int = 0) -> list[str]:
    return [hashlib.sha256(str(n).encode()).hexdigest() for n in range(start, start + count)]


@pytest.fixture
def store(tmp_path):
    return VectorStore(tmp_path / "vectors", "net@1", SIZE)


def again(store: VectorStore, tmp_path) -> VectorStore:
    return VectorStore(tmp_path / "vectors", "net@1", SIZE)


def test_an_empty_store_has_nothing(store):
    assert len(store) == 0
    assert store.ids() == []
    assert store.matrix().shape == (0, SIZE)
    assert store.missing(some_ids(3)) == some_ids(3)
    assert store.positions([]).shape == (0,)


def test_vectors_are_found_by_id_in_any_order(store, tmp_path):
    ids, vectors = some_ids(500), random_vectors(500, SIZE)
    for start in range(0, 500, 64):
        store.append(ids[start : start + 64], vectors[start : start + 64])
    for each in (store, again(store, tmp_path)):
        assert each.ids() == ids
        picked = [ids[n] for n in (499, 0, 64, 63, 250)]
        assert np.allclose(each.get(picked), vectors[[499, 0, 64, 63, 250]], atol=2e-3)
        assert each.missing([*some_ids(2, 900), ids[7]]) == some_ids(2, 900)
    with pytest.raises(KeyError):
        store.get(some_ids(1, 900))


def test_an_id_that_only_begins_alike_is_another(store):
    (known,) = some_ids(1)
    store.append([known], random_vectors(1, SIZE))
    assert store.missing([known[:-1] + ("0" if known[-1] != "0" else "1")])


def test_ids_that_end_in_zero_bytes_keep_them(store):
    ids = ["00" * 32, "ab" + "00" * 31, "ab" * 31 + "00"]
    store.append(ids, random_vectors(3, SIZE))
    assert store.ids() == ids
    assert list(store.positions(ids)) == [0, 1, 2]


def test_a_map_stays_valid_while_the_store_grows(store):
    store.append(some_ids(10), random_vectors(10, SIZE))
    early = store.matrix()
    before = np.array(early)
    store.append(some_ids(10, 10), random_vectors(10, SIZE, 1))
    assert np.array_equal(early, before)
    assert len(store.matrix()) == 20


def test_another_reader_sees_what_was_appended_when_it_looks_again(store, tmp_path):
    reader = again(store, tmp_path)
    store.append(some_ids(5), random_vectors(5, SIZE))
    assert len(reader) == 0
    reader.refresh()
    assert reader.ids() == some_ids(5)
    store.append(some_ids(5, 5), random_vectors(5, SIZE))
    reader.refresh()
    assert reader.missing(some_ids(11)) == some_ids(1, 10)


@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_rows_that_are_no_numbers_are_refused_whole(store, wrong):
    vectors = random_vectors(2, SIZE)
    vectors[1, 3] = wrong
    with pytest.raises(ValueError, match="sound rows"):
        store.append(some_ids(2), vectors)
    assert len(store) == 0


@given(st.data())
def test_a_kill_at_any_byte_costs_at_most_the_last_batch(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("kill") / "vectors"
    store = VectorStore(folder, "net@1", SIZE)
    vectors = random_vectors(20, SIZE)
    store.append(some_ids(12), vectors[:12])
    rows, ids = folder / "net@1.f16", folder / "net@1.ids"
    safe = rows.stat().st_size, ids.stat().st_size
    store.append(some_ids(8, 12), vectors[12:])
    # First the rows reach the disk, then the ids: either may be cut off.
    for path, least in zip((rows, ids), safe, strict=True):
        content = path.read_bytes()
        path.write_bytes(content[: data.draw(st.integers(least, len(content)), label=path.name)])
    opened = VectorStore(folder, "net@1", SIZE)
    assert 12 <= len(opened) <= 20
    opened.append(opened.missing(some_ids(20)), vectors[len(opened) :])
    final = VectorStore(folder, "net@1", SIZE)
    assert final.ids() == some_ids(20)
    assert np.allclose(final.get(some_ids(20)), vectors, atol=4e-3)


def test_files_deleted_meanwhile_are_an_empty_store(store, tmp_path):
    store.append(some_ids(5), random_vectors(5, SIZE))
    for path in (tmp_path / "vectors").iterdir():
        path.unlink()
    store.append(some_ids(2), random_vectors(2, SIZE))
    assert store.ids() == again(store, tmp_path).ids() == some_ids(2)
    for path in (tmp_path / "vectors").iterdir():
        path.unlink()
    store.refresh()
    assert len(store) == 0
