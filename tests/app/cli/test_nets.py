"""`nets` as a person types it."""

from __future__ import annotations

import pytest

from app import paths, settings
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return verb_runner(tmp_path / "library", capsys)


def test_every_net_is_listed_with_its_licence_and_state(verb):
    said = verb("nets", "list")
    assert said.code == 0
    states = {each["name"]: each["state"] for each in said.records}
    assert states["efficientnet-lite0-hsv"] == states["yunet"] == "used"
    assert states["wd-swinv2-v3"] == "missing"
    fields = {"name", "role", "version", "licence", "bytes", "sha256", "state"}
    assert all(set(each) == fields and each["licence"] for each in said.records)


def test_a_net_that_is_not_here_cannot_be_used(verb):
    said = verb("nets", "use", "anime-face-n")
    assert said.code == 1
    assert "nets fetch anime-face-n" in said.errors
    assert settings.load().nets == {}


def test_a_forged_file_is_refused(verb, tmp_path):
    (tmp_path / "anime-face-n.onnx").write_bytes(b"forged")
    said = verb("nets", "fetch", "anime-face-n", "--from", tmp_path)
    assert said.code == 1
    assert "digest" in said.errors
    assert not list(paths.nets_folder().glob("*"))


def test_a_default_net_is_used_again(verb):
    settings.save(settings.Settings(nets={"face": "anime-face-n"}))
    said = verb("nets", "use", "yunet")
    assert (said.code, said.records[0]["state"]) == (0, "used")
    assert settings.load().nets == {}


def test_an_unknown_name_is_named_with_those_that_are_known(verb):
    said = verb("nets", "fetch", "nothing")
    assert said.code == 1
    assert "wd-vit-v3" in said.errors
