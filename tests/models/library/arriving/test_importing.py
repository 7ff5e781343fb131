"""Importing: every file ends as an artwork, a duplicate or a refusal with a reason."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, InputError, LibraryError
from models.imaging.thumbnail_read import read_thumbnail
from models.library.arriving.importing import Mode, import_paths
from models.records import State
from tests.support.libraries import all_is_well, examined, run_import
from tests.support.pictures import (
    a_picture,
    a_sideways_picture,
    a_transparent_picture,
    hostile_files,
    pictures,
)


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


class _CancelledMeanwhile(CancelToken):
    """Cancels itself when it is asked for the third time, which happens while a picture decodes."""

    asked = 0

    @property
    def cancelled(self) -> bool:
        self.asked += 1
        if self.asked == 3:
            self.cancel()
        return super().cancelled


def test_a_decode_is_cut_off_when_the_import_is_cancelled(tmp_path, library, sandbox):
    slow = a_picture(tmp_path / "slow.png", size=(6000, 6000))
    token = _CancelledMeanwhile()
    work = import_paths(library, [slow], sandbox=sandbox, token=token)
    next(work)
    with pytest.raises(Cancelled):
        next(work)
    assert not list(library.paths.staging.iterdir())
    assert library.artworks.all_ids() == []


def test_leaving_in_the_middle_takes_back_what_was_not_told(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 12)
    work = import_paths(library, [tmp_path / "in"], sandbox=sandbox, token=CancelToken())
    next(work)
    told = len(next(work).details)
    work.close()
    assert len(library.artworks.all_ids()) == told
    assert not list(library.paths.staging.iterdir())
    assert all_is_well(library, sandbox)
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, report.duplicates) == (12 - told, told)


def test_many_copies_of_few_pictures_are_told_apart(tmp_path, library, sandbox):
    for number in range(30):
        a_picture(tmp_path / "in" / f"{number:02}.png", seed=number % 3)
    report, outcomes = run_import(library, sandbox, tmp_path / "in", tmp_path / "in")
    assert (report.imported, report.duplicates, len(outcomes)) == (3, 57, 60)
    assert all_is_well(library, sandbox)


def test_progress_tells_rate_and_remaining_time(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 3)
    token = CancelToken()
    *_, last = import_paths(library, [tmp_path / "in"], sandbox=sandbox, token=token)
    assert (last.done, last.total, last.remaining) == (3, 3, 0)
    assert last.rate > 0


def test_finds_can_be_imported_into_the_inbox(tmp_path, library, sandbox):
    run_import(library, sandbox, a_picture(tmp_path / "a.png"), state=State.INBOX)
    assert library.artworks.counts()[State.INBOX] == 1


def test_names_that_are_no_text_are_imported_too(tmp_path, library, sandbox):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png"))
    a_picture(tmp_path / "a.png").rename(odd)
    report, _ = run_import(library, sandbox, odd)
    assert report.imported == 1
    _, outcomes = run_import(library, sandbox, odd, mode=Mode.REFERENCE)
    assert outcomes[0].reason == "file-unreadable"


def test_what_is_no_file_is_refused(tmp_path, library, sandbox):
    os.mkfifo(tmp_path / "pipe.png")
    _, outcomes = run_import(library, sandbox, tmp_path / "pipe.png")
    assert [each.reason for each in outcomes] == ["file-unreadable"]


def test_the_library_itself_is_not_imported(tmp_path, library, sandbox):
    run_import(library, sandbox, a_picture(tmp_path / "a.png"))
    report, outcomes = run_import(library, sandbox, tmp_path)
    assert (report.imported, report.duplicates, len(outcomes)) == (0, 1, 1)


def test_sideways_pictures_are_upright_everywhere(tmp_path, library, sandbox):
    run_import(library, sandbox, a_sideways_picture(tmp_path / "a.jpg"))
    (artwork_id,) = library.artworks.all_ids()
    artwork = library.artworks.by_id(artwork_id)
    assert (artwork.width, artwork.height) == (32, 64)
    thumbnail = read_thumbnail(library.paths.thumb(artwork_id, 320))
    assert (thumbnail.width, thumbnail.height) == (32, 64)
    assert Path(artwork.path).read_bytes() == (tmp_path / "a.jpg").read_bytes()


@pytest.mark.parametrize("mode", list(Mode))
def test_a_lost_file_comes_back_when_it_is_imported_again(tmp_path, library, sandbox, mode):
    picture = a_picture(tmp_path / "in" / "a.png")
    run_import(library, sandbox, picture)
    (artwork_id,) = library.artworks.all_ids()
    Path(library.artworks.by_id(artwork_id).path).unlink()
    examined(library, sandbox, repair=True)
    assert library.artworks.by_id(artwork_id).missing
    report, (outcome,) = run_import(library, sandbox, picture, mode=mode)
    assert (report.duplicates, outcome.id) == (1, artwork_id)
    assert outcome.changes.updated
    found = library.artworks.by_id(artwork_id)
    assert not found.missing
    assert Path(found.path).read_bytes() == picture.read_bytes()
    assert all_is_well(library, sandbox)


def test_a_lost_file_in_the_trash_stays_lost(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "a.png")
    run_import(library, sandbox, picture)
    (artwork_id,) = library.artworks.all_ids()
    library.writer.call(lambda: library.artworks.set_state([artwork_id], State.TRASHED))
    Path(library.artworks.by_id(artwork_id).path).unlink()
    examined(library, sandbox, repair=True)
    run_import(library, sandbox, picture)
    assert library.artworks.by_id(artwork_id).missing
    assert all_is_well(library, sandbox)
