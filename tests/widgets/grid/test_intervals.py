"""The selection set behaves as a set of positions, however it is written down."""

from hypothesis import given
from hypothesis import strategies as st

from widgets.grid.intervals import IntervalSet

positions = st.sets(st.integers(0, 40))


@given(positions, positions)
def test_set_operations_agree_with_a_plain_set(left, right):
    a, b = IntervalSet.at(left), IntervalSet.at(right)
    assert set(a | b) == left | right
    assert set(a - b) == left - right
    assert set(a ^ b) == left ^ right
    assert len(a) == len(left)
    assert all((place in a) == (place in left) for place in range(42))


@given(positions, st.integers(0, 41), st.integers(1, 5))
def test_opening_a_place_moves_what_lies_behind(chosen, at, count):
    moved = {place + count if place >= at else place for place in chosen}
    assert set(IntervalSet.at(chosen).opened(at, count)) == moved


@given(positions, positions)
def test_closing_places_keeps_the_same_things(chosen, gone):
    things = [place for place in range(41) if place not in gone]
    expected = {things.index(place) for place in chosen - gone}
    assert set(IntervalSet.at(chosen).closed(IntervalSet.at(gone))) == expected
