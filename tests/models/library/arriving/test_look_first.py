"""A look before an import: true to the letter, and nothing is written."""

from __future__ import annotations

import csv
import json

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.library.arriving.look_first import look_first
from models.library.arriving.look_report import write_look
from models.library.database.fetching import execute
from models.records import State
from tests.support.libraries import run_import
from tests.support.origins import GALLERY_DL, a_picture_with
from tests.support.pictures import a_picture, pictures


def look(library, sandbox, *paths, **options):
    work = look_first(library, list(paths), sandbox=sandbox, token=CancelToken(), **options)
    while True:
        try:
            next(work)
        except StopIteration as finished:
            return finished.value


@pytest.fixture
def folder(tmp_path, library, sandbox):
    """A known picture, one in the trash, one the same as another, a guess, a page, a text."""
    place = tmp_path / "in"
    known = a_picture_with(place / "known.png", seed=1, json=GALLERY_DL)
    gone = a_picture(place / "gone.png", seed=2)
    run_import(library, sandbox, known, gone)
    trashed = library.artworks.all_ids()[1]
    library.writer.call(lambda: library.artworks.set_state([trashed], State.TRASHED))
    known.with_name("known.png.json").write_text(json.dumps({**GALLERY_DL, "title": "Dawn"}))
    a_picture_with(place / "new.png", seed=3, json={**GALLERY_DL, "id": 1}, txt="mine")
    a_picture(place / "twin.png", seed=3)
    a_picture(place / "12345_p0.png", seed=4)
    (place / "page.png").write_text("<html>")
    whole = a_picture(tmp_path / "whole.jpg", seed=6, size=(900, 700)).read_bytes()
    (place / "half.jpg").write_bytes(whole[: len(whole) // 2])
    (place / "bad.png").write_bytes(a_picture(tmp_path / "x.png", seed=5).read_bytes())
    (place / "bad.png.json").write_text("{oops")
    return place


def test_the_numbers_are_told(library, sandbox, folder):
    report = look(library, sandbox, folder)
    assert (report.new, report.duplicates, report.repeated, report.rejected) == (3, 2, 1, 2)
    assert (report.pages, report.authors, report.tagged, report.guessed) == (3, 2, 2, 1)
    assert (report.news, report.conflicts, report.problems) == (1, 1, 1)
    assert report.kinds == {"gallery-dl": 2, "tags": 1, "name": 1}
    said = {each.path.name: each for each in report.looked}
    assert said["known.png"].conflicts == (("title", "Dawn", "Evening"),)
    assert said["gone.png"].reason == "in-trash"
    assert said["twin.png"].reason == "same-file"
    assert said["page.png"].reason == "not-a-picture"
    assert said["half.jpg"].reason == "picture-damaged"
    assert said["bad.png"].reason == "sidecar-unreadable: bad.png.json"


def test_an_import_does_what_the_look_said(library, sandbox, folder):
    said = look(library, sandbox, folder)
    report, _ = run_import(library, sandbox, folder)
    assert report.imported == said.new
    assert report.duplicates == said.duplicates + said.repeated
    assert report.rejected == said.rejected
    again = look(library, sandbox, folder)
    assert (again.new, again.news, again.repeated) == (0, 0, 0)


def test_nothing_is_written(library, sandbox, folder):
    def state():
        with library.reading():
            version = execute("PRAGMA data_version").fetchone()
            count = execute("SELECT count(*) FROM sighting").fetchone()
        files = sorted(p for p in library.paths.folder.rglob("*") if "library.sqlite" not in p.name)
        return version, count, files, library.writer.generation

    before = state()
    look(library, sandbox, folder)
    assert state() == before


def test_the_list_is_a_table_that_an_import_reads(tmp_path, library, sandbox, folder):
    file = tmp_path / "list.csv"
    write_look(look(library, sandbox, folder), file)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = {row["path"].rpartition("/")[2]: row for row in csv.DictReader(lines)}
    assert rows["known.png"]["conflicts"] == "title: Dawn / Evening"
    assert rows["12345_p0.png"]["page_url"] == "https://www.pixiv.net/artworks/12345"
    assert rows["12345_p0.png"]["from"] == "name"
    report, _ = run_import(library, sandbox, file)
    assert (report.imported, report.rejected) == (3, 2)
    titles = {each.title for each in library.artworks.by_rows([3, 4, 5])}
    assert "Evening" in titles


def test_without_a_library_everything_is_new(tmp_path, sandbox):
    files = pictures(tmp_path, 3)
    assert look(None, sandbox, *files).new == 3


def test_a_look_can_be_stopped_and_tells_how_far_it_is(tmp_path, library, sandbox):
    pictures(tmp_path / "in", 100)
    token = CancelToken()
    work = look_first(library, [tmp_path / "in"], sandbox=sandbox, token=token)
    assert next(work).total == 100
    progress = next(work)
    assert 0 < progress.done == len(progress.details) < progress.total == 100
    assert progress.rate > 0
    assert progress.remaining > 0
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
