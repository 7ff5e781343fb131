"""Ctrl+C and a polite kill reach the program although Qt's loop runs no Python."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from app.system.interrupts import Interrupts
from tests.support.leaks import ROOT

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from app.system.interrupts import Interrupts

class Bell(QObject):
    rung = Signal()

app = QCoreApplication([])
bell = Bell()
bell.rung.connect(app.quit, Qt.ConnectionType.QueuedConnection)
interrupts = Interrupts(bell.rung.emit)
interrupts.install()
print("ready", flush=True)
app.exec()
interrupts.remove()
print("ended well", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_signal_ends_the_loop_and_the_program_ends_well(number):
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "ready\n"
        program.send_signal(number)
        assert program.communicate(timeout=20)[0] == "ended well\n"
    assert program.returncode == 0


def test_what_was_there_before_is_put_back():
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    interrupts = Interrupts(lambda: None)
    interrupts.install()
    assert signal.getsignal(signal.SIGINT) is not before[signal.SIGINT]
    interrupts.remove()
    assert {each: signal.getsignal(each) for each in before} == before
