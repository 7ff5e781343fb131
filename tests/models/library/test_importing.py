"""Importing: every file ends as an artwork, a duplicate or a refusal with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, InputError, LibraryError
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail_read import read_thumbnail
from models.library import open_library
from models.library.doctor import Examination, examine
from models.library.importing import Mode, import_paths
from models.records import State
from tests.support.pictures import a_picture, a_transparent_picture, hostile_files, pictures


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def run_import(library, sandbox, *paths, **options):
    work = import_paths(library, list(paths), sandbox=sandbox, token=CancelToken(), **options)
    outcomes = []
    while True:
        try:
            outcomes += next(work).details
        except StopIteration as finished:
            return finished.value, outcomes


def all_is_well(library, sandbox) -> bool:
    return all(found.ok for found in examine(Examination(library, sandbox, CancelToken(), False)))


def test_a_folder_is_imported_with_its_folders(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 3)
    pictures(tmp_path / "in" / "deep" / "er", 5)
    a_picture(tmp_path / "in" / ".hidden" / "x.png", seed=99)
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, report.duplicates, report.rejected) == (5, 3, 0)
    assert library.artworks.counts()[State.KEPT] == 5
    assert all_is_well(library, sandbox)


def test_each_artwork_has_file_thumbnails_and_a_local_sighting(tmp_path, library, sandbox):
    source = a_picture(tmp_path / "one.jpg", size=(1000, 500))
    run_import(library, sandbox, source)
    (artwork_id,) = library.artworks.all_ids()
    artwork = library.artworks.by_id(artwork_id[:8])
    assert Path(artwork.path).read_bytes() == source.read_bytes()
    assert (artwork.width, artwork.height, artwork.format) == (1000, 500, "jpeg")
    assert read_thumbnail(library.paths.thumb(artwork_id, 320)).width == 320
    assert read_thumbnail(library.paths.thumb(artwork_id, 768)).width == 768
    (sighting,) = library.artworks.sightings(artwork_id)
    assert (sighting.via, sighting.file_url) == ("import", source.as_uri())


def test_transparent_pictures_keep_it_in_their_thumbnails(tmp_path, library, sandbox):
    run_import(library, sandbox, a_transparent_picture(tmp_path / "a.png"))
    (artwork_id,) = library.artworks.all_ids()
    assert read_thumbnail(library.paths.thumb(artwork_id, 320)).alpha


def test_the_same_file_twice_is_one_artwork_with_merged_tags(tmp_path, library, sandbox):
    first = a_picture(tmp_path / "in" / "a.png")
    second = tmp_path / "in" / "b.png"
    second.write_bytes(first.read_bytes())
    (tmp_path / "in" / "a.png.txt").write_text("Red Sky\n")
    (tmp_path / "in" / "b.txt").write_text("river, creator:Ann")
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, report.duplicates) == (1, 1)
    (artwork_id,) = library.artworks.all_ids()
    words = {(tag.namespace, tag.name) for tag in library.artworks.tags(artwork_id)}
    assert words == {("general", "red_sky"), ("general", "river"), ("artist", "ann")}
    assert len(library.artworks.sightings(artwork_id)) == 2


def test_a_gallery_dl_sidecar_becomes_a_sighting(tmp_path, library, sandbox):
    a_picture(tmp_path / "in" / "a.png")
    facts = {
        "category": "danbooru",
        "id": 7,
        "tag_string": "blue_hair smile",
        "tags_artist": ["Ann"],
        "title": "Evening",
        "date": "2024-01-02 03:04:05",
        "file_url": "https://example.org/a.png",
    }
    (tmp_path / "in" / "a.png.json").write_text(json.dumps(facts))
    run_import(library, sandbox, tmp_path / "in")
    (artwork_id,) = library.artworks.all_ids()
    sighting = library.artworks.sightings(artwork_id)[0]
    assert (sighting.title, sighting.author) == ("Evening", "Ann")
    assert sighting.file_url == "https://example.org/a.png"
    assert sighting.post_key == "danbooru_7"
    artwork = library.artworks.by_id(artwork_id)
    assert (artwork.title, artwork.author) == ("Evening", "Ann")
    assert {tag.origin for tag in artwork.tags} == {"site"}


def test_an_unreadable_sidecar_is_named_and_the_picture_kept(tmp_path, library, sandbox):
    a_picture(tmp_path / "in" / "a.png")
    (tmp_path / "in" / "a.png.json").write_text("{oops")
    _, outcomes = run_import(library, sandbox, tmp_path / "in")
    assert [(each.outcome, each.reason) for each in outcomes] == [
        ("imported", "sidecar-unreadable: a.png.json")
    ]


def test_hostile_files_are_rejected_and_leave_nothing(tmp_path, library, sandbox):
    hostile = hostile_files(tmp_path / "in")
    report, outcomes = run_import(library, sandbox, tmp_path / "in")
    assert report.rejected == len(hostile)
    assert {each.path: each.reason for each in outcomes} == hostile
    assert not list(library.paths.staging.iterdir())
    assert all_is_well(library, sandbox)


def test_reference_leaves_the_file_where_it_is(tmp_path, library, sandbox):
    source = a_picture(tmp_path / "in" / "a.png")
    run_import(library, sandbox, source, mode=Mode.REFERENCE)
    (artwork_id,) = library.artworks.all_ids()
    assert library.artworks.by_id(artwork_id).path == str(source)
    assert not list(library.paths.originals.rglob("*.png"))
    library.writer.call(lambda: library.artworks.set_state([artwork_id], State.TRASHED))
    assert source.exists()


def test_a_rejected_artwork_goes_to_the_trash_and_back(tmp_path, library, sandbox):
    source = a_picture(tmp_path / "a.png")
    run_import(library, sandbox, source)
    (artwork_id,) = library.artworks.all_ids()
    library.writer.call(lambda: library.artworks.set_state([artwork_id], State.REJECTED))
    assert library.paths.trashed(artwork_id, "png").exists()
    assert not library.paths.original(artwork_id, "png").exists()
    _, outcomes = run_import(library, sandbox, source)
    assert [(each.outcome, each.reason) for each in outcomes] == [("duplicate", "in-trash")]
    library.writer.call(lambda: library.artworks.set_state([artwork_id], State.KEPT))
    assert library.paths.original(artwork_id, "png").exists()
    assert all_is_well(library, sandbox)


def test_cancelling_keeps_what_was_finished(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 5)
    token = CancelToken()
    work = import_paths(library, [tmp_path / "in"], sandbox=sandbox, token=token)
    assert next(work).total == 5
    told = len(next(work).details)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert library.artworks.counts()[State.KEPT] == told
    assert not list(library.paths.staging.iterdir())
    assert all_is_well(library, sandbox)


def test_a_path_that_is_not_there_is_said_first(tmp_path, library, sandbox):
    with pytest.raises(InputError) as refused:
        run_import(library, sandbox, a_picture(tmp_path / "a.png"), tmp_path / "nowhere")
    assert refused.value.code == "path-missing"
    assert library.artworks.all_ids() == []


def test_unknown_and_ambiguous_ids_are_told_apart(tmp_path, library, sandbox):
    with pytest.raises(LibraryError) as refused:
        library.artworks.by_id("0" * 12)
    assert refused.value.code == "artwork-unknown"
