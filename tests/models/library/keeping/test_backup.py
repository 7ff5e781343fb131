"""A backup is proved by restoring it; what is not sound never takes the library's place."""

from __future__ import annotations

import errno
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, LibraryError
from models.library import open_library
from models.library.artworks.artworks import Edit
from models.library.keeping.backup import restore_backup, write_backup
from models.library.tags.tagging import parse_tag
from models.records import Placement, State
from tests.support.libraries import filled


@pytest.fixture
def ids(tmp_path, library, sandbox):
    """A library with a tag, a board and something in the trash."""
    found = filled(library, sandbox, tmp_path / "in", 4)

    def prepare():
        library.artworks.edit(found[:1], Edit((parse_tag("sky"),), title="Evening"))
        library.artworks.set_state([found[3]], State.TRASHED)
        board = library.boards.create("First")
        library.boards.place(board.id, [Placement(found[0], 1.5, -2.0)])

    library.writer.call(prepare)
    return found


def contents(library):
    """Everything a person would miss."""
    artworks = [library.artworks.by_id(each) for each in library.artworks.all_ids()]
    folder = str(library.paths.folder)
    facts = [
        (each.id, each.path.removeprefix(folder), each.state, each.title, each.tags, each.added)
        for each in artworks
    ]
    files = [Path(each.path).read_bytes() for each in artworks]
    seen = [library.artworks.sightings(each.id) for each in artworks]
    boards = [library.boards.load(board.id) for board in library.boards.all()]
    return facts, files, seen, boards


def backed_up(library, target: Path) -> Path:
    write_backup(library, target, CancelToken())
    return target


def test_a_restored_backup_is_the_library(tmp_path, library, ids):
    report = write_backup(library, tmp_path / "out" / "b.zip", CancelToken())
    assert (report.artworks, report.files) == (4, 4)
    before = contents(library)
    restored = restore_backup(tmp_path / "out" / "b.zip", tmp_path / "second", CancelToken())
    assert (restored.artworks, restored.files, restored.aside) == (4, 4, None)
    library.close()
    with open_library(tmp_path / "second") as second:
        assert contents(second) == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.zip"]


def test_a_folder_where_nothing_can_be_written_is_backed_up(tmp_path, library, ids, monkeypatch):
    folder = library.paths.folder
    library.close()
    before = sorted(path.name for path in folder.iterdir())
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with open_library(folder, read_only=True) as reopened:
        report = write_backup(reopened, tmp_path / "b.zip", CancelToken())
    assert report.artworks == 4
    assert sorted(path.name for path in folder.iterdir()) == before


def test_what_stood_there_is_moved_aside_whole(tmp_path, library, ids):
    file = backed_up(library, tmp_path / "b.zip")
    library.writer.call(lambda: library.artworks.edit(ids[:1], Edit(title="Later")))
    library.close()
    report = restore_backup(file, library.paths.folder, CancelToken())
    with open_library(library.paths.folder) as restored:
        assert restored.artworks.by_id(ids[0]).title == "Evening"
    with open_library(report.aside) as aside:
        assert aside.artworks.by_id(ids[0]).title == "Later"


def test_a_library_in_use_is_not_replaced(tmp_path, library, ids):
    file = backed_up(library, tmp_path / "b.zip")
    with pytest.raises(LibraryError) as refused:
        restore_backup(file, library.paths.folder, CancelToken())
    assert refused.value.code == "library-in-use"
    assert library.artworks.by_id(ids[0]).title == "Evening"
    assert not [path for path in tmp_path.iterdir() if "restoring" in path.name]


def test_a_file_that_moves_during_a_backup_is_in_it_where_the_snapshot_says(
    tmp_path, library, ids, monkeypatch
):
    from models.library.keeping import backup

    copy = backup.copy_database

    def copy_then_trash(source, target, token):
        counted = copy(source, target, token)
        library.writer.call(lambda: library.artworks.set_state([ids[0]], State.TRASHED))
        return counted

    monkeypatch.setattr(backup, "copy_database", copy_then_trash)
    file = backed_up(library, tmp_path / "b.zip")
    library.close()
    restore_backup(file, tmp_path / "second", CancelToken())
    with open_library(tmp_path / "second") as second:
        artwork = second.artworks.by_id(ids[0])
        assert artwork.state is State.KEPT
        assert Path(artwork.path).exists()


