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


def seen_at(verb, artwork_id):
    return verb("show", artwork_id).records[0]["sightings"]


def test_a_sighting_is_corrected_and_keeps_the_sites_word(verb, ids):
    verb("edit", ids[0], "--source", "https://example.org/1")
    said = verb(
        "edit", ids[0], "--sighting", "1", "--title", "Evening", "--author", "Ann",
        "--author-url", "https://example.org/ann", "--page", "https://example.org/2?token=x",
        "--file", "https://example.org/2.png", "--posted", "2024-05-06",
    )  # fmt: skip
    assert (said.code, said.summary) == (0, {"changed": 1})
    newest, oldest = seen_at(verb, ids[0])
    assert (newest["title"], newest["author"]) == ("Evening", "Ann")
    assert newest["page_url"] == "https://example.org/2"
    assert newest["posted_at"] == "2024-05-06T00:00:00.000000Z"
    assert newest["original"]["page_url"] == "https://example.org/1"
    assert newest["original"]["author"] is None
    assert "original" not in oldest
    assert verb("search", "author:Ann").summary == {"total": 1}


def test_the_sites_own_words_come_back(verb, ids):
    verb("edit", ids[0], "--sighting", "1", "--author", "Ann", "--title", "Evening")
    said = verb("edit", ids[0], "--sighting", "1", "--original", "--title", "Dusk")
    assert said.code == 0
    (sighting,) = seen_at(verb, ids[0])
    assert (sighting["author"], sighting["title"]) == (None, "Dusk")
    assert sighting["original"] == {"title": None}


def test_without_a_sighting_title_and_author_are_the_artworks_own(verb, ids):
    verb("edit", ids[0], "--author", "Ann")
    (sighting,) = seen_at(verb, ids[0])
    assert sighting["author"] is None


def test_an_author_is_renamed_everywhere(verb, ids):
    for each in ids:
        verb("edit", each, "--sighting", "1", "--author", "ann_")
    said = verb("edit", ids[0], "--sighting", "1", "--author", "Ann", "--everywhere")
    assert said.summary == {"changed": 3}
    assert verb("search", "author:ann_").summary == {"total": 0}
    assert verb("search", "author:Ann").summary == {"total": 3}
    assert verb("doctor").code == 0


@pytest.mark.parametrize(
    ("options", "code", "error"),
    [
        (["--page", "https://example.org/1"], 2, "--page needs --sighting N"),
        (["--sighting", "1", "--everywhere"], 2, "--everywhere needs --author"),
        (["--original"], 2, "--original needs --sighting N"),
        (["--sighting", "2", "--author", "A"], 1, "sighting-unknown"),
        (["--sighting", "0", "--author", "A"], 1, "sighting-unknown"),
        (["--sighting", "1", "--posted", "someday"], 1, "correction-wrong"),
        (["--sighting", "1", "--page", "no address", "--note", "x"], 1, "correction-wrong"),
    ],
)
def test_what_cannot_be_corrected_is_said_and_nothing_changes(verb, ids, options, code, error):
    said = verb("edit", ids[0], *options)
    assert (said.code, error in said.errors) == (code, True)
    (record,) = verb("show", ids[0]).records
    assert (record["notes"], record["sightings"][0]["author"]) == ("", None)
