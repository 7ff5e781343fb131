"""`doctor`: one record a check, exit 1 unless all are ok."""

from __future__ import annotations

import shutil

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


def test_a_sound_library(verb, ids):
    said = verb("doctor")
    assert (said.code, said.summary, said.errors) == (0, {"ok": True}, "")
    assert all(list(each) == ["check", "ok", "found", "repaired"] for each in said.records)
    assert all(each["ok"] for each in said.records)


def test_what_is_wrong_is_named_and_repaired_when_asked(library, verb, ids):
    shutil.rmtree(library.paths.derived)
    said = verb("doctor")
    assert (said.code, said.summary) == (1, {"ok": False})
    assert "thumbnails: 3 wrong" in said.errors
    said = verb("doctor", "--repair")
    (thumbnails,) = [each for each in said.records if each["check"] == "thumbnails"]
    assert thumbnails == {"check": "thumbnails", "ok": True, "found": 3, "repaired": 3}
    assert said.code == 0
    assert verb("doctor").code == 0


def test_a_missing_library_is_named(tmp_path, capsys):
    said = verb_runner(tmp_path / "nowhere", capsys)("doctor")
    assert said.code == 1
    assert said.errors.startswith("library-missing: ")


def test_repairing_while_a_window_is_open_says_so(verb, ids, library):
    with open_library(library.paths.folder):
        said = verb("doctor", "--repair")
    assert said.code == 1
    assert said.errors.startswith("library-in-use: ")
