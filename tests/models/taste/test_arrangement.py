"""A board's dissimilarities: only the arrangement counts, not its size, turn or side."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.records import Placement
from models.taste.arrangement import dissimilarities

COORDINATE = st.floats(-1e4, 1e4, allow_nan=False).map(lambda value: round(value, 6))
BOARDS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=2, max_size=30)


def laid(points) -> list[Placement]:
    return [Placement(f"{n:064x}", x, y) for n, (x, y) in enumerate(points)]


def differences(points, others) -> float:
    first, second = dissimilarities(laid(points))[1], dissimilarities(laid(others))[1]
    return float(np.abs(first - second).max(initial=0.0))


@given(BOARDS, st.floats(1e-6, 1e6))
def test_scaling_changes_nothing(points, factor):
    scaled = [(x * factor, y * factor) for x, y in points]
    assert differences(points, scaled) < 1e-9


@given(BOARDS, st.floats(0, 2 * math.pi))
def test_turning_changes_nothing(points, angle):
    cos, sin = math.cos(angle), math.sin(angle)
    turned = [(cos * x - sin * y, sin * x + cos * y) for x, y in points]
    assert differences(points, turned) < 1e-9 or nearly_one_spot(points)


@given(BOARDS)
def test_mirroring_changes_nothing(points):
    assert differences(points, [(-x, y) for x, y in points]) < 1e-9
    assert differences(points, [(y, x) for x, y in points]) < 1e-9


@given(BOARDS)
def test_the_root_mean_square_is_one_unless_all_lie_in_one_place(points):
    _ids, found = dissimilarities(laid(points))
    expected = 0.0 if len(set(points)) == 1 else 1.0
    assert math.isclose(float(np.sqrt(np.mean(found**2))), expected, abs_tol=1e-9)


def test_three_pictures_by_hand():
    ids, found = dissimilarities(laid([(0, 0), (3, 0), (0, 4)]))
    scale = math.sqrt((9 + 16 + 25) / 3)
    assert ids == tuple(f"{n:064x}" for n in range(3))
    np.testing.assert_allclose(found, np.array([3, 4, 5]) / scale, rtol=1e-14)


def test_no_floor_two_that_touch_are_nearly_the_same():
    _ids, found = dissimilarities(laid([(0, 0), (1e-9, 0), (10, 0)]))
    assert 0 < found[0] < 1e-9


def test_boards_of_any_size_stay_finite():
    for size in (1e-300, 1e300):
        _ids, found = dissimilarities(laid([(0, 0), (size, 0), (0, size)]))
        np.testing.assert_allclose(found[:2], found[0])
        assert np.isfinite(found).all()


def test_one_picture_or_none_has_no_pairs():
    assert len(dissimilarities(laid([(1, 1)]))[1]) == 0
    ids, found = dissimilarities([])
    assert (ids, len(found)) == ((), 0)


def nearly_one_spot(points) -> bool:
    """All within what turning itself rounds away: nothing but noise is left to compare."""
    spread = max(max(p) - min(p) for p in zip(*points, strict=True))
    reach = max(abs(value) for point in points for value in point)
    return spread < 1e-5 * reach
