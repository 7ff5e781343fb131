"""A folder as a source: new files are finds, moved ones are recognised, lost ones marked."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from models.collecting.sources.watched_folder import FOLDER, explain_folder, folder_of
from models.library.arriving.importing import Mode
from models.library.searching.query import find_rows
from models.records import State
from tests.support.collecting import a_collector, collect
from tests.support.libraries import all_is_well, run_import
from tests.support.local_site import LocalSite
from tests.support.pictures import a_picture


@pytest.fixture
def site():
    with LocalSite() as running:
        yield running


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    return a_collector(library, sandbox, site, tmp_path)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "my pictures é"
    folder.mkdir()
    return folder


def old(path, seconds=60):
    """As if it had been written a while ago."""
    moment = time.time() - seconds
    os.utime(path, (moment, moment))
    return path


def put(folder, *seeds):
    return [old(a_picture(folder / f"{seed}.png", seed=seed)) for seed in seeds]


def outcomes(events):
    return [event.outcome for event in events if event.picture]


def test_what_is_in_the_folder_becomes_finds_and_stays_where_it_is(
    library, sandbox, collector, folder
):
    put(folder, 1, 2)
    source = collector.add_source(str(folder), every=900)
    assert (source.recipe, folder_of(source.url)) == (FOLDER, folder)
    assert outcomes(collect(collector)) == ["new", "new"]
    artworks = library.artworks.by_rows(find_rows(library, "state:inbox").tolist())
    assert {artwork.path for artwork in artworks} == {str(folder / "1.png"), str(folder / "2.png")}
    (seen,) = library.artworks.sightings(artworks[0].id)
    assert (seen.via, seen.source) == ("folder", source.id)
    (now,) = collector.sources()
    assert (now.state, now.found) == ("finished", 2)
    assert now.next > now.last
    assert all_is_well(library, sandbox)


def test_the_next_look_reads_only_what_is_new(library, collector, folder):
    put(folder, 1)
    collector.add_source(str(folder))
    collect(collector)
    assert outcomes(collect(collector)) == []
    put(folder / "deeper", 2)
    (folder / "broken.png").write_bytes(b"\x89PNG and nothing")
    old(folder / "broken.png")
    assert sorted(outcomes(collect(collector))) == ["failed", "new"]
    assert outcomes(collect(collector)) == []


def test_a_file_that_is_being_written_waits(library, collector, folder):
    fresh = a_picture(folder / "1.png", seed=1)
    collector.add_source(str(folder))
    assert outcomes(collect(collector)) == []
    old(fresh)
    assert outcomes(collect(collector)) == ["new"]


def test_a_moved_file_is_the_same_artwork(library, collector, folder):
    (path,) = put(folder, 1)
    collector.add_source(str(folder))
    collect(collector)
    (folder / "sorted").mkdir()
    shutil.move(path, folder / "sorted" / "other name.png")
    assert outcomes(collect(collector)) == ["duplicate"]
    (artwork,) = library.artworks.by_rows(find_rows(library, "").tolist())
    assert artwork.path == str(folder / "sorted" / "other name.png")
    assert not artwork.missing


def test_a_deleted_file_is_missing_and_back_when_it_is_back(library, collector, folder, tmp_path):
    (path,) = put(folder, 1)
    collector.add_source(str(folder))
    collect(collector)
    aside = shutil.move(path, tmp_path / "aside.png")
    collect(collector)
    assert len(find_rows(library, "is:missing")) == 1
    shutil.move(aside, path)
    assert outcomes(collect(collector)) == ["duplicate"]
    assert len(find_rows(library, "is:missing")) == 0


def test_a_file_that_was_painted_over_is_a_new_artwork(library, collector, folder):
    (path,) = put(folder, 1)
    collector.add_source(str(folder))
    collect(collector)
    old(a_picture(path, seed=9), seconds=30)
    assert outcomes(collect(collector)) == ["new"]
    assert len(find_rows(library, "")) == 2
    assert len(find_rows(library, "is:missing")) == 1


def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(library, collector, folder, tmp_path):
    put(folder, 1)
    collector.add_source(str(folder))
    collect(collector)
    away = folder.rename(tmp_path / "away")
    (event,) = collect(collector)
    assert (event.outcome, event.reason, event.picture) == ("failed", "path-missing", False)
    (source,) = collector.sources()
    assert source.state == "failed"
    assert str(folder) in source.reason
    assert len(find_rows(library, "is:missing")) == 0
    away.rename(folder)
    assert outcomes(collect(collector)) == []
    assert collector.sources()[0].state == "finished"


def test_what_is_here_already_is_not_taken_twice_nor_what_was_rejected(
    library, sandbox, collector, folder
):
    kept, thrown = put(folder, 1, 2)
    run_import(library, sandbox, kept, thrown, mode=Mode.COPY)
    (found,) = [
        a.id for a in library.artworks.by_rows(find_rows(library, "").tolist()) if a.title == "2"
    ]
    library.writer.call(lambda: library.artworks.set_state([found], State.REJECTED))
    collector.add_source(str(folder))
    assert sorted(outcomes(collect(collector))) == ["duplicate", "vetoed"]
    assert len(find_rows(library, "state:inbox")) == 0


def test_a_round_that_is_cut_off_goes_on_where_it_was(library, collector, folder):
    put(folder, *range(12))
    collector.add_source(str(folder))
    first = outcomes(collect(collector, until=lambda count: count >= 1))
    rest = outcomes(collect(collector))
    assert set(first + rest) <= {"new", "duplicate"}
    assert len(find_rows(library, "state:inbox")) == 12
    assert collector.sources()[0].state == "finished"


def test_a_limit_holds_for_folders_too(library, collector, folder):
    put(folder, 1, 2, 3)
    collector.add_source(str(folder))
    collect(collector, limit=1)
    collect(collector)
    assert len(find_rows(library, "")) == 3


def test_removing_the_source_forgets_its_files_but_not_the_pictures(library, collector, folder):
    put(folder, 1)
    source = collector.add_source(str(folder))
    collect(collector)
    collector.remove_source(source.id)
    assert len(find_rows(library, "")) == 1
    collector.add_source(str(folder))
    assert outcomes(collect(collector)) == ["duplicate"]


def test_what_is_a_folder_and_what_is_not(folder, monkeypatch):
    assert explain_folder("https://example.org/a") is None
    assert explain_folder("example.org/a") is None
    assert explain_folder(folder.as_uri()).usable
    assert explain_folder(f" {folder} ").url == folder.as_uri()
    monkeypatch.setenv("HOME", str(folder.parent))
    assert explain_folder(f"~/{folder.name}").url == folder.as_uri()
    gone = explain_folder(str(folder / "not there"))
    assert (gone.usable, gone.code) == (False, "folder-missing")