def rewritten(file: Path, change) -> Path:
    """The same zip with each member's name and bytes passed through `change`."""
    target = file.with_name("changed.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.infolist():
            made = change(member.filename, old.read(member))
            if made is not None:
                new.writestr(*made)
    return target


def a_picture_is_changed(name, data):
    return (name, data + b"x") if name.startswith("originals/") else (name, data)


def pictures_are_missing(name, data):
    return None if name.startswith("originals/") else (name, data)


def a_name_leads_out(name, data):
    return ("../" + name if name.startswith("trash/") else name, data)


def the_database_is_missing(name, data):
    return None if name == "library.sqlite" else (name, data)


def the_database_is_noise(name, data):
    return (name, b"noise" * 999) if name == "library.sqlite" else (name, data)


@pytest.mark.parametrize(
    "change",
    [
        a_picture_is_changed,
        pictures_are_missing,
        a_name_leads_out,
        the_database_is_missing,
        the_database_is_noise,
    ],
)
def test_a_backup_that_is_not_sound_is_refused_and_leaves_nothing(tmp_path, library, ids, change):
    file = rewritten(backed_up(library, tmp_path / "b.zip"), change)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(LibraryError) as refused:
        restore_backup(file, tmp_path / "second", CancelToken())
    assert refused.value.code == "backup-damaged"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("share", [0.2, 0.9])
def test_a_backup_that_is_cut_off_is_refused(tmp_path, library, ids, share):
    file = backed_up(library, tmp_path / "b.zip")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])
    with pytest.raises(LibraryError) as refused:
        restore_backup(file, tmp_path / "second", CancelToken())
    assert refused.value.code == "backup-damaged"
    assert not (tmp_path / "second").exists()


def test_a_cancelled_backup_leaves_the_older_one(tmp_path, library, ids):
    file = backed_up(library, tmp_path / "b.zip")
    before = file.read_bytes()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        write_backup(library, file, token)
    assert file.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_a_missing_original_does_not_stop_a_backup(tmp_path, library, ids):
    shutil.rmtree(library.paths.originals)
    report = write_backup(library, tmp_path / "b.zip", CancelToken())
    assert (report.artworks, report.files) == (4, 1)


def test_a_backup_without_an_original_is_restored_and_knows_what_is_missing(tmp_path, library, ids):
    lost = Path(library.artworks.by_id(ids[0]).path)
    lost.unlink()
    file = backed_up(library, tmp_path / "b.zip")
    library.close()
    assert restore_backup(file, tmp_path / "second", CancelToken()).files == 3
    with open_library(tmp_path / "second") as second:
        rows = second.artworks.all_ids()
        assert [each for each in rows if second.artworks.by_id(each).missing] == [ids[0]]


class Meanwhile(CancelToken):
    """Somebody else works while the backup looks whether it was stopped."""

    def __init__(self, work) -> None:
        super().__init__()
        self._work = work

    def check(self) -> None:
        super().check()
        work, self._work = self._work, None
        if work is not None:
            work()


def test_a_file_that_moves_before_it_is_read_is_found_where_it_went(tmp_path, library, ids):
    trash = Meanwhile(
        lambda: library.writer.call(lambda: library.artworks.set_state(ids[:3], State.TRASHED))
    )
    report = write_backup(library, tmp_path / "b.zip", trash)
    assert report.files == 4
    library.close()
    restore_backup(tmp_path / "b.zip", tmp_path / "second", CancelToken())
    with open_library(tmp_path / "second") as second:
        assert second.artworks.by_id(ids[0]).state is State.KEPT


def test_a_file_that_goes_before_it_is_read_does_not_end_the_backup(tmp_path, library, ids):
    report = write_backup(
        library, tmp_path / "b.zip", Meanwhile(lambda: shutil.rmtree(library.paths.originals))
    )
    assert (report.artworks, report.files) == (4, 1)


@pytest.fixture
def unmovable(monkeypatch):
    """Names of folders that hold one of these words cannot be renamed."""
    words: list[str] = []
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if any(word in path.name for word in words):
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    return words


def test_what_cannot_be_put_in_place_leaves_the_old_library_where_it_was(
    tmp_path, library, ids, unmovable
):
    file = backed_up(library, tmp_path / "b.zip")
    library.writer.call(lambda: library.artworks.edit(ids[:1], Edit(title="Later")))
    library.close()
    unmovable.append(".restoring-")
    with pytest.raises(LibraryError) as refused:
        restore_backup(file, library.paths.folder, CancelToken())
    assert refused.value.code == "library-read-only"
    with open_library(library.paths.folder) as same:
        assert same.artworks.by_id(ids[0]).title == "Later"
    assert not [each for each in tmp_path.iterdir() if "restor" in each.name]


def test_an_old_library_that_cannot_be_put_back_is_named(tmp_path, library, ids, unmovable):
    file = backed_up(library, tmp_path / "b.zip")
    library.close()
    unmovable += [".restoring-", ".before-restore-"]
    with pytest.raises(LibraryError) as refused:
        restore_backup(file, library.paths.folder, CancelToken())
    assert refused.value.code == "library-aside"
    with open_library(refused.value.params["aside"]) as aside:
        assert aside.artworks.by_id(ids[0]).title == "Evening"
    assert str(refused.value.params["aside"]) in str(refused.value)
