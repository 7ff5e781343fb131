"""`import` with what says where pictures are from: the dry run, tables, switches."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest

from tests.support.origins import GALLERY_DL, a_picture_with
from tests.support.pictures import a_picture
from tests.support.sources import ROOT
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys):
    return verb_runner(tmp_path / "library", capsys)


def test_a_dry_run_tells_each_file_and_makes_no_library(tmp_path, verb):
    folder = tmp_path / "in"
    a_picture_with(folder / "a.png", json=GALLERY_DL)
    a_picture(folder / "12345_p0.png", seed=1)
    (folder / "page.png").write_text("<html>")
    said = verb("import", folder, "--dry-run", "--report", tmp_path / "list.csv")
    assert said.code == 0
    assert not (tmp_path / "library").exists()
    found = {record["path"].rpartition("/")[2]: record for record in said.records}
    assert found["a.png"]["from"] == ["gallery-dl"]
    assert (found["a.png"]["author"], found["a.png"]["tags"]) == ("Ann", 2)
    assert found["12345_p0.png"]["from"] == ["name"]
    assert found["page.png"]["reason"] == "not-a-picture"
    wanted = {"new": 2, "duplicates": 0, "rejected": 1, "pages": 2, "authors": 1, "guessed": 1}
    assert {name: said.summary[name] for name in wanted} == wanted
    assert said.summary["from"] == {"gallery-dl": 1, "name": 1}
    with (tmp_path / "list.csv").open(encoding="utf-8-sig") as lines:
        assert len(list(csv.DictReader(lines))) == 3


def test_a_dry_run_works_beside_an_open_window(tmp_path, verb):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL)
    verb("import", picture)
    a_picture_with(picture, json={**GALLERY_DL, "title": "Dawn"})
    command = [sys.executable, "-m", "tests.support.holding", str(tmp_path / "library")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as holder:
        assert holder.stdout.readline() == "open\n"
        said = verb("import", picture, "--dry-run")
        holder.stdin.close()
        assert holder.stdout.read() == ""  # It was not asked to do it.
    (record,) = said.records
    assert (record["outcome"], record["news"]) == ("duplicate", True)
    assert record["conflicts"] == [{"field": "title", "said": "Dawn", "library": "Evening"}]


def test_guesses_notes_and_sidecars_can_be_switched_off(tmp_path, verb):
    picture = a_picture_with(tmp_path / "in" / "12345_p0.png", txt="sky")
    options = ("--no-guess", "--no-sidecars", "--no-attributes")
    said = verb("import", picture, "--dry-run", *options)
    assert said.records[0]["from"] == []
    verb("import", picture, *options)
    (found,) = verb("search", "", "--full").records
    assert (len(found["sightings"]), found["tags"]) == (1, [])


def test_a_table_is_imported_and_what_it_says_wrong_is_told_by_line(tmp_path, verb):
    a_picture(tmp_path / "a.png")
    table = tmp_path / "list.csv"
    table.write_text(
        "path,page_url,posted_at,mood\na.png,https://x.example/1,never,good\n,,,x\nb.png,,,\n"
    )
    said = verb("import", table)
    assert said.code == 1
    assert "not used: mood" in said.errors
    assert "line 3: it names no path" in said.errors
    assert [(record["line"], record["outcome"], record["reason"]) for record in said.records] == [
        (2, "imported", "table-field-wrong: 2 posted_at"),
        (4, "rejected", "file-unreadable"),
    ]
    (found,) = verb("search", "", "--full").records
    assert found["sightings"][0]["page_url"] == "https://x.example/1"


def test_a_broken_table_is_named_before_anything_is_imported(tmp_path, verb):
    a_picture(tmp_path / "a.png")
    table = tmp_path / "list.csv"
    table.write_text('path\na.png\n"open\n')
    said = verb("import", tmp_path / "a.png", table)
    assert (said.code, said.summary) == (1, None)
    assert "line 3" in said.errors
    assert verb("search", "").summary in (None, {"total": 0})


def test_a_report_without_a_dry_run_is_wrong_usage(tmp_path, verb):
    said = verb("import", a_picture(tmp_path / "a.png"), "--report", tmp_path / "x.csv")
    assert said.code == 2
