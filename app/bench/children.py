"""Runs the processes that a benchmark measures, with settings of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def window(folder: Path, scene: str) -> dict[str, Any]:
    """What a scene of `app.bench.window` printed."""
    return run("app.bench.window", str(folder), scene)


def run(module: str, *arguments: str) -> dict[str, Any]:
    """What a module printed as its last line; its last argument is the moment of its start."""
    with tempfile.TemporaryDirectory(prefix="bunshin-bench-") as own:
        surroundings = {
            name: own for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
        }
        if sys.platform == "linux" and not os.environ.get("DISPLAY"):
            surroundings["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments, str(time.time())],
            cwd=ROOT,
            env={**os.environ, **surroundings},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise RuntimeError(f"{module} {arguments}: {done.stderr[-2000:]}")
    facts: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return facts
