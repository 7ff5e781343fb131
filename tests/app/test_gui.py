"""The program as a process: it starts, is found by a second start, ends well, loses nothing."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from app import gui
from app.calls.local_call import NAME
from app.reports.crash import FOLDER as CRASHES
from models.errors import LibraryError
from models.library.library import open_library
from tests.support.driving import play, press, until
from tests.support.judging import add_artworks
from tests.support.sources import ROOT

pytestmark = pytest.mark.gui
PATIENCE_S = 30


def start(folder: Path) -> subprocess.Popen[str]:
    """A program with settings and a log of its own, beside the library."""
    command = [sys.executable, "main.py", "--library", str(folder)]
    own = {name: str(folder.parent) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(file: Path, program: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not file.exists():
        assert program.poll() is None, program.communicate()[1]
        assert time.monotonic() < end, "the window never opened"
        time.sleep(0.02)


def test_a_second_start_calls_the_first_and_a_polite_kill_ends_it_well(tmp_path):
    folder = tmp_path / "library"
    first = start(folder)
    try:
        wait_for(folder / NAME, first)
        with start(folder) as second:
            said = second.communicate(timeout=PATIENCE_S)
        assert (second.returncode, said[0]) == (0, "")
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        out, errors = first.communicate(timeout=PATIENCE_S)
    finally:
        first.kill()
        first.wait()
    assert (first.returncode, out) == (0, "")
    assert "Traceback" not in errors
    assert "QThread" not in errors
    assert "Warning" not in errors
    assert not (folder / NAME).exists()
    files = [each for each in (tmp_path / "bunshin").rglob("*") if each.is_file()]
    assert "settings.json" in [each.name for each in files]
    assert not [each for each in files if each.parent.name == CRASHES]
    log = next(each for each in files if each.suffix == ".log")
    assert " ERROR " not in log.read_text(encoding="utf-8")
    with open_library(folder) as library:
        assert not library.read_only


def test_quitting_right_after_a_key_loses_nothing(qapp, tmp_path):
    folder = tmp_path / "library"
    with open_library(folder, create=True) as library:
        ids = add_artworks(library, 3)

    async def hasty(session) -> None:
        window = session.window
        grid = window.library.grid
        await until(lambda: len(grid.model) == 3 and grid.model.artwork(0), "the grid is filled")
        window.show_screen("library")
        grid.set_current_row(grid.model.rows[0])
        await until(lambda: window.library.inspector.note.isVisible(), "the inspector")
        press(grid, "L")
        window.library.inspector.note_edited.emit(ids[0], "quick words")
        session.quit()
        session.quit()

    play(qapp, folder, hasty)
    with open_library(folder) as library:
        assert library.judgements.count(kinds=("like",)) == 1
        assert library.artworks.by_id(ids[0]).note == "quick words"


def test_a_closed_window_leaves_nothing_behind(qapp, tmp_path):
    """Else each library that is opened after another one costs the memory of a window."""
    kept: list[weakref.ref[object]] = []

    async def look_around(session) -> None:
        window = session.window
        for screen in ("inbox", "board", "sources", "activity", "library"):
            window.show_screen(screen)
        window.viewer.open_over(window.centralWidget())
        window.actions_["settings"].trigger()
        kept.extend(weakref.ref(each) for each in (session, window, session.bench.runner))

    before = set(qapp.allWidgets())
    play(qapp, tmp_path / "library", look_around)
    gc.collect()
    assert [each() for each in kept] == [None, None, None]
    assert set(qapp.allWidgets()) <= before


def test_each_screen_has_a_command_that_shows_it(qapp, tmp_path):
    shown: list[tuple[str, str]] = []

    async def visit(session) -> None:
        window = session.window
        for name in window.screen_names:
            window.actions_[f"go_{name}"].trigger()
            shown.append((name, window.screen_name))

    play(qapp, tmp_path / "library", visit)
    assert "taste" in dict(shown)
    assert [name for name, seen in shown if name != seen] == []


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """The question that stands in the place of the window; the answer is another folder."""
    errors: list[LibraryError] = []

    def ask(error: LibraryError, _folder: Path) -> Path:
        errors.append(error)
        return tmp_path / "other"

    monkeypatch.setattr(gui, "_ask_instead", ask)
    return errors


def test_a_library_that_others_write_to_is_not_opened_twice(asked, tmp_path):
    with open_library(tmp_path / "library", create=True):
        # Nobody answers at its socket: a command line at work, say.
        assert gui._open(tmp_path / "library") == (None, tmp_path / "other")
    assert [error.code for error in asked] == ["library-in-use"]


def test_a_folder_that_is_no_library_is_told(asked, tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"something else entirely")
    assert gui._open(folder)[1] == tmp_path / "other"
    assert len(asked) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs a place where nobody may write")
def test_a_folder_that_cannot_be_made_is_told(asked, tmp_path):
    assert gui._open(Path("/proc/library"))[1] == tmp_path / "other"
    assert [error.code for error in asked] == ["library-read-only"]


def test_a_file_in_the_place_of_the_folder_is_told(asked, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    assert gui._open(tmp_path / "file")[1] == tmp_path / "other"
    assert [error.code for error in asked] == ["library-is-file"]


def test_the_question_says_why_and_leaving_it_ends_the_program(qapp):
    seen = []

    def refuse() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        press(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, refuse)
    newer = LibraryError("library-newer", folder="/pictures")
    assert gui._ask_instead(newer, Path("/pictures")) is None
    assert seen[0].startswith("The library at /pictures was made by a newer Bunshin")


def test_what_may_pass_can_be_tried_again(qapp):
    offered = []

    def press_default() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        offered.extend(each.text() for each in box.buttons())
        press(box, Qt.Key.Key_Return)

    QTimer.singleShot(50, press_default)
    busy = LibraryError("library-in-use", folder="/pictures", pid=1)
    assert gui._ask_instead(busy, Path("/pictures")) == Path("/pictures")
    assert "Try Again" in offered
