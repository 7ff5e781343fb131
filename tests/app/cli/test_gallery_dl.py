"""`recipe gallery-dl` and what `source` and `recipe try` say, as a person types them."""

from __future__ import annotations

import json
import os

import pytest

from app import settings
from tests.support.programs import a_program, need_gallery_dl
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("PATH", os.pathsep.join(["/usr/bin", "/bin"]))
    return verb_runner(tmp_path / "library", capsys)


def test_where_it_is_not_installed(verb, monkeypatch):
    (record,) = verb("recipe", "gallery-dl", "status").records
    assert (record["state"], record["licence"]) == ("missing", "GPL-2.0-only")
    assert verb("recipe", "gallery-dl", "remove").summary == {"removed": 0}
    said = verb("recipe", "gallery-dl", "update")
    assert said.code == 1
    assert "recipe gallery-dl install" in said.errors
    explained = verb("source", "explain", "https://www.pixiv.net/users/1")
    assert (
        "gallery-dl, a program of its own that is not installed" in explained.records[0]["reason"]
    )


def test_the_licence_is_said_before_anything_is_fetched(verb, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    said = verb("recipe", "gallery-dl", "install")
    assert said.code == 1
    first, *_, last = said.errors.splitlines()
    assert "GNU GPL, version 2 only" in first
    assert last.startswith("gallery-dl-not-installed: ")


def test_one_s_own_is_used(verb, tmp_path):
    program = need_gallery_dl()
    (record,) = verb("recipe", "gallery-dl", "use", program).records
    assert (record["origin"], record["path"]) == ("chosen", str(program))
    url = "https://www.pixiv.net/users/1"
    (explained,) = verb("source", "explain", url).records
    assert explained["recipe"] == "gallery-dl"
    assert explained["reason"].endswith("does, as pixiv:user")
    lines = tmp_path / "lines.jsonl"
    line = {"_url": "https://files.example/1.png", "title": "Sky", "_archive_key": "k"}
    lines.write_text(json.dumps(line))
    tried = verb("recipe", "try", url, "--fixture", lines)
    assert tried.records[1]["file_url"] == "https://files.example/1.png"
    assert tried.summary == {"items": 1, "found": 1, "errors": 0}
    assert verb("source", "add", url).records[0]["recipe"] == "gallery-dl"
    assert verb("recipe", "gallery-dl", "use").summary == {"used": 0}
    assert settings.load().gallery_dl is None


def test_what_does_not_answer_is_not_taken(verb, tmp_path):
    other = a_program(tmp_path / "other", "exit 0\n", version="'ls (GNU) 9'")
    said = verb("recipe", "gallery-dl", "use", other)
    assert said.code == 1
    assert settings.load().gallery_dl is None
