"""When notes may be shown."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.note_times import NoteTimes

NOON = datetime(2026, 11, 26, 12, 0)


def at(hour: int, minute: int = 0) -> datetime:
    return NOON.replace(hour=hour, minute=minute)


def test_the_first_note_comes_at_once_and_the_next_after_its_time():
    times = NoteTimes(every=15)
    assert times.wait(NOON, None) == 0
    assert times.wait(NOON, NOON - timedelta(minutes=5)) == 600
    assert times.wait(NOON, NOON - timedelta(hours=5)) == 0


def test_whoever_wants_none_gets_none():
    assert NoteTimes(every=0).wait(NOON, None) is None


@pytest.mark.parametrize(
    ("now", "hours"),
    [(at(21, 59), 0), (at(22), 9), (at(3), 4), (at(6, 30), 0.5), (at(7), 0), (at(12), 0)],
)
def test_quiet_hours_go_over_midnight(now, hours):
    assert NoteTimes(15, 22, 7).wait(now, None) == hours * 3600


def test_quiet_hours_by_day():
    assert NoteTimes(15, 9, 17).wait(at(10), None) == 7 * 3600
    assert NoteTimes(15, 9, 17).wait(at(18), None) == 0


def test_a_note_that_falls_into_quiet_hours_waits_for_their_end():
    assert NoteTimes(15, 22, 7).wait(at(21, 55), at(21, 50)) == 9 * 3600 + 5 * 60


def test_a_clock_that_was_set_back_holds_nothing_for_long():
    assert NoteTimes(every=15).wait(NOON, NOON + timedelta(days=3)) == 900
