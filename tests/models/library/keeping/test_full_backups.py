"""A person is reminded of a backup when it is worth one, and otherwise left alone."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.library.database import clock
from models.library.keeping import full_backups
from models.library.keeping.backup import backing_up
from models.library.keeping.full_backups import (
    FullBackup,
    Since,
    is_due,
    last_full_backup,
    note_full_backup,
    on_same_disk,
    put_off,
    silent_until,
    since_backup,
)
from tests.support.libraries import filled, result_of

DAY = 86_400_000_000
START = 1_800_000_000_000_000


@pytest.fixture
def today(monkeypatch):
    """A calendar of our own."""

    class Calendar:
        moment = START

    monkeypatch.setattr(full_backups, "now", lambda: Calendar.moment)
    monkeypatch.setattr(clock, "now", lambda: Calendar.moment)
    return Calendar


@pytest.mark.parametrize(
    ("pictures", "judgements", "day", "silent_day", "due"),
    [
        (200, 0, 14, 0, True),
        (0, 100, 14, 0, True),
        (199, 99, 1000, 0, False),  # Little came, however long ago it was.
        (9000, 0, 13, 0, False),  # Much came, but just now.
        (9000, 0, 20, 30, False),  # Not now, the person said.
        (9000, 0, 30, 30, True),
        (9000, 0, -5, 0, False),  # The clock was put back.
    ],
)
def test_when_it_is_time(pictures, judgements, day, silent_day, due):
    since = Since(START, pictures, judgements)
    silent = START + silent_day * DAY if silent_day else 0
    assert is_due(since, silent, START + day * DAY) is due


def test_a_year_of_collecting_brings_few_reminders(library, today):
    """A fake clock: 30 pictures a day, nobody ever answers."""
    reminded = []
    for day in range(365):
        today.moment = START + day * DAY
        if is_due(Since(START, 30 * day, 0), silent_until(library), today.moment):
            reminded.append(day)
            put_off(library)
    assert len(reminded) == 26
    assert min(b - a for a, b in itertools.pairwise(reminded)) >= 14


def test_a_backup_starts_the_count_anew(library, sandbox, tmp_path, today):
    filled(library, sandbox, tmp_path / "in")
    assert since_backup(library).pictures == 3
    assert last_full_backup(library) is None
    target = tmp_path / "whole.zip"
    told = list(backing_up(library, target, CancelToken()))
    assert [(each.done, each.total) for each in told] == [(0, 3), (1, 3), (2, 3)]
    note_full_backup(library, target)
    assert last_full_backup(library) == FullBackup(START, str(target), 3, 0)
    filled(library, sandbox, tmp_path / "more", 5)
    assert since_backup(library) == Since(START, 2, 0)


def test_progress_ends_with_the_report(library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in")
    report = result_of(backing_up(library, tmp_path / "b.zip", CancelToken()))
    assert (report.artworks, report.files) == (3, 3)


def test_whether_one_broken_disk_would_take_both(tmp_path):
    assert on_same_disk(tmp_path, tmp_path / "not" / "there" / "yet.zip")
    if Path("/dev/shm").stat().st_dev != tmp_path.stat().st_dev:
        assert not on_same_disk(tmp_path, Path("/dev/shm/b.zip"))
