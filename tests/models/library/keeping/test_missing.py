"""Files that the person keeps elsewhere go and come back; the artworks stay."""

from __future__ import annotations

import shutil

import pytest

from models.cancellation import CancelToken
from models.errors import InputError
from models.library.arriving.importing import Mode
from models.library.files.emptying import empty_trash
from models.library.keeping.missing import look_at, look_for_files
from models.library.keeping.relinking import relink_below
from models.library.searching.query import find_rows
from models.records import State
from tests.support.libraries import all_is_well, run_import
from tests.support.pictures import a_picture, pictures


def finished(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def looked(library):
    return finished(look_for_files(library, CancelToken()))


def relinked(library, folder):
    return finished(relink_below(library, folder, CancelToken()))


@pytest.fixture
def drive(tmp_path):
    """Two folders on a drive, three pictures each."""
    drive = tmp_path / "drive"
    pictures(drive / "a", 3)
    for number in range(3, 6):
        a_picture(drive / "b" / f"{number}.png", seed=number)
    return drive


@pytest.fixture
def rows(library, sandbox, drive):
    run_import(library, sandbox, drive, mode=Mode.REFERENCE)
    return sorted(find_rows(library, "").tolist())


def test_all_there_changes_nothing(library, rows):
    found = looked(library)
    assert (found.missing, found.absent, found.changes.updated) == (0, (), ())


def test_an_unplugged_drive_is_one_sentence_and_comes_back(library, sandbox, drive, rows):
    away = drive.rename(drive.with_name("unplugged"))
    found = looked(library)
    assert found.absent == ((drive, 6),)
    assert sorted(found.changes.updated) == rows
    assert sorted(find_rows(library, "is:missing").tolist()) == rows
    assert looked(library).changes.updated == ()
    away.rename(drive)
    assert sorted(looked(library).changes.updated) == rows
    assert find_rows(library, "is:missing").tolist() == []
    assert all_is_well(library, sandbox)


def test_one_lost_file_is_missing_but_no_folder_is(library, drive, rows):
    (drive / "a" / "0001.png").unlink()
    found = looked(library)
    assert (found.missing, found.absent) == (1, ())


def test_another_file_under_the_same_name_is_not_it(library, drive, rows):
    place = drive / "a" / "0000.png"
    whole = place.read_bytes()
    a_picture(place, seed=77, size=(90, 90))
    assert len(looked(library).changes.updated) == 1
    place.write_bytes(bytes(len(whole)))  # As large as before, but not the same.
    assert looked(library).changes.updated == ()
    place.write_bytes(whole)
    assert len(looked(library).changes.updated) == 1


def test_moved_and_renamed_files_are_found_by_their_content(
    library, sandbox, drive, rows, tmp_path
):
    shutil.move(drive / "a", tmp_path / "elsewhere" / "deep")
    (tmp_path / "elsewhere" / "deep" / "0000.png").rename(tmp_path / "elsewhere" / "other.png")
    looked(library)
    assert len(find_rows(library, "is:missing")) == 3
    changes = relinked(library, tmp_path / "elsewhere")
    assert len(changes.updated) == 3
    assert len(find_rows(library, "is:missing")) == 0
    paths = {artwork.path for artwork in library.artworks.by_rows(rows)}
    assert str(tmp_path / "elsewhere" / "other.png") in paths
    assert looked(library).missing == 0
    assert len(find_rows(library, "")) == 6
    assert all_is_well(library, sandbox)


def test_a_lost_original_is_copied_back(library, sandbox, tmp_path):
    run_import(library, sandbox, *pictures(tmp_path / "in", 2))
    artwork = library.artworks.by_rows(find_rows(library, "").tolist())[0]
    shutil.move(artwork.path, tmp_path / "found.png")
    assert look_at(library, [artwork.row]).updated == (artwork.row,)
    assert relinked(library, tmp_path / "in").updated == (artwork.row,)
    assert not library.artworks.by_id(artwork.id).missing
    assert all_is_well(library, sandbox)


@pytest.mark.parametrize("mode", list(Mode))
def test_importing_a_lost_file_again_heals_it(library, sandbox, drive, rows, tmp_path, mode):
    moved = shutil.move(drive / "b" / "3.png", tmp_path / "moved.png")
    # Even before anybody noticed that it is gone.
    _, outcomes = run_import(library, sandbox, moved, mode=mode)
    assert [each.outcome for each in outcomes] == ["duplicate"]
    assert looked(library).missing == 0
    healed = library.artworks.by_id(outcomes[0].id)
    assert (healed.path == str(moved)) is (mode is Mode.REFERENCE)
    assert len(find_rows(library, "")) == 6


def test_what_the_emptied_trash_took_is_not_missing(library, sandbox, tmp_path):
    run_import(library, sandbox, *pictures(tmp_path / "in", 1))
    (row,) = find_rows(library, "").tolist()
    ids = library.artworks.ids_of([row])
    library.writer.call(lambda: library.artworks.set_state(ids, State.TRASHED))
    library.writer.call(lambda: empty_trash(library, [row]))
    assert look_at(library, [row]).updated == ()
    assert len(find_rows(library, "is:missing")) == 0


def test_a_folder_that_is_not_there_is_said(library, tmp_path):
    with pytest.raises(InputError) as told:
        relinked(library, tmp_path / "nowhere")
    assert told.value.code == "path-missing"
