"""`search` and `show`: the contract's records, also while somebody writes."""

from __future__ import annotations

import pytest

from models.library.artworks.artworks import Edit
from models.library.tags.tagging import parse_tag
from models.records import Placement, State
from tests.support.libraries import filled
from tests.support.verbs import verb_runner

SHORT = [
    "id",
    "path",
    "width",
    "height",
    "format",
    "bytes",
    "state",
    "added",
    "rating",
    "score",
    "uncertainty",
    "tags",
]
FULL = [*SHORT, "sightings", "notes", "boards"]


@pytest.fixture
def verb(library, capsys):
    return verb_runner(library.paths.folder, capsys)


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "in")

    def prepare():
        library.artworks.edit(found[:1], Edit((parse_tag("artist:ann"),), note="mine"))
        library.artworks.set_state([found[2]], State.INBOX)
        board = library.boards.create("First")
        library.boards.place(board.id, [Placement(found[0], 0.0, 0.0)])

    library.writer.call(prepare)
    library.close()
    return found


def test_a_search_prints_the_records_of_the_contract(verb, ids):
    said = verb("search", "artist:ann")
    (record,) = said.records
    assert list(record) == SHORT
    assert (record["id"], record["state"], record["score"]) == (ids[0], "kept", None)
    assert record["added"].endswith("Z")
    assert record["tags"] == [
        {"name": "ann", "namespace": "artist", "origin": "person", "confidence": None}
    ]
    assert (said.code, said.summary) == (0, {"total": 1})


def test_show_tells_everything(verb, ids):
    said = verb("show", ids[0][:10], ids[1])
    assert [list(record) for record in said.records] == [FULL, FULL]
    record = said.records[0]
    assert (record["notes"], record["boards"]) == ("mine", ["First"])
    (sighting,) = record["sightings"]
    assert list(sighting) == [
        "page_url",
        "file_url",
        "author",
        "title",
        "posted_at",
        "found_at",
        "via",
        "recipe",
        "robots",
    ]
    assert sighting["via"] == "import"
    assert said.summary == {"total": 2}


def test_full_is_what_show_tells(verb, ids):
    shown = verb("show", ids[0]).records
    assert verb("search", "artist:ann", "--full").records == shown


def test_limit_and_order(verb, ids):
    said = verb("search", "", "--sort", "name", "--limit", "2")
    assert [record["id"] for record in said.records] == ids[:2]
    assert said.summary == {"total": 3}
    assert [each["id"] for each in verb("search", "state:inbox").records] == [ids[2]]
    assert len(verb("search", "", "--sort", "taste").records) == 3


def test_an_unknown_id_and_a_wrong_query_are_named(verb, ids):
    said = verb("show", "0" * 64)
    assert (said.code, said.summary) == (1, None)
    assert said.errors.startswith("artwork-unknown: ")
    said = verb("search", "state:gone")
    assert said.code == 1
    assert said.errors.startswith("query-wrong: ")


def test_a_missing_library_is_not_made_by_reading(tmp_path, capsys):
    said = verb_runner(tmp_path / "nowhere", capsys)("search", "")
    assert said.code == 1
    assert said.errors.startswith("library-missing: ")
    assert not (tmp_path / "nowhere").exists()


def test_what_cannot_be_read_is_marked(verb, ids):
    said = verb("search", "夜 rating:many")
    assert said.code == 1
    sentence, query, mark = said.errors.splitlines()
    assert (query, mark) == ("夜 rating:many", "   " + " " * 7 + "^^^^")
    assert sentence.startswith("query-wrong: Character 10 of the search: “many” is no number")


def test_similar_needs_vectors_and_an_order_in_the_text_wins(verb, ids, library):
    said = verb("search", f"similar:{ids[0][:12]}")
    assert (said.code, said.errors.splitlines()[2]) == (1, " " * 8 + "^" * 12)
    by_size = verb("search", "sort:size", "--sort", "name").records
    assert [each["bytes"] for each in by_size] == sorted(
        (each["bytes"] for each in by_size), reverse=True
    )
