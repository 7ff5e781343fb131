"""The map on the disk."""

from __future__ import annotations

import numpy as np
import pytest

from models.map.stored import DrawnMap, keep_map, read_map

IDS = tuple(f"{n:064x}" for n in (9, 1, 5))
PLACES = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], np.float32)
DRAWN = DrawnMap("net@1", IDS, PLACES, np.ones(3, np.float32), 3)


def test_it_comes_back_as_it_was(tmp_path):
    file = tmp_path / "map" / "default.npz"
    keep_map(file, DRAWN)
    found = read_map(file)
    assert (found.net, found.ids, found.fitted) == (DRAWN.net, DRAWN.ids, DRAWN.fitted)
    assert np.array_equal(found.places, DRAWN.places)
    assert np.array_equal(found.weights, DRAWN.weights)
    assert [each.name for each in file.parent.iterdir()] == ["default.npz"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no", b"x" * 5000], ids=["none", "half", "x"])
def test_a_damaged_one_is_as_none(tmp_path, content):
    file = tmp_path / "default.npz"
    file.write_bytes(content)
    assert read_map(file) is None
    assert read_map(tmp_path / "not-there.npz") is None


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path):
    (tmp_path / "map").write_text("a file where a folder should be")
    keep_map(tmp_path / "map" / "default.npz", DRAWN)
    assert read_map(tmp_path / "map" / "default.npz") is None


def test_it_tells_what_lies_on_it():
    at, places = DRAWN.of([IDS[2], "f" * 64, IDS[0]])
    assert at.tolist() == [0, 2]
    assert np.array_equal(places, PLACES[[2, 0]])
    assert DRAWN.of(["f" * 64])[1].shape == (0, 2)
