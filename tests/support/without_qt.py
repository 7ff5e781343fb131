"""Runs the program in a Python where importing anything of Qt is an error, as on a bare server."""

from __future__ import annotations

import subprocess
import sys

from tests.support.sources import ROOT

_PROBE = """
import runpy, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qasync"):
            raise ImportError("this Python has no Qt: " + name)
sys.meta_path.insert(0, NoQt())
sys.path.insert(0, "")
how, name = sys.argv[1:3]
sys.argv[:3] = [name]
getattr(runpy, how)(name, run_name="__main__")
"""


def run_without_qt(
    name: str, *arguments: object, how: str = "run_path", seconds: float = 120
) -> subprocess.CompletedProcess[str]:
    """`name` is a file, or a module with `how="run_module"`."""
    return subprocess.run(
        [sys.executable, "-c", _PROBE, how, name, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
    )
