"""`edit`: the person's own words."""

from __future__ import annotations

import pytest

from models.library import open_library
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


def test_everything_can_be_changed_at_once(verb, ids):
    said = verb(
        "edit", ids[0][:8], ids[1], "--tag", "+Blue Sky,artist:ann", "--title", "Evening",
        "--author", "Ann", "--note", "mine", "--source", "https://example.org/1",
    )  # fmt: skip
    assert (said.code, said.summary) == (0, {"changed": 2})
    assert [record["id"] for record in said.records] == ids[:2]
    assert {tag["name"] for tag in said.records[0]["tags"]} == {"blue_sky", "ann"}
    (record,) = verb("show", ids[0]).records
    assert record["notes"] == "mine"
    assert "https://example.org/1" in [each["page_url"] for each in record["sightings"]]


def test_tags_are_taken_away_again(verb, ids):
    verb("edit", ids[0], "--tag", "+a,+b")
    said = verb("edit", ids[0], "--tag=-a")
    assert [tag["name"] for tag in said.records[0]["tags"]] == ["b"]


def test_one_unknown_id_changes_nothing(verb, ids):
    said = verb("edit", ids[0], "0" * 64, "--note", "x")
    assert said.code == 1
    assert verb("show", ids[0]).records[0]["notes"] == ""


def test_an_empty_tag_is_named(verb, ids):
    said = verb("edit", ids[0], "--tag", "+")
    assert said.code == 1
    assert said.errors.startswith("tag-wrong: ")


def test_a_title_in_japanese_comes_back_as_it_was(verb, ids):
    verb("edit", ids[0], "--title", "夕方", "--note", "猫\n犬")
    assert verb("search", "夕方").summary == {"total": 1}
    assert verb("show", ids[0]).records[0]["notes"] == "猫\n犬"


def test_while_a_window_is_open_editing_says_so(verb, ids, library):
    with open_library(library.paths.folder):
        said = verb("edit", ids[0], "--note", "x")
    assert said.code == 1
    assert said.errors.startswith("library-in-use: ")
