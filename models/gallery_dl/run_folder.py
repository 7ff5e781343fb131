"""The private folder of a run, and what is left of runs whose Bunshin was killed."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

CONFIG = "config.json"
_PROCESS = "process.json"


@contextlib.contextmanager
def run_folder(runs: Path, config: dict[str, Any]) -> Iterator[Path]:
    """A folder that only the person may read, with the configuration in it; gone afterwards."""
    runs.mkdir(parents=True, exist_ok=True)
    owner = psutil.Process()
    folder = runs / f"{owner.pid}-{int(owner.create_time())}-{uuid.uuid4().hex}"
    folder.mkdir(mode=0o700)
    try:
        # It may hold a password: readable for nobody else from its first byte on.
        handle = os.open(folder / CONFIG, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(config, stream)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def note_process(folder: Path, pid: int) -> None:
    """Who runs there, so that it can be ended when nobody is left who waits for it."""
    with contextlib.suppress(psutil.Error, OSError):
        begun = psutil.Process(pid).create_time()
        (folder / _PROCESS).write_text(json.dumps([pid, begun]), encoding="utf-8")


def sweep(runs: Path) -> int:
    """End and remove what runs left behind whose owner is no more; how many those were."""
    swept = 0
    with contextlib.suppress(OSError):
        for folder in list(runs.iterdir()):
            if not _is_owned(folder.name):
                _end(folder)
                shutil.rmtree(folder, ignore_errors=True)
                swept += 1
    return swept


def kill_group(pid: int) -> None:
    """The process and all that it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError, psutil.Error):
        if os.name == "posix":
            os.killpg(pid, signal.SIGKILL)
        else:
            parent = psutil.Process(pid)
            for each in (*parent.children(recursive=True), parent):
                each.kill()


def _is_owned(name: str) -> bool:
    pid, _, rest = name.partition("-")
    begun = rest.partition("-")[0]
    try:
        return int(psutil.Process(int(pid)).create_time()) == int(begun)
    except (psutil.Error, ValueError):
        return False


def _end(folder: Path) -> None:
    """A number that was given anew means somebody else."""
    with contextlib.suppress(OSError, ValueError, TypeError, psutil.Error):
        pid, begun = json.loads((folder / _PROCESS).read_text(encoding="utf-8"))
        if abs(psutil.Process(int(pid)).create_time() - float(begun)) < 0.01:
            kill_group(int(pid))
