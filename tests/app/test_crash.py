"""The nets below everything: whatever nobody caught is reported, a hard crash leaves a file."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning

from app.reports.crash import FOLDER, CrashNets
from app.reports.crash_reports import KEPT, CrashReports
from tests.support.leaks import ROOT
from tests.support.looping import run_in_loop

pytestmark = pytest.mark.gui
# What a program does before it dies; its last words are taken over by the next one.
CRASH = """
import sys, faulthandler, os, signal, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qFatal
from app.reports.crash import CrashNets
nets = CrashNets(Path(sys.argv[1]))
print(nets.install(), flush=True)
app = QCoreApplication([])
try:
    with nets.last_word():
        {death}
finally:
    nets.remove()
"""
DEATHS = {
    "segfault": ("faulthandler._sigsegv()", "Segmentation fault"),
    "signal": ("os.kill(os.getpid(), signal.SIGSEGV)", "Segmentation fault"),
    "abort": ("os.abort()", "Aborted"),
    "qt": ("qFatal('the platform is gone')", "Qt: [A qFatal() call"),
    "thread": (
        "t = threading.Thread(target=faulthandler._sigsegv); t.start(); t.join()",
        "Segmentation fault",
    ),
    "exception": ("raise LookupError('nothing is left')", "LookupError: nothing is left"),
}


@pytest.fixture
def reported():
    return []


@pytest.fixture
def nets(tmp_path, reported):
    made = CrashNets(tmp_path, reported.append)
    made.install()
    yield made
    made.remove()
    faulthandler.enable(file=sys.__stderr__)


def test_an_exception_in_a_slot_is_reported_and_the_program_goes_on(qtbot, nets, reported):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.waitUntil(lambda: bool(reported))
    assert isinstance(reported[0], ZeroDivisionError)


def test_an_exception_in_a_thread_is_reported(nets, reported):
    thread = threading.Thread(target=lambda: {}["nothing"])
    thread.start()
    thread.join()
    assert [type(error) for error in reported] == [KeyError]


def test_a_task_that_nobody_awaited_is_reported(qapp, nets, reported):
    async def fails() -> None:
        raise OSError("nobody looks")

    async def story() -> None:
        loop = asyncio.get_running_loop()
        nets.watch(loop)
        await asyncio.wait([loop.create_task(fails())])
        gc.collect()
        loop.call_exception_handler({"message": "odd"})

    run_in_loop(qapp, story())
    assert [type(error) for error in reported] == [OSError, RuntimeError]


def test_words_of_qt_go_into_the_log(nets, caplog):
    with caplog.at_level(logging.DEBUG, "qt"):
        qWarning("the screen is gone")
    record = next(each for each in caplog.records if each.name == "qt")
    assert record.levelno == logging.WARNING
    assert "the screen is gone" in record.getMessage()


def test_until_there_is_a_window_errors_are_logged(nets, reported, caplog):
    nets.report_to(None)
    sys.excepthook(ValueError, ValueError("early"), None)
    assert reported == []
    assert caplog.records[0].exc_info[1].args == ("early",)
    nets.report_to(reported.append)
    sys.excepthook(ValueError, ValueError("late"), None)
    assert [error.args for error in reported] == [("late",)]


def test_hooks_are_put_back(tmp_path):
    before = sys.excepthook, threading.excepthook
    made = CrashNets(tmp_path)
    made.install()
    assert sys.excepthook is not before[0]
    made.remove()
    faulthandler.enable(file=sys.__stderr__)
    assert (sys.excepthook, threading.excepthook) == before
    assert list((tmp_path / FOLDER).iterdir()) == []


def crash(folder, death: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CRASH.format(death=death), str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def start_again(folder):
    """The report that a next start finds."""
    nets = CrashNets(folder)
    found = nets.install()
    nets.remove()
    faulthandler.enable(file=sys.__stderr__)
    return found


@pytest.mark.parametrize("kind", DEATHS)
def test_a_crash_leaves_a_report_that_the_next_start_tells_once(tmp_path, kind):
    death, words = DEATHS[kind]
    first = crash(tmp_path, death)
    assert first.returncode != 0
    assert first.stdout.strip() == "None"
    report = start_again(tmp_path)
    assert report is not None
    text = report.read_text()
    assert words in text
    assert text.startswith("Bunshin: ")
    assert "Nothing of this was sent anywhere" in text
    assert str(Path.home()) not in text
    assert start_again(tmp_path) is None
    assert CrashReports(tmp_path / FOLDER).all() == [report]


def test_one_that_was_ended_from_outside_has_nothing_to_tell(tmp_path):
    assert crash(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)").returncode == -signal.SIGKILL
    assert start_again(tmp_path) is None
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_the_last_words_of_one_that_runs_are_left_alone(tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    other = folder / f"running-{os.getppid()}.txt"
    other.write_text("still alive")
    assert start_again(tmp_path) is None
    assert other.read_text() == "still alive"


def test_the_last_ten_reports_are_kept(tmp_path):
    reports = CrashReports(tmp_path)
    for number in range(KEPT + 3):
        dead = tmp_path / f"running-{99_999_000 + number}.txt"
        dead.write_text(f"Fatal: {number}")
        os.utime(dead, (1_800_000_000 + number * 60,) * 2)
        assert reports.take_over() is not None
    told = [each.read_text().split("Fatal: ")[1].strip() for each in reports.all()]
    assert len(told) == KEPT
    assert str(KEPT + 2) in told
    assert "0" not in told


def test_a_bug_that_comes_again_and_again_has_one_report(tmp_path):
    reports = CrashReports(tmp_path)

    def bug(number: int) -> BaseException:
        try:
            raise ValueError(f"picture {number} has no name")
        except ValueError as error:
            return error

    first = reports.keep(bug(1))
    assert first is not None
    assert reports.keep(bug(2)) == first
    assert "picture 1 has no name" in first.read_text()
    assert len(reports.all()) == 1


def test_a_folder_that_cannot_be_written_starts_the_program_all_the_same(tmp_path, reported):
    (tmp_path / FOLDER).write_text("a file is in the way")
    nets = CrashNets(tmp_path, reported.append)
    assert nets.install() is None
    sys.excepthook(ValueError, ValueError("x"), None)
    nets.remove()
    faulthandler.enable(file=sys.__stderr__)
    assert len(reported) == 1
    assert nets.reports.keep(ValueError("y")) is None
