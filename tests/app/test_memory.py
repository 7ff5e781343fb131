"""Threads share few heaps where the system lets them."""

from __future__ import annotations

import subprocess
import sys

from tests.support.leaks import ROOT


def test_the_system_takes_the_bound_and_elsewhere_nothing_happens():
    script = "from app.system.memory import share_heaps; print(share_heaps())"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() in ("True", "False")
    elsewhere = "import sys; sys.platform = 'win32'; " + script
    done = subprocess.run(
        [sys.executable, "-c", elsewhere], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
