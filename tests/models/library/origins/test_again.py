"""What is brought twice is told once; whoever disagrees is kept beside."""

from __future__ import annotations

import json

import pytest

from models.library.arriving.preparing import Mode
from models.library.artworks.artworks import Edit
from models.library.database.fetching import execute
from models.library.tags.tagging import parse_tag
from models.records import Tag
from tests.support.libraries import all_is_well, run_import
from tests.support.origins import GALLERY_DL, a_picture_with, from_elsewhere
from tests.support.pictures import a_picture


def rows_of(library):
    with library.reading():
        return execute("SELECT id, page_url, author, title FROM sighting").fetchall()


@pytest.mark.parametrize("mode", list(Mode))
def test_the_same_import_twice_changes_nothing(tmp_path, library, sandbox, mode):
    folder = tmp_path / "in"
    a_picture_with(folder / "a.png", json=GALLERY_DL, txt="mine", urls_txt="https://x.example/1")
    a_picture(folder / "12345_p0.png", seed=1)
    (folder / "info.json").write_text('{"author": "Ann"}')
    (folder / "list.csv").write_text("path,page_url,title\na.png,https://y.example/2,Dusk\n")
    paths = [folder, folder / "list.csv"]
    run_import(library, sandbox, *paths, mode=mode)
    before, tags = rows_of(library), library.artworks.with_tags([1, 2])
    report, outcomes = run_import(library, sandbox, *paths, mode=mode)
    assert (report.imported, report.duplicates) == (0, 2)
    assert rows_of(library) == before
    assert library.artworks.with_tags([1, 2]) == tags
    assert not any(each.changes for each in outcomes)
    assert not list(library.paths.staging.iterdir())


def test_a_sidecar_that_came_later_adds_its_sighting(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "a.png")
    run_import(library, sandbox, picture)
    a_picture_with(picture, json=GALLERY_DL)
    _, (outcome,) = run_import(library, sandbox, picture)
    assert (outcome.outcome, outcome.changes.updated) == ("duplicate", (1,))
    (seen,) = from_elsewhere(library, outcome.id)
    assert seen.author == "Ann"
    assert len(library.artworks.sightings(outcome.id)) == 2
    assert Tag("sky", "general", "site") in library.artworks.tags(outcome.id)


def test_who_disagrees_is_kept_beside(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL)
    run_import(library, sandbox, picture)
    other = {**GALLERY_DL, "user": {"id": 7, "name": "Somebody else"}}
    picture.with_name("a.png.json").write_text(json.dumps(other))
    run_import(library, sandbox, picture)
    (artwork_id,) = library.artworks.all_ids()
    assert {each.author for each in from_elsewhere(library, artwork_id)} == {"Ann", "Somebody else"}
    assert all_is_well(library, sandbox)


def test_a_word_that_was_taken_away_stays_away(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL)
    run_import(library, sandbox, picture)
    (artwork_id,) = library.artworks.all_ids()
    edit = Edit(tags_removed=(parse_tag("sky"),))
    library.writer.call(lambda: library.artworks.edit([artwork_id], edit))
    a_picture_with(picture, json=GALLERY_DL, txt="sky\nboat")
    run_import(library, sandbox, picture)
    assert "sky" not in {tag.name for tag in library.artworks.tags(artwork_id)}
    assert "boat" in {tag.name for tag in library.artworks.tags(artwork_id)}


def test_originals_are_never_altered(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL)

    def state():
        files = (tmp_path / "in").iterdir()
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    before = state()
    run_import(library, sandbox, picture.parent)
    run_import(library, sandbox, picture.parent)
    assert state() == before


def test_large_files_go_by_way_of_a_copy(tmp_path, library, sandbox, monkeypatch):
    monkeypatch.setattr("models.library.arriving.arriving._HELD", 10)
    picture = a_picture(tmp_path / "in" / "a.png")
    twin = tmp_path / "in" / "b.png"
    twin.write_bytes(picture.read_bytes())
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, report.duplicates) == (1, 1)
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert report.duplicates == 2
    assert not list(library.paths.staging.iterdir())
    assert all_is_well(library, sandbox)
