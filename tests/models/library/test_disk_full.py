"""A full disk stops the work with a sentence; what was there stays whole."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.imaging import thumbnail
from models.library import open_library
from models.library.arriving import storing
from models.library.files import filing
from models.library.keeping.backup import write_backup
from models.records import State
from tests.support.libraries import all_is_well, filled, run_import
from tests.support.pictures import a_picture, pictures
from tests.support.small_disk import enlarge, small_disk_at


def full(*_arguments, **_options):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("module", "name"),
    [(storing, "sync_file"), (storing, "link_at"), (thumbnail, "_make")],
)
def test_a_disk_that_fills_during_an_import_is_said(
    tmp_path, library, sandbox, monkeypatch, module, name
):
    before = filled(library, sandbox, tmp_path / "before")
    pictures(tmp_path / "in", 9)
    monkeypatch.setattr(module, name, full)
    with pytest.raises(LibraryError) as refused:
        run_import(library, sandbox, tmp_path / "in")
    assert refused.value.code == "disk-full"
    monkeypatch.undo()
    assert library.artworks.all_ids() == before
    assert not list(library.paths.staging.iterdir())
    assert all_is_well(library, sandbox)
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert report.imported == 6


def test_a_disk_that_fills_while_copying_leaves_no_half_file(tmp_path, library, sandbox):
    source = a_picture(tmp_path / "a.png")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shutil, "copyfileobj", full)
        with pytest.raises(OSError, match="No space"):
            filing.copy_durably(source, tmp_path / "copy.png")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.png"]


@pytest.fixture
def small_disk(tmp_path):
    with small_disk_at(tmp_path / "small") as place:
        yield place


def test_a_really_full_disk(tmp_path, small_disk, sandbox):
    for number in range(80):
        noise = tmp_path / "in" / f"{number:02}.png"
        a_picture(noise, seed=number, size=(900, 700))
        with noise.open("ab") as file:
            file.write(os.urandom(60_000))
    folder = small_disk / "library"
    with open_library(folder, create=True) as library:
        run_import(library, sandbox, *sorted((tmp_path / "in").iterdir())[:4])
        first = set(library.artworks.all_ids())
        with pytest.raises(LibraryError) as refused:
            run_import(library, sandbox, tmp_path / "in")
        assert refused.value.code == "disk-full"
        kept = library.artworks.all_ids()
        assert first <= set(kept)
        assert 4 <= len(kept) < 80
    with open_library(folder, read_only=True) as library:
        assert library.artworks.all_ids() == kept
    enlarge(small_disk)
    with open_library(folder) as library:
        assert all_is_well(library, sandbox)
        assert all(Path(library.artworks.by_id(each).path).exists() for each in kept)


def test_a_backup_that_does_not_fit_leaves_the_older_one(tmp_path, library, sandbox, monkeypatch):
    filled(library, sandbox, tmp_path / "in")
    target = tmp_path / "b.zip"
    write_backup(library, target, CancelToken())
    before = target.read_bytes()
    monkeypatch.setattr("models.library.keeping.backup.sync_file", full)
    with pytest.raises(LibraryError) as refused:
        write_backup(library, target, CancelToken())
    assert refused.value.code == "disk-full"
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "in", "library"]
    assert library.artworks.counts()[State.KEPT] == 3
