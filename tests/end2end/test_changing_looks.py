"""Theme, text size and language change under a screen reader: what once ended in a dead process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def changed(home: Path, changes: int, reader: str) -> subprocess.CompletedProcess[str]:
    folders = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE")}
    quiet = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    screen = {"QT_QPA_PLATFORM": "offscreen:size=1280x800", "PYTHONFAULTHANDLER": "1"}
    command = [sys.executable, "-m", "tests.support.changing_looks"]
    return subprocess.run(
        [*command, str(home / "library"), str(changes), reader],
        cwd=ROOT,
        env={**os.environ, **folders, **quiet, **screen},
        capture_output=True,
        text=True,
        check=False,
    )


def test_looks_change_while_a_screen_reader_listens(tmp_path):
    ended = changed(tmp_path, 2, "listening")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.torture
@pytest.mark.parametrize("reader", ["listening", "absent"])
def test_three_hundred_looks(tmp_path, reader):
    ended = changed(tmp_path, 300, reader)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
