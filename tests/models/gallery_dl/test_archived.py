"""gallery-dl's archive: what it fetched is not fetched again, and nothing else is touched."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from models.cancellation import CancelToken
from models.errors import InputError
from models.gallery_dl.archive_file import is_archive
from models.gallery_dl.archived import remember_archive
from models.gallery_dl.known import write_known
from models.library.ledger.named_files import posts_of
from tests.support.libraries import all_is_well, result_of


def archive(file, *entries):
    write_known(file, entries)
    return file


def remembered(library, file, **options):
    return result_of(remember_archive(library, file, CancelToken(), **options))


def test_its_keys_are_asked_for_no_more(tmp_path, library, sandbox):
    file = archive(tmp_path / "archive.sqlite3", "danbooru1234", "pixiv99_p0")
    report = remembered(library, file)
    assert (report.remembered, report.known, report.wrong) == (2, 0, 0)
    with library.reading():
        assert sorted(posts_of("gallery-dl")) == ["danbooru1234", "pixiv99_p0"]
    assert list(library.artworks.all_ids()) == []
    assert all_is_well(library, sandbox)


def test_again_adds_nothing_and_a_look_writes_nothing(tmp_path, library):
    file = archive(tmp_path / "a.db", "one", "two")
    assert remembered(library, file, look=True).remembered == 2
    assert remembered(None, file, look=True).remembered == 2
    assert remembered(library, file).remembered == 2
    archive(tmp_path / "b.db", "two", "three")
    again = remembered(library, tmp_path / "b.db")
    assert (again.remembered, again.known) == (1, 1)
    assert remembered(library, file).known == 2


def test_odd_entries_are_counted(tmp_path, library):
    file = archive(tmp_path / "a.db", "one", "x" * 600, "")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO archive VALUES (x'ff00')")
    report = remembered(library, file)
    assert (report.remembered, report.wrong) == (1, 3)


def test_other_files_are_none(tmp_path, library):
    (tmp_path / "text").write_text("archive")
    with closing(sqlite3.connect(tmp_path / "other.db")) as database, database:
        database.execute("CREATE TABLE archive (entry TEXT, more TEXT)")
    (tmp_path / "torn.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    for name in ("text", "other.db", "torn.db", "missing"):
        assert not is_archive(tmp_path / name)
        with pytest.raises(InputError) as caught:
            remembered(library, tmp_path / name)
        assert caught.value.code == "archive-wrong"
