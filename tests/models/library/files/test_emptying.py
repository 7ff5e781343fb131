"""Emptying the trash: the files go, the memory of them stays, and a kill loses nothing else."""

from __future__ import annotations

import shutil

import pytest

from models.library import open_library
from models.library.files import emptying
from models.library.files.emptying import empty_trash, in_trash
from models.library.files.settling import EMPTIED
from models.library.searching.query import find_rows
from models.records import State
from tests.support.libraries import all_is_well, filled, run_import


@pytest.fixture
def ids(library, sandbox, tmp_path):
    """Four pictures; the last two are in the trash."""
    found = filled(library, sandbox, tmp_path / "in", 4)
    library.writer.call(lambda: library.artworks.set_state(found[2:], State.TRASHED))
    return found


def emptied(library, rows=None):
    return library.writer.call(
        lambda: empty_trash(library, in_trash(library) if rows is None else rows)
    )


def test_only_what_lies_in_the_trash_goes_and_is_remembered(library, sandbox, ids, tmp_path):
    rows = library.artworks.rows_of(ids)
    changes = emptied(library, list(rows.values()))
    assert set(changes.updated) == {rows[ids[2]], rows[ids[3]]}
    assert not list(library.paths.trash.rglob("*.png"))
    assert not list(library.paths.staging.iterdir())
    assert len(find_rows(library, "state:trashed")) == 0
    assert len(find_rows(library, "")) == 2
    assert in_trash(library) == []
    assert all_is_well(library, sandbox)
    # The same file again: the person threw it away.
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, library.artworks.by_id(ids[3]).state) == (0, State.TRASHED)


def test_what_was_put_back_or_emptied_changes_no_more(library, sandbox, ids):
    library.writer.call(lambda: library.artworks.set_state([ids[2]], State.KEPT))
    emptied(library)
    assert library.artworks.by_id(ids[2]).state is State.KEPT
    changes = library.writer.call(lambda: library.artworks.set_state([ids[3]], State.KEPT))
    assert not changes.updated
    assert library.artworks.by_id(ids[3]).state is State.TRASHED
    assert all_is_well(library, sandbox)


def test_days_count_from_the_moment_of_throwing_away(library, ids, monkeypatch):
    assert in_trash(library, days=30) == []
    later = emptying.now() + 31 * 86_400_000_000
    library.writer.call(lambda: library.artworks.set_state([ids[3]], State.REJECTED))
    monkeypatch.setattr(emptying, "now", lambda: later)
    assert len(in_trash(library, days=30)) == 2


@pytest.mark.parametrize("committed", [True, False])
def test_a_cut_off_emptying_is_finished_or_forgotten(library, sandbox, ids, committed, tmp_path):
    """As a kill leaves it: the mark is there, the file not yet gone."""
    trashed = library.paths.trashed(ids[3], "png")
    kept = shutil.copy(trashed, tmp_path / "copy.png")
    if committed:
        emptied(library)
        shutil.copy(kept, trashed)
    (library.paths.staging / f"{ids[3]}.png.{EMPTIED}").touch()
    library.close()
    with open_library(library.paths.folder) as opened:
        assert trashed.exists() is not committed
        assert not list(opened.paths.staging.iterdir())
        assert all_is_well(opened, sandbox)


DAY = 86_400_000_000


@pytest.fixture
def clock(monkeypatch):
    """Days from now on, to be set."""
    start = emptying.now()

    def at(days: float) -> None:
        monkeypatch.setattr(emptying, "now", lambda: start + int(days * DAY))

    return at


def aged(library) -> int:
    return len(emptying.come_of_age(library, 30))


def test_the_trash_comes_of_age_after_thirty_days_and_one_more_look(library, ids, clock):
    found = {}
    for day in (0, 0.25, 10, 29, 30.5, 31, 32):
        clock(day)
        found[day] = aged(library)
    assert found == {0: 0, 0.25: 0, 10: 0, 29: 0, 30.5: 0, 31: 0, 32: 2}


def test_a_clock_that_jumps_ahead_empties_nothing(library, ids, clock):
    for day in (0, 2, 4000, 3, 5):
        clock(day)
        assert aged(library) == 0


def test_after_a_long_absence_a_day_passes_before_anything_goes(library, ids, clock):
    clock(0)
    aged(library)
    clock(400)
    assert aged(library) == 0
    clock(401.5)
    assert aged(library) == 2
