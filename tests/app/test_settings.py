"""Settings survive: a crash while saving, nonsense in the file, a newer program's keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths, settings
from app.settings import Settings
from tests.support.leaks import ROOT


@pytest.fixture
def file(tmp_path):
    return tmp_path / "made" / "settings.json"


def test_without_a_file_everything_has_its_default(file):
    assert settings.load(file) == Settings()


def test_what_was_saved_is_loaded(file):
    chosen = Settings(language="ja", theme="dark", library="/pictures", stay_in_tray=True)
    settings.save(chosen, file)
    assert settings.load(file) == chosen


def test_unknown_keys_are_kept(file):
    file.parent.mkdir()
    file.write_text(json.dumps({"theme": "dark", "from_next_year": [1], "version": 7}))
    settings.save(settings.load(file), file)
    kept = json.loads(file.read_text())
    assert kept["from_next_year"] == [1]
    assert kept["version"] == 7


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '"x"', '{"language": 3, "theme": "pink", "library": [], "version": "x"}'],
)
def test_nonsense_becomes_the_default(file, text):
    file.parent.mkdir()
    file.write_text(text)
    assert settings.load(file) == Settings()


def test_one_bad_value_does_not_cost_the_good_ones(file):
    file.parent.mkdir()
    file.write_text('{"language": "klingon", "theme": "light"}')
    assert settings.load(file) == Settings(theme="light")


def test_a_crash_while_saving_leaves_the_old_file(file, monkeypatch):
    settings.save(Settings(theme="dark"), file)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        settings.save(Settings(theme="light"), file)
    assert settings.load(file).theme == "dark"
    assert os.listdir(file.parent) == ["settings.json"]


def test_old_settings_go_through_every_migrator(file, monkeypatch):
    monkeypatch.setattr(settings, "VERSION", 3)
    steps = {1: lambda old: {"look": old["skin"]}, 2: lambda old: {"theme": old["look"]}}
    monkeypatch.setattr(settings, "MIGRATORS", steps)
    file.parent.mkdir()
    file.write_text('{"skin": "dark", "version": 1}')
    assert settings.load(file) == Settings(theme="dark")


def test_the_last_library_is_remembered_and_otherwise_the_platforms_place(tmp_path):
    assert settings.last_library() == paths.default_library()
    settings.remember_library(tmp_path / "mine")
    try:
        assert settings.last_library() == tmp_path / "mine"
    finally:
        paths.settings_file().unlink()


def test_the_log_file_gets_our_lines_and_lets_go(tmp_path):
    import logging

    from app import log

    root = logging.getLogger()
    level = root.level
    handler = log.set_up(tmp_path / "logs")
    try:
        logging.getLogger("models.somewhere").info("a line of ours")
        logging.getLogger("httpx").info("a line of theirs")
    finally:
        log.take_down(handler)
        root.setLevel(level)
    text = Path(log.log_file(tmp_path / "logs")).read_text(encoding="utf-8")
    assert "a line of ours" in text
    assert "theirs" not in text
    assert handler not in root.handlers


# What each version of the program wrote, the oldest first: by the names that came with it.
SHAPES = [
    {"language": "ja", "theme": "dark", "library": "/pictures", "stay_in_tray": False},
    {"reference": True},
    {"nets": {"embedding": "lite1"}},
    {"index": "annoy", "sureness": 0.5},
    {"a_day": 50},
    {"stay_in_tray": True, "start_in_tray": True, "notes_every": 60, "quiet_from": 22},
    {"guess_origin": False},
    {"gallery_dl": "/usr/bin/gallery-dl"},
]


@pytest.mark.parametrize("age", range(1, len(SHAPES) + 1))
def test_the_settings_of_every_earlier_program_are_read(file, age):
    written = {name: value for shape in SHAPES[:age] for name, value in shape.items()}
    file.parent.mkdir()
    file.write_text(json.dumps({**written, "version": 1}))
    loaded = settings.load(file)
    assert {name: getattr(loaded, name) for name in written} == written
    assert loaded == Settings(**written)
    settings.save(loaded, file)
    assert settings.load(file) == loaded


def test_the_shapes_name_every_setting_there_ever_was():
    said = {name for shape in SHAPES for name in shape}
    assert said - set(settings._NAMES) == set()


@pytest.mark.parametrize(
    "content", [b"{", b"", b"[]", b"\xff\xfe{}", b"[" * 100_000, b'{"theme": "dark"', b"null"]
)
def test_a_broken_file_is_kept_aside_and_told_once(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    settings.broken_file()
    assert settings.load(file) == Settings()
    settings.save(Settings(theme="light"), file)
    aside = file.with_name("settings-broken.json")
    assert settings.broken_file() == aside
    assert aside.read_bytes() == content
    assert settings.load(file).theme == "light"
    assert settings.broken_file() is None


def test_a_newer_program_s_settings_are_not_migrated_again(file, monkeypatch):
    monkeypatch.setattr(settings, "MIGRATORS", {1: lambda old: {"theme": "light"}})
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "version": 9}')
    assert settings.load(file).theme == "dark"


# Brings settings of version 1 to version 3, and for each line of ours that does it a process that
# kills itself there; says how many there were.
KILLED = """
import json, os, signal, sys
from pathlib import Path
from app import settings
from models import half_written
file, old = Path(sys.argv[1]), sys.argv[2]
settings.VERSION = 3
settings.MIGRATORS = {1: lambda old: {"look": old["skin"]}, 2: lambda old: {"theme": old["look"]}}
ours = {settings.__file__, half_written.__file__}
def die_at(last):
    passed = 0
    def each(frame, event, _):
        nonlocal passed
        if frame.f_code.co_filename not in ours:
            return None
        passed += event == "line"
        if passed == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return each
    return each
for place in range(1, 2000):
    file.write_text(old)
    child = os.fork()
    if child == 0:
        sys.settrace(die_at(place))
        settings.save(settings.load(file), file)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert settings.load(file).theme == "dark", place
    if status == 0:
        break
    assert os.WTERMSIG(status) == signal.SIGKILL
print(place)
"""


def test_a_kill_at_any_line_of_bringing_settings_up_to_date_loses_nothing(file):
    file.parent.mkdir()
    command = [sys.executable, "-c", KILLED, str(file), '{"skin": "dark", "version": 1}']
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) > 50
    assert json.loads(file.read_text())["version"] == 3
