"""Automatic backups: one a day, thinned out, proved by restoring one."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library import open_library
from models.library.artworks.artworks import Edit
from models.library.keeping.backup import restore_backup
from models.library.keeping.rotating import back_up_if_due, is_due, moments, to_keep
from models.library.tags.tagging import parse_tag
from models.records import State
from tests.support.libraries import all_is_well, examined, filled

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def days_before(*numbers: float) -> set[datetime]:
    return {NOON - timedelta(days=number) for number in numbers}


def test_a_backup_is_due_once_a_day_even_when_the_clock_was_put_back():
    assert is_due([], NOON)
    assert not is_due(days_before(0.9), NOON)
    assert is_due(days_before(1), NOON)
    assert is_due(days_before(-400, 2), NOON)
    assert not is_due(days_before(-400, 0.5), NOON)


def test_a_year_of_daily_backups_leaves_a_week_of_days_and_a_month_of_weeks():
    kept: set[datetime] = set()
    for day in range(365, -1, -1):
        kept = to_keep(kept | days_before(day))
        assert NOON - timedelta(days=day) in kept
    assert days_before(*range(7)) <= kept
    assert len(kept) <= 12
    assert max(NOON - each for each in kept) >= timedelta(days=21)


def test_whatever_the_clock_did_the_newest_is_kept():
    chance = random.Random(0)
    there: set[datetime] = set()
    for _ in range(300):
        there = to_keep(there | days_before(chance.randint(-3000, 3000)))
        assert max(there) in to_keep(there)
        assert 1 <= len(there) <= 12


def test_a_backup_is_made_once_and_restores_what_was(library, sandbox, tmp_path):
    ids = filled(library, sandbox, tmp_path / "in", 4)
    edit = library.artworks.edit
    library.writer.call(lambda: edit(ids[:1], Edit((parse_tag("sky"),), note="then")))
    made = back_up_if_due(library, CancelToken())
    assert made is not None
    assert back_up_if_due(library, CancelToken()) is None
    assert list(moments(library.paths.backups).values()) == [made]

    # Later something is changed, thrown away and added.
    library.writer.call(lambda: edit(ids[:1], Edit(note="now")))
    library.writer.call(lambda: library.artworks.set_state([ids[1]], State.TRASHED))
    more = filled(library, sandbox, tmp_path / "more", 6)[4:]
    library.close()
    report = restore_backup(made, library.paths.folder, CancelToken())
    assert report.artworks == 4
    assert report.aside is not None
    assert report.aside.parent == library.paths.backups
    with open_library(library.paths.folder) as restored:
        examined(restored, sandbox, repair=True)
        assert restored.artworks.by_id(ids[0]).note == "then"
        assert restored.artworks.by_id(ids[1]).state is State.KEPT
        assert all_is_well(restored, sandbox)
        # What came later is not lost: its files are put aside.
        aside = {path.stem for path in (restored.paths.folder / "orphans").iterdir()}
        assert aside == set(more)


def test_a_backup_of_the_database_needs_its_library(library, tmp_path):
    made = back_up_if_due(library, CancelToken())
    with pytest.raises(LibraryError, match="no pictures"):
        restore_backup(made, tmp_path / "elsewhere", CancelToken())
    with pytest.raises(LibraryError) as caught:
        restore_backup(made, library.paths.folder, CancelToken())
    assert caught.value.code == "library-in-use"
