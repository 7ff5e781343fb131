"""What is typed: dashes that are words, abbreviations, wrong numbers, bytes that are no text."""

from __future__ import annotations

import pytest

from app.cli import main
from app.cli.arguments import shielded
from tests.support.pictures import pictures
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys):
    run = verb_runner(tmp_path / "library", capsys)
    assert run("import", *pictures(tmp_path / "in", 2)).code == 0
    return run


def tags(said):
    return [[tag["name"] for tag in record["tags"]] for record in said.records]


def test_a_word_that_must_not_be_there_needs_no_escape(verb):
    first = verb("search").records[0]["id"]
    assert verb("edit", first, "--tag", "+house").summary == {"changed": 1}
    said = verb("search", "-house")
    assert (said.code, said.summary, tags(said)) == (0, {"total": 1}, [[]])
    assert verb("search", "--limit", "0", "-house").summary == {"total": 1}


def test_a_tag_is_taken_away_as_the_contract_writes_it(verb):
    first = verb("search").records[0]["id"]
    verb("edit", first, "--tag", "+house,+sky")
    said = verb("edit", first, "--tag", "-house")
    assert (said.code, tags(said), said.summary) == (0, [["sky"]], {"changed": 1})
    assert verb("edit", first, "--note", "-5 degrees").code == 0
    assert verb("show", first).records[0]["notes"] == "-5 degrees"


def test_an_option_is_never_taken_for_a_value():
    assert shielded(["edit", "x", "--tag", "--json"]) == ["edit", "x", "--tag", "--json"]
    assert shielded(["search", "-h"]) == ["search", "-h"]
    assert shielded(["search", "--", "-h"]) == ["search", "--", "-h"]
    assert shielded(["edit", "x", "--tag"]) == ["edit", "x", "--tag"]
    assert shielded(["--library", "search", "import", "-x"])[-1] == "-x"


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "--lim", "1"),
        ("search", "--limit", "-1"),
        ("rank", "--limit", "-1"),
        ("similar", "aaaaaaaa", "--limit", "-1"),
        ("similar", "aaaaaaaa", "--special", "2"),
        ("similar", "aaaaaaaa", "--special", "all"),
        ("collect", "--limit", "-1"),
        ("analyse", "--limit", "-1"),
        ("search", "not text \udcff"),
        ("edit", "aaaaaaaa", "--title", "not text \udcff"),
        ("edit", "aaaaaaaa", "--tag", "+not text \udcff"),
    ],
)
def test_wrong_usage_is_2_and_nothing_is_done(tmp_path, capsys, arguments):
    said = verb_runner(tmp_path / "nowhere", capsys)(*arguments)
    assert (said.code, said.records, said.summary) == (2, [], None)
    assert "error: " in said.errors
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_library_is_not_the_current_folder(tmp_path, capsys, monkeypatch):
    (picture,) = pictures(tmp_path / "in", 1)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["--library", "", "import", str(picture)])
    assert (ended.value.code, "no folder is named" in capsys.readouterr().err) == (2, True)
    assert [each.name for each in tmp_path.iterdir()] == ["in"]


def test_an_edit_counts_what_it_changed(verb):
    first, second = (record["id"] for record in verb("search").records)
    assert verb("edit", first, "--tag", "+sky").summary == {"changed": 1}
    assert verb("edit", first, second, "--tag", "+sky").summary == {"changed": 1}
    assert verb("edit", first, "--tag", "-never").summary == {"changed": 0}
    assert verb("edit", first).summary == {"changed": 0}
    assert verb("edit", first, "--source", "https://a.example/1").summary == {"changed": 1}


def test_a_source_that_is_no_address_is_refused(verb):
    first = verb("search").records[0]["id"]
    for wrong in ("nonsense", "ftp://a.example/", "http://", "http://[x"):
        said = verb("edit", first, "--source", wrong)
        assert (said.code, said.errors[:9]) == (1, "url-wrong"), wrong


def test_a_refused_source_makes_no_library(tmp_path, capsys):
    said = verb_runner(tmp_path / "nowhere", capsys)("source", "add", "nonsense")
    assert (said.code, said.errors[:14]) == (1, "recipe-missing")
    assert not (tmp_path / "nowhere").exists()
