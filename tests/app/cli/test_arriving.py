"""`import` of what other programs keep: Eagle, Hydrus, gallery-dl's archive, BeeRef, stars."""

from __future__ import annotations

import csv

import pytest

from models.collecting.access.credentials import Credentials
from models.exchange.bee import BeePicture, write_bee
from models.gallery_dl.known import write_known
from tests.support.eagle import eagle_item, eagle_library
from tests.support.fake_hydrus import KEY, FakeHydrus
from tests.support.local_site import picture_bytes
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys):
    return verb_runner(tmp_path / "library", capsys)


@pytest.fixture
def hydrus(monkeypatch):
    """One whose key is in the keyring; there is none in the tests, so it is stood in for."""
    monkeypatch.setattr(Credentials, "get", lambda _self, service, _name: {"hydrus": KEY}[service])
    with FakeHydrus() as made:
        yield made


def test_an_eagle_library_is_known_by_itself(tmp_path, verb):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1, tags=["sky"], star=5)
    eagle_item(eagle, 2, isDeleted=True)
    look = verb("import", eagle, "--dry-run", "--report", tmp_path / "list.csv")
    assert (look.summary["new"], look.summary["deleted"], look.summary["judged"]) == (1, 1, 1)
    assert look.summary["from"] == {"eagle": 1}
    with (tmp_path / "list.csv").open(encoding="utf-8-sig") as lines:
        assert [line["tags"] for line in csv.DictReader(lines)] == ["sky"]
    said = verb("import", eagle)
    assert (said.code, said.summary["imported"]) == (0, 1)
    assert "1 deleted there, left out" in said.errors
    assert verb("search", "sky").summary == {"total": 1}


def test_stars_come_only_with_ratings_and_only_once(tmp_path, verb):
    eagle = eagle_library(tmp_path)
    eagle_item(eagle, 1, star=5)
    assert "rated" not in verb("import", eagle).summary
    assert verb("feedback", "list").summary == {"count": 0}
    assert verb("import", eagle, "--ratings").summary["rated"] == 1
    assert verb("import", eagle, "--ratings").summary["rated"] == 0
    (entry,) = verb("feedback", "list").records
    assert (entry["kind"], entry["value"], entry["via"]) == ("rating", 5, "import")


def test_hydrus_is_looked_at_then_brought(tmp_path, verb, hydrus):
    digest = hydrus.add(picture_bytes(1), tags=["character:ann"], stars=10)
    look = verb("import", "--hydrus", hydrus.root, "--query", "character:ann", "--dry-run")
    assert (look.code, look.summary["new"]) == (0, 1)
    assert not (tmp_path / "library").exists()
    said = verb("import", "--hydrus", hydrus.root, "--query", "character:ann", "--ratings")
    assert (said.summary["imported"], said.summary["rated"]) == (1, 1)
    assert hydrus.searched[-1] == ["character:ann"]
    (shown,) = verb("show", digest).records
    assert (shown["rating"], shown["tags"][0]["namespace"]) == (5, "character")
    again = verb("import", "--hydrus", hydrus.root)
    assert (again.summary["imported"], again.summary["duplicates"]) == (0, 1)


def test_without_a_key_it_is_said_where_it_is_asked_for(tmp_path, verb):
    said = verb("import", "--hydrus")
    assert (said.code, said.records) == (1, [])
    assert said.errors.startswith("hydrus-key-missing: ")
    assert not (tmp_path / "library").exists()


def test_a_key_that_hydrus_refuses_is_said(verb, monkeypatch):
    monkeypatch.setattr(Credentials, "get", lambda *_: "f" * 64)
    with FakeHydrus() as hydrus:
        said = verb("import", "--hydrus", hydrus.root)
    assert said.code == 1
    assert said.errors.startswith("hydrus-key-refused: ")
    assert "fff" not in said.errors


@pytest.mark.parametrize(
    "words",
    [
        ("import",),
        ("import", "--query", "sky", "x.png"),
        ("import", "--hydrus", "http://127.0.0.1:1", "x.png"),
        ("import", "--hydrus", "--mode", "reference"),
    ],
)
def test_what_makes_no_sense_together_is_wrong_usage(verb, words):
    assert verb(*words).code == 2


def test_another_computer_s_hydrus_is_refused(verb):
    said = verb("import", "--hydrus", "http://192.168.0.4:45869")
    assert (said.code, said.errors.split(":")[0]) == (1, "hydrus-address-wrong")


def test_gallery_dl_s_archive_is_remembered(tmp_path, verb):
    write_known(tmp_path / "archive.sqlite3", ["danbooru1", "danbooru2"])
    look = verb("import", tmp_path / "archive.sqlite3", "--dry-run")
    assert (look.summary["remembered"], (tmp_path / "library").exists()) == (2, False)
    assert verb("import", tmp_path / "archive.sqlite3").summary["remembered"] == 2
    assert verb("import", tmp_path / "archive.sqlite3").summary["known"] == 2


def test_a_board_of_beeref_becomes_a_board(tmp_path, verb):
    pictures = [BeePicture(f"{n}.png", picture_bytes(n), 500.0 * n, 0.0) for n in range(2)]
    write_bee(tmp_path / "mood.bee", iter(pictures))
    look = verb("import", tmp_path / "mood.bee", "--dry-run")
    assert (look.summary["imported"], (tmp_path / "library").exists()) == (2, False)
    said = verb("import", tmp_path / "mood.bee")
    assert (said.code, said.summary["imported"]) == (0, 2)
    (board,) = verb("board", "list").records
    assert (board["name"], board["pictures"], board["teaches"]) == ("mood", 2, False)
