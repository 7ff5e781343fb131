"""Pictures in one zip file, whole or not at all, and back again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.exchange.file_names import Names
from models.exchange.leaving import How, Sidecars, weight_of
from models.exchange.picture_zip import export_zip
from models.library import open_library
from models.library.artworks.artworks import Edit
from models.library.searching.query import find_rows
from models.library.tags.tagging import parse_tag
from models.records import State
from tests.support.libraries import filled, result_of, run_import
from tests.support.pictures import a_picture


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "in")
    edit = Edit((parse_tag("artist:ann"),), title="Dusk", note="mine")
    library.writer.call(lambda: library.artworks.edit(found, edit))
    return found


def zipped(library, file, *kinds, names=Names.TITLE, token=None):
    rows = find_rows(library, "").tolist()
    how = How(frozenset(kinds), names)
    return result_of(export_zip(library, rows, file, how, token or CancelToken()))


def test_unpacked_and_added_all_is_known_again(tmp_path, library, sandbox, ids):
    report = zipped(library, tmp_path / "out" / "all.zip", Sidecars.JSON, Sidecars.XMP)
    assert (report.exported, report.sidecars, report.missing) == (3, 6, ())
    wanted = {each: library.artworks.by_id(each) for each in ids}
    library.close()
    with zipfile.ZipFile(tmp_path / "out" / "all.zip") as packed:
        assert {each.compress_type for each in packed.infolist()} == {zipfile.ZIP_STORED}
        packed.extractall(tmp_path / "unpacked")
    with open_library(tmp_path / "second", create=True) as second:
        run_import(second, sandbox, tmp_path / "unpacked")
        for each, was in wanted.items():
            found = second.artworks.by_id(each)
            assert (set(found.tags), found.note, found.title) == (set(was.tags), "mine", "Dusk")


def test_no_name_is_given_twice_whatever_its_letters(tmp_path, sandbox):
    named = zip("abc", ("Sun.png", "sun.png", "SUN.png"), strict=True)
    for seed, (folder, name) in enumerate(named):
        a_picture(tmp_path / folder / name, seed=seed)
    with open_library(tmp_path / "second", create=True) as second:
        run_import(second, sandbox, *(tmp_path / each for each in "abc"))
        zipped(second, tmp_path / "all.zip", names=Names.ORIGINAL)
    with zipfile.ZipFile(tmp_path / "all.zip") as packed:
        assert sorted(packed.namelist()) == ["SUN.png", "Sun (3).png", "sun (2).png"]


def test_stopped_what_was_there_stays_and_nothing_half(tmp_path, library, ids):
    (tmp_path / "all.zip").write_text("mine")
    token = CancelToken()
    work = export_zip(library, find_rows(library, "").tolist(), tmp_path / "all.zip", How(), token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert (tmp_path / "all.zip").read_text() == "mine"
    assert not list(tmp_path.glob(".*.part"))


def test_a_file_that_is_gone_is_named_and_the_others_come(tmp_path, library, ids):
    library.paths.original(ids[1], "png").unlink()
    report = zipped(library, tmp_path / "all.zip")
    assert (report.exported, report.missing) == (2, (ids[1],))


def test_what_they_weigh_is_what_their_files_weigh(library, ids):
    library.writer.call(lambda: library.artworks.set_state(ids[:1], State.TRASHED))
    rows = find_rows(library, "").tolist()
    sizes = [Path(library.artworks.by_id(each).path).stat().st_size for each in ids]
    with library.reading():
        some, every = weight_of(rows), weight_of(None)
    assert (some.files, some.bytes) == (2, sum(sizes[1:]))
    assert (every.files, every.bytes) == (3, sum(sizes))
