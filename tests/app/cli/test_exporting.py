"""`export`, `backup` and `restore` from the command line."""

from __future__ import annotations

import zipfile

import pytest

from models.exchange.bee import BeePicture, write_bee
from models.library import open_library
from models.library.keeping.full_backups import last_full_backup, since_backup
from tests.support.libraries import filled
from tests.support.verbs import verb_runner


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "in")
    library.close()
    return found


@pytest.fixture
def verb(library, capsys):
    return verb_runner(library.paths.folder, capsys)


def test_export_counts_what_it_wrote(tmp_path, verb, ids):
    said = verb("export", tmp_path / "out", "--query", "0001.png", "--sidecars", "txt")
    assert (said.code, said.summary) == (
        0,
        {
            "exported": 1,
            "there": 0,
            "sidecars": 1,
            "kept": 0,
            "missing": 0,
        },
    )
    assert len(list((tmp_path / "out").iterdir())) == 2


@pytest.mark.parametrize("name", ["out.zip", "--zip"])
def test_a_zip_file_is_asked_for_by_a_switch_or_its_name(tmp_path, verb, ids, name):
    file = tmp_path / ("out.zip" if name == "out.zip" else "handed on")
    said = verb("export", file, "--sidecars", "json", *(["--zip"] if name == "--zip" else []))
    assert (said.code, said.summary["exported"], said.summary["sidecars"]) == (0, 3, 3)
    with zipfile.ZipFile(file) as packed:
        assert packed.testzip() is None
        assert len(packed.namelist()) == 6
    assert verb("export", tmp_path / "all.zip", "--everything").code == 2


def test_a_missing_file_is_named_and_the_exit_code_says_so(tmp_path, library, verb, ids):
    library.paths.original(ids[0], "png").unlink()
    said = verb("export", tmp_path / "out")
    assert (said.code, said.summary["missing"]) == (1, 1)
    assert ids[0] in said.errors


def test_a_backup_is_proved_by_restoring_it_elsewhere(tmp_path, verb, ids, capsys):
    verb("edit", ids[0], "--tag", "+sky", "--note", "mine")
    said = verb("backup", tmp_path / "b.zip")
    assert (said.code, said.summary["artworks"], said.summary["files"]) == (0, 3, 3)
    second = verb_runner(tmp_path / "second", capsys)
    said = second("restore", tmp_path / "b.zip")
    assert (said.code, said.summary["artworks"], said.summary["aside"]) == (0, 3, None)
    without_path = [
        [{**record, "path": None} for record in run("search", "", "--full").records]
        for run in (verb, second)
    ]
    assert without_path[0] == without_path[1]
    doctor = second("doctor")
    assert (doctor.code, doctor.summary) == (0, {"ok": True})


def test_a_backup_by_the_command_line_is_the_last_backup(tmp_path, library, verb, ids):
    """Who backs up by cron is not reminded, also while a window holds the library."""
    assert verb("backup", tmp_path / "b.zip").code == 0
    with open_library(library.paths.folder) as opened:
        made, since = last_full_backup(opened), since_backup(opened)
    assert made is not None
    assert (made.file, made.artworks) == (str(tmp_path / "b.zip"), 3)
    assert since.pictures == 0


def test_restoring_in_place_says_where_the_old_one_is(tmp_path, verb, ids):
    verb("backup", tmp_path / "b.zip")
    said = verb("restore", tmp_path / "b.zip")
    assert said.code == 0
    assert said.summary["aside"] in said.errors
    assert verb("search", "").summary == {"total": 3}


def test_a_backup_that_is_not_there_is_named(tmp_path, verb, ids):
    said = verb("restore", tmp_path / "nowhere.zip")
    assert said.code == 1
    assert said.errors.startswith("backup-damaged: ")
    assert verb("search", "").summary == {"total": 3}


def test_a_board_goes_out_and_comes_in(tmp_path, verb, ids):
    board = tmp_path / "b.bee"
    data = next((tmp_path / "in").glob("*.png")).read_bytes()
    write_bee(board, iter([BeePicture("a.png", data, 0, 0)]))
    said = verb("board", "import", board)
    assert (said.code, said.summary) == (
        0,
        {"imported": 0, "duplicates": 1, "twice": 0, "refused": 0, "texts": 0, "altered": 0},
    )
    assert [each["name"] for each in verb("board", "list").records] == ["b"]
    for ending in ("bee", "png", "pdf"):
        said = verb("board", "export", "b", tmp_path / f"out.{ending}")
        assert (said.code, said.summary) == (0, {"pictures": 1, "missing": 0})
    said = verb("board", "export", "b", tmp_path / "out.gif")
    assert (said.code, "ending-wrong" in said.errors) == (1, True)
    assert verb("board", "export", "none", tmp_path / "out.png").code == 1
