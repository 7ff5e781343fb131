"""How often a source is looked at, and how slowly it begins."""

from __future__ import annotations

import pytest

from models.steering.pace import DAY, FIRST, first_room, pace_of

NOW = 1000 * DAY


def every(days: float, count: int) -> list[int]:
    return [int(NOW - n * days * DAY) for n in range(count)]


@pytest.mark.parametrize(
    ("days", "count", "interval"),
    [(0.1, 500, 1), (1, 200, 4), (10, 30, 40), (60, 8, 90)],
)
def test_about_four_new_pictures_a_look_within_bounds(days, count, interval):
    assert pace_of(every(days, count), NOW).interval == pytest.approx(interval * DAY, rel=0.12)


def test_silence_is_half_a_year():
    old = [NOW - 181 * DAY]
    assert pace_of(old, NOW).silent
    assert pace_of(old, NOW).interval == 90 * DAY
    assert not pace_of([*old, NOW - 179 * DAY], NOW).silent


def test_of_a_young_source_its_own_time_counts():
    assert pace_of([NOW - DAY // 2] * 8, NOW).a_day == pytest.approx(8)


def test_a_recipe_may_bound_it_otherwise():
    hour, week = 3600, 7 * 86400
    assert pace_of(every(0.1, 500), NOW, (hour, week)).interval == pytest.approx(0.4 * DAY, rel=0.1)
    assert pace_of(every(0.001, 500), NOW, (hour, week)).interval == DAY // 24
    assert pace_of(every(60, 8), NOW, (hour, week)).interval == 7 * DAY
    assert pace_of([], NOW, (hour, hour)).interval == DAY // 24
    assert pace_of([NOW - 181 * DAY], NOW, (hour, week)).interval == 7 * DAY


def test_what_was_never_looked_at_is_due():
    new = pace_of([], NOW)
    assert not new.silent
    assert new.due(None, NOW)
    assert not new.due(NOW - DAY // 2, NOW)
    assert new.due(NOW - DAY, NOW)
    assert new.due(NOW + 2 * DAY, NOW)  # By a clock that was wrong.


def test_it_begins_slowly_until_something_is_judged():
    assert first_room(0, 0) == FIRST
    assert first_room(FIRST + 5, 0) == 0
    assert first_room(500, 1) is None
