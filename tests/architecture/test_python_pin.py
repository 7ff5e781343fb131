"""PySide6 6.12.0 on Python 3.11 drops a reference to None with each void call (docs/adr/0006)."""

from __future__ import annotations

import subprocess
import sys

import pytest

_VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(20_000):
    thing.setObjectName("a")
print("alive")
"""


@pytest.mark.gui
def test_twenty_thousand_void_calls_leave_the_interpreter_alive():
    done = subprocess.run(
        [sys.executable, "-c", _VOID_CALLS],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "alive\n", done.stderr
    assert done.returncode == 0
