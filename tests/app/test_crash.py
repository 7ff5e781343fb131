"""The nets below everything: whatever nobody caught is reported, a hard crash leaves a file."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qWarning

from app.crash import FILE_NAME, KEPT_NAME, CrashNets
from tests.support.leaks import ROOT
from tests.support.looping import run_in_loop

pytestmark = pytest.mark.gui
CRASH = """
import sys, faulthandler
from pathlib import Path
from app.crash import CrashNets
nets = CrashNets(Path(sys.argv[1]), print)
print(nets.install(), flush=True)
faulthandler._sigsegv()
"""


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
    assert list(tmp_path.iterdir()) == []


def crash(folder) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CRASH, str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_hard_crash_leaves_a_report_that_the_next_start_tells_once(tmp_path):
    first = crash(tmp_path)
    assert first.returncode != 0
    assert first.stdout.strip() == "None"
    assert "Fatal Python error" in (tmp_path / FILE_NAME).read_text()
    second = CrashNets(tmp_path)
    assert second.install() == tmp_path / KEPT_NAME
    second.remove()
    faulthandler.enable(file=sys.__stderr__)
    assert "Fatal Python error" in (tmp_path / KEPT_NAME).read_text()
    third = CrashNets(tmp_path)
    assert third.install() is None
    third.remove()
    faulthandler.enable(file=sys.__stderr__)
