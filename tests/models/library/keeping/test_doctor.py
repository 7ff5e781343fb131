"""The doctor names what is wrong, mends it when asked, and loses nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.library.arriving.importing import Mode
from models.library.artworks.artworks import Edit
from models.library.database.fetching import execute
from models.library.database.lock import process_start
from models.library.tags.tagging import parse_tag
from tests.support.libraries import all_is_well, examined, filled, run_import
from tests.support.pictures import a_picture


@pytest.fixture
def ids(tmp_path, library, sandbox):
    return filled(library, sandbox, tmp_path / "in")


def file_of(library, artwork_id) -> Path:
    return Path(library.artworks.by_id(artwork_id).path)


def wrong(library, sandbox) -> dict[str, int]:
    return {name: each.found for name, each in examined(library, sandbox).items() if not each.ok}


def mended(library, sandbox) -> bool:
    return all(each.ok for each in examined(library, sandbox, repair=True).values())


def test_a_sound_library_passes_every_check(library, sandbox, ids):
    findings = examined(library, sandbox)
    assert set(findings) == {
        "database",
        "lock",
        "staging",
        "files",
        "contents",
        "sightings",
        "words",
        "tag counts",
        "variants",
        "thumbnails",
        "orphans",
    }
    assert all((each.found, each.repaired) == (0, 0) for each in findings.values())


def test_a_lost_original_is_named_and_marked(library, sandbox, ids):
    file_of(library, ids[0]).unlink()
    assert wrong(library, sandbox) == {"files": 1}
    assert mended(library, sandbox)
    assert library.artworks.by_id(ids[0]).missing
    assert all_is_well(library, sandbox)


def test_a_lost_original_that_comes_back_is_found(library, sandbox, ids):
    place = file_of(library, ids[0])
    aside = place.rename(library.paths.folder.with_name("aside"))
    assert mended(library, sandbox)
    aside.rename(place)
    assert wrong(library, sandbox) == {"files": 1}
    assert mended(library, sandbox)
    assert not library.artworks.by_id(ids[0]).missing


def test_a_file_in_the_wrong_half_is_fetched(library, sandbox, ids):
    wrong_place = library.paths.trashed(ids[0], "png")
    wrong_place.parent.mkdir(parents=True)
    file_of(library, ids[0]).rename(wrong_place)
    assert wrong(library, sandbox) == {"files": 1, "orphans": 1}
    assert mended(library, sandbox)
    assert file_of(library, ids[0]).exists()
    assert not library.artworks.by_id(ids[0]).missing


def test_a_damaged_original_is_named_and_put_aside(library, sandbox, ids):
    place = file_of(library, ids[0])
    damaged = place.read_bytes()[:-1] + b"?"
    place.write_bytes(damaged)
    assert wrong(library, sandbox) == {"contents": 1}
    assert mended(library, sandbox)
    assert (library.paths.folder / "orphans" / place.name).read_bytes() == damaged
    assert all_is_well(library, sandbox)


def test_a_picture_that_its_owner_changed_is_missing(tmp_path, library, sandbox):
    source = a_picture(tmp_path / "mine.png")
    run_import(library, sandbox, source, mode=Mode.REFERENCE)
    a_picture(source, seed=9)
    assert wrong(library, sandbox) == {"contents": 1}
    assert mended(library, sandbox)
    assert source.exists()
    assert all_is_well(library, sandbox)


def test_lost_thumbnails_are_made_again(library, sandbox, ids):
    shutil.rmtree(library.paths.derived)
    assert wrong(library, sandbox) == {"thumbnails": 3}
    assert mended(library, sandbox)
    assert library.paths.thumb(ids[0], 320).exists()
    assert all_is_well(library, sandbox)


def test_an_orphan_is_kept_aside_never_deleted(library, sandbox, ids):
    stranger = library.paths.originals / "ab" / "cd" / "stranger.png"
    stranger.parent.mkdir(parents=True, exist_ok=True)
    stranger.write_bytes(b"who knows")
    assert wrong(library, sandbox) == {"orphans": 1}
    assert mended(library, sandbox)
    assert (library.paths.folder / "orphans" / "stranger.png").read_bytes() == b"who knows"
    assert all_is_well(library, sandbox)


def test_an_artwork_nobody_saw_gets_a_sighting(library, sandbox, ids):
    library.writer.call(lambda: execute("DELETE FROM sighting"))
    assert wrong(library, sandbox) == {"sightings": 3, "words": 3}
    assert mended(library, sandbox)
    assert len(library.artworks.sightings(ids[0])) == 1


def test_a_dead_holders_name_is_seen(library, sandbox, ids):
    start = process_start(1)
    if start is None:
        pytest.skip("this system does not tell when a process started")
    library.paths.lock.write_text(json.dumps({"pid": 1, "start": start + 1}))
    assert wrong(library, sandbox) == {"lock": 1}


def test_a_broken_reference_in_the_database_is_seen(library, sandbox, ids):
    with closing(sqlite3.connect(library.paths.database)) as raw:
        raw.execute("UPDATE sighting SET artwork = 999 WHERE id = 1")
        raw.commit()
    assert wrong(library, sandbox)["database"] == 1


def test_files_of_the_same_name_are_put_aside_beside_each_other(library, sandbox, ids):
    for number in (1, 2):
        strange = library.paths.originals / f"{number}{number}" / "notes.txt"
        strange.parent.mkdir(parents=True)
        strange.write_text(f"note {number}")
    assert mended(library, sandbox)
    aside = [path.read_text() for path in (library.paths.folder / "orphans").iterdir()]
    assert sorted(aside) == ["note 1", "note 2"]


def test_wrong_counts_of_tags_are_counted_anew(library, sandbox, ids):
    def spoil():
        library.artworks.edit(ids, Edit((parse_tag("sky"),)))
        execute("UPDATE tag SET uses = 7")

    library.writer.call(spoil)
    assert wrong(library, sandbox) == {"tag counts": 1}
    assert mended(library, sandbox)
    assert all_is_well(library, sandbox)
