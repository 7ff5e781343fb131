"""Out with everything and in again by the command line: the library, the log, the ranking."""

from __future__ import annotations

import csv
import json

import pytest

from models.feedback.schema import KINDS
from tests.support.libraries import filled
from tests.support.rich_library import made_rich
from tests.support.verbs import verb_runner


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = made_rich(library, sandbox, tmp_path / "in")
    library.close()
    return found


@pytest.fixture
def verb(library, capsys):
    return verb_runner(library.paths.folder, capsys)


@pytest.fixture
def second(tmp_path, capsys):
    return verb_runner(tmp_path / "second", capsys)


def test_everything_out_and_into_a_library_that_is_not_there_yet(tmp_path, verb, second, ids):
    said = verb("export", tmp_path / "out", "--everything", "--pictures")
    assert said.code == 0
    assert (said.summary["artworks"], said.summary["pictures"]) == (6, 6)
    looked = second("import", tmp_path / "out", "--dry-run")
    assert (looked.code, looked.summary["records"]["artwork"]) == (0, 6)
    assert not (tmp_path / "second").exists()
    said = second("import", tmp_path / "out")
    assert (said.code, said.summary["imported"], said.summary["pictures"]) == (0, 6, 6)
    shown = [
        [{**each, "path": None} for each in run("show", *ids).records] for run in (verb, second)
    ]
    assert shown[0] == shown[1]
    assert second("doctor").summary == {"ok": True}
    again = second("import", tmp_path / "out" / "library.jsonl")
    assert (again.code, again.summary["imported"], again.summary["new"]) == (0, 0, {})


def test_every_wrong_line_is_named_and_no_library_made(tmp_path, verb, second, ids):
    verb("export", tmp_path / "out", "--everything")
    file = tmp_path / "out" / "library.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace('"liked": 0', '"liked": 7'))
    said = second("import", tmp_path / "out")
    assert said.code == 1
    assert said.errors.count("library-file-wrong") >= 3
    assert "artwork.liked" in said.errors
    assert "Nothing was done." in said.errors
    assert not (tmp_path / "second").exists()


def test_switches_that_do_not_go_together(tmp_path, verb, ids):
    assert verb("export", tmp_path / "out", "--pictures").code == 2
    assert verb("export", tmp_path / "out", "--everything", "--query", "a").code == 2
    assert not (tmp_path / "out").exists()


def test_several_sidecars_and_other_names(tmp_path, verb, ids):
    sidecars = ("--sidecars", "json", "--sidecars", "xmp")
    said = verb("export", tmp_path / "out", *sidecars, "--names", "original", "--xmp-names", "stem")
    assert (said.code, said.summary["exported"], said.summary["sidecars"]) == (0, 4, 8)
    assert (tmp_path / "out" / "0000.xmp").exists()
    assert (tmp_path / "out" / "0000.png.json").exists()


def test_the_log_out_and_in_again_is_the_same(tmp_path, verb, second, ids):
    """The entries that hold; what does not is told by its line, and then nothing is added."""
    listed = [each for each in verb("feedback", "list").records if each["kind"] in KINDS]
    assert len(listed) > 15
    (tmp_path / "log.jsonl").write_text("".join(json.dumps(each) + "\n" for each in listed))
    second("import", tmp_path / "in")
    said = second("feedback", "add", tmp_path / "log.jsonl")
    assert (said.code, said.summary) == (0, {"added": len(listed), "known": 0})
    assert second("feedback", "list").records == listed
    again = second("feedback", "add", tmp_path / "log.jsonl")
    assert again.summary == {"added": 0, "known": len(listed)}


@pytest.mark.parametrize("by", ["taste", "bradley-terry", "elo", "schulze"])
def test_a_ranking_as_a_table_is_read_back(tmp_path, verb, ids, by):
    said = verb("rank", "--by", by, "--csv", tmp_path / "order.csv")
    assert said.code == 0
    with (tmp_path / "order.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [each["id"] for each in rows] == [each["id"] for each in said.records]
    assert [int(each["rank"]) for each in rows] == [each["rank"] for each in said.records]
    elo = [float(each["elo"]) if each["elo"] else None for each in rows]
    assert elo == [each.get("elo") for each in said.records]
    titles = {each["id"]: each["title"] for each in rows}
    assert titles[ids[0]].startswith("夕焼け 🌇")


def test_a_table_that_cannot_be_written_leaves_what_was_there(tmp_path, library, sandbox, capsys):
    filled(library, sandbox, tmp_path / "in")
    library.close()
    (tmp_path / "order.csv").mkdir()
    said = verb_runner(library.paths.folder, capsys)("rank", "--csv", tmp_path / "order.csv")
    assert said.code == 1
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []
