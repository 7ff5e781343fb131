"""Where a crop lies: as large as its shape allows, with what matters whole if that can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imaging.crop import TOP, crop_box
from models.records import Focus

SIDES = st.integers(1, 5000)
SHARES = st.floats(0, 1)


def a_focus(x: float, y: float, width: float, height: float) -> Focus:
    return Focus(x, y, width, height, "face")


def test_without_a_focus_it_lies_in_the_middle():
    assert crop_box(300, 100, 1.0, None) == (100, 0, 100, 100)
    assert crop_box(100, 300, 2.0, None) == (0, 125, 100, 50)


def test_the_focus_comes_into_its_middle_and_the_crop_stays_inside():
    assert crop_box(300, 100, 1.0, a_focus(0.7, 0.4, 0.1, 0.2)) == (175, 0, 100, 100)
    assert crop_box(300, 100, 1.0, a_focus(0.95, 0.4, 0.05, 0.2)) == (200, 0, 100, 100)


def test_of_what_is_too_tall_the_upper_part_stays_and_of_what_is_too_wide_the_middle():
    assert crop_box(100, 300, 1.0, a_focus(0.2, 0.1, 0.5, 0.8)) == (0, 30, 100, 100)
    assert crop_box(300, 100, 1.0, a_focus(0.1, 0.2, 0.8, 0.5)) == (100, 0, 100, 100)


def test_the_top_is_the_top():
    assert crop_box(100, 300, 1.0, TOP) == (0, 0, 100, 100)


@pytest.mark.parametrize("size", [(0, 10, 1.0), (10, 0, 1.0), (10, 10, 0.0)])
def test_nothing_cannot_be_cut(size):
    with pytest.raises(ValueError, match="no crop"):
        crop_box(*size, None)


@given(SIDES, SIDES, st.floats(0.05, 20), SHARES, SHARES, SHARES, SHARES)
def test_every_crop_lies_inside_and_holds_a_focus_that_fits(
    width, height, aspect, x, y, right, low
):
    x, right, y, low = min(x, right), max(x, right), min(y, low), max(y, low)
    left, top, wide, high = crop_box(width, height, aspect, a_focus(x, y, right - x, low - y))
    assert 0 <= left <= left + wide <= width
    assert 0 <= top <= top + high <= height
    assert wide == width or high == height
    if (right - x) * width <= wide - 1:
        assert left - 1 <= x * width
        assert right * width <= left + wide + 1
    if (low - y) * height <= high - 1:
        assert top - 1 <= y * height
        assert low * height <= top + high + 1
