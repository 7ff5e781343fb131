"""What is different in the packaged program: its parts, its folders, a library that is missing."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

import main
from app import paths, settings
from app.system import window_system
from models import own_parts
from tests.support.sources import ROOT


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """As if the program lay in a folder on a stick."""
    folder = tmp_path / "stick" / "bunshin"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "bunshin"))
    return folder


def test_from_source_a_part_is_a_module_of_pythons():
    assert own_parts.command("map", "x") == [
        sys.executable, "-m", "models.map.projecting", "x"
    ]  # fmt: skip


def test_the_packaged_program_starts_itself_as_a_part(frozen):
    assert own_parts.command("decode", "1") == [str(frozen / "bunshin"), "--part", "decode", "1"]


def test_a_part_is_run_by_the_program_itself():
    """The decoder that is given nothing says how it is confined and ends well."""
    numbers = ["10", str(1 << 32), "1000", "1", "1"]
    done = subprocess.run(
        [sys.executable, "main.py", own_parts.WORD, "decode", *numbers],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_nothing_else_can_be_run_as_a_part():
    with pytest.raises(KeyError):
        main.main(["--part", "os", "x"])


def test_without_a_marker_the_home_is_used(frozen):
    assert paths.portable_folder() is None
    assert not paths.data_folder().is_relative_to(frozen)


@pytest.mark.parametrize("marker", ["portable", "data"])
def test_beside_a_marker_everything_is_beside_the_program(frozen, marker):
    (frozen / marker).mkdir() if marker == "data" else (frozen / marker).touch()
    data = frozen / "data"
    assert paths.default_library() == data / "library"
    assert paths.settings_file() == data / "settings" / "settings.json"
    assert {paths.log_folder().parent, paths.cache_folder().parent} == {data}
    assert paths.nets_folder().parent == paths.own_recipe_folder().parent == data


def test_a_checkout_is_never_portable(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert paths.portable_folder() is None


def test_a_stick_may_have_another_name_on_the_next_computer(frozen, monkeypatch):
    (frozen / "portable").touch()
    settings.remember_library(frozen / "data" / "library")
    assert settings.load().library == "data/library"
    moved = frozen.parent.with_name("other")
    frozen.parent.rename(moved)
    monkeypatch.setattr(sys, "executable", str(moved / "bunshin" / "bunshin"))
    assert settings.last_library() == moved / "bunshin" / "data" / "library"


def test_a_library_elsewhere_keeps_its_whole_path(frozen, tmp_path):
    (frozen / "portable").touch()
    settings.remember_library(tmp_path / "mine")
    assert settings.last_library() == tmp_path / "mine"


def test_a_missing_library_of_the_system_is_one_sentence():
    with pytest.raises(OSError, match="cannot open") as caught:
        ctypes.CDLL("libxcb-cursor.so.0-is-not-here")
    said = window_system.refusal(caught.value)
    assert said is not None
    assert "libxcb-cursor.so.0-is-not-here" in said
    assert "apt install libxcb-cursor0" in said


def test_other_errors_are_not_taken_for_it():
    assert window_system.refusal(ImportError("No module named 'qasync'")) is None
    assert window_system.refusal(OSError("libQt6Gui.so.6: file too short")) is None


def test_where_there_is_no_x11_nothing_is_loaded_for_it(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert window_system.missing() is None


def test_the_known_packages_are_those_that_set_up_knows():
    setup = (ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8")
    assert [each for each in window_system.PACKAGES.values() if each not in setup] == []
