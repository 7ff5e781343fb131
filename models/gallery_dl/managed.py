"""Installs, updates and removes gallery-dl in an environment of its own, when the person says so.

A program of its own under the GNU GPL, version 2 only: it is never bundled, never imported, and
lies in no environment that Bunshin's own Python looks into. pip knows the person's mirror and
proxy.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import IO

from models.cancellation import CancelToken
from models.errors import CollectError, LibraryError
from models.gallery_dl.places import Found, Places, find, program_in
from models.gallery_dl.run_folder import kill_group
from models.records import Progress

LICENCE = "GPL-2.0-only"
HOME = "https://github.com/mikf/gallery-dl"
WANTED = "gallery-dl>=1.32.18,<2"
_STEPS = 3
_LOOK = 0.1
_NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolution|Temporary failure|ConnectTimeout|ReadTimeout|ProxyError"
    r"|Network is unreachable|Connection refused|Max retries",
)


def install(places: Places, token: CancelToken) -> Generator[Progress, None, Found]:
    """Make the environment and fill it, or bring what is there up to date. Raises `CollectError`,
    `Cancelled`; what was there before is then there still."""
    venv = places.managed
    there = program_in(venv).exists()
    yield Progress(0, _STEPS, note="environment")
    try:
        if not there:
            shutil.rmtree(venv, ignore_errors=True)
            venv.parent.mkdir(parents=True, exist_ok=True)
            _run([_python(), "-m", "venv", *_bare(), str(venv)], token)
        yield Progress(1, _STEPS, note="packages")
        options = ["--quiet", "--progress-bar", "off", "--timeout", "15", "--retries", "1"]
        _run([*_pip(venv), "install", *options, "--upgrade", WANTED], token)
        yield Progress(2, _STEPS, note="answer")
        found = find(Places(places.folder, search=False))
        if found is None:
            raise CollectError(
                "gallery-dl-not-installed", reason="it was installed and says nothing"
            )
    except OSError as error:
        reason = error.strerror or str(error)
        raise CollectError("gallery-dl-not-installed", reason=reason) from error
    except BaseException:
        if not there:
            shutil.rmtree(venv, ignore_errors=True)
        raise
    yield Progress(_STEPS, _STEPS)
    return found


def remove(places: Places) -> bool:
    """Take the environment away, whole; false where there was none. Raises `LibraryError`."""
    if not places.managed.exists():
        return False
    try:
        shutil.rmtree(places.managed)
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError("library-read-only", folder=places.managed, reason=reason) from error
    return True


def _python() -> str:
    """The Python that can make environments; a frozen program is none."""
    if not getattr(sys, "frozen", False):
        return sys.executable
    found = shutil.which("python3") or shutil.which("python")
    if found is None:
        raise CollectError(
            "gallery-dl-not-installed", reason="it needs Python 3, which is not here"
        )
    return found


def _bare() -> list[str]:
    """Where Bunshin's own Python has a pip, that one fills the environment too."""
    return ["--without-pip"] if _has_pip() else []


def _pip(venv: Path) -> list[str]:
    options = ["--disable-pip-version-check", "--no-input"]
    inner = str(_inner_python(venv))
    if _has_pip():
        return [sys.executable, "-m", "pip", *options, "--python", inner]
    return [inner, "-m", "pip", *options]


def _has_pip() -> bool:
    return not getattr(sys, "frozen", False) and importlib.util.find_spec("pip") is not None


def _inner_python(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def _run(command: Sequence[str], token: CancelToken) -> None:
    """Until it ends; a stop ends it and what it started. Raises `CollectError`, `Cancelled`."""
    # A Python that starts us through variables must not start this one so.
    kept = {name: each for name, each in os.environ.items() if not name.startswith("PYTHON")}
    with (
        tempfile.TemporaryDirectory(prefix="bunshin-pip-") as folder,
        subprocess.Popen(
            command,
            cwd=folder,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
        ) as process,
    ):
        said = _Said(process.stdout)
        try:
            while process.poll() is None:
                token.wait(_LOOK)
                token.check()
        except BaseException:
            kill_group(process.pid)
            raise
        finally:
            said.join()
        if process.returncode:
            raise CollectError("gallery-dl-not-installed", reason=_reason(said.text))


def _reason(said: str) -> str:
    lines = [each.strip() for each in said.splitlines() if each.strip()]
    errors = [each.removeprefix("ERROR:").strip() for each in lines if "ERROR" in each]
    last = (errors or lines or ["no reason was given"])[-1][:300]
    if _NO_NETWORK.search(said):
        return f"the package index cannot be reached ({last})"
    if "ensurepip" in said:
        return f"this Python cannot make environments; on Debian install python3-venv ({last})"
    return last


class _Said:
    """Reads what a process says while it runs: a full pipe would hold it up."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        self.text = ""
        self._stream = stream
        self._thread = threading.Thread(target=self._read, name="pip says", daemon=True)
        self._thread.start()

    def join(self) -> None:
        self._thread.join(5)

    def _read(self) -> None:
        while self._stream is not None and (block := self._stream.read(4096)):
            self.text = (self.text + block.decode("utf-8", "replace"))[-20_000:]
