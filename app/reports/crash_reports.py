"""Reports of crashes and bugs as files that a person can read and hand on: the last ten, redacted.

Each running program owns one file into which its last words go; whoever starts next makes reports
of the words of those that are dead. Nothing is ever sent from here.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import platform
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path

from app.reports.redaction import redacted
from models.half_written import write_durably
from models.program import VERSION

KEPT = 10
A_RUN = 5  # What goes wrong again and again needs no report each time.
LONGEST = 200_000  # Characters.
_RUNNING = re.compile(r"running-(\d+)\.txt")
_REPORT = re.compile(r"(?:crash|error)-\d{8}T\d{6}-\w+\.txt")
_log = logging.getLogger(__name__)


class CrashReports:
    """In one folder, for one run of the program. Never raises: it is asked when all else failed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written: dict[str, Path] = {}

    @property
    def last_words(self) -> Path:
        """Where this run writes if it dies."""
        return self.folder / f"running-{os.getpid()}.txt"

    def take_over(self) -> Path | None:
        """Make reports of the last words of dead runs; the newest one, if there is any."""
        newest = None
        for path in sorted(self.folder.glob("running-*.txt"), key=_changed):
            name = _RUNNING.fullmatch(path.name)
            if name is None or (int(name[1]) != os.getpid() and _runs(int(name[1]))):
                continue
            with contextlib.suppress(OSError):
                said = path.read_text("utf-8", errors="replace").strip()
                when = datetime.fromtimestamp(_changed(path), UTC)
                path.unlink()
                if said:  # Nothing was said where the power went, or somebody ended it.
                    newest = self._write("crash", said, when) or newest
        return newest

    def keep(self, error: BaseException) -> Path | None:
        """A report of a bug that the program survived; the one there is where it came before."""
        said = "".join(traceback.format_exception(error))
        mark = hashlib.sha256(_unnumbered(said).encode()).hexdigest()[:8]
        if mark in self._written or len(self._written) >= A_RUN:
            return self._written.get(mark)
        path = self._write("error", said, datetime.now(UTC))
        if path is not None:
            self._written[mark] = path
        return path

    def all(self) -> list[Path]:
        """The newest first."""
        there = self.folder.iterdir() if self.folder.is_dir() else ()
        found = [each for each in there if _REPORT.fullmatch(each.name)]
        return sorted(found, key=lambda each: (_changed(each), each.name), reverse=True)

    def _write(self, kind: str, said: str, when: datetime) -> Path | None:
        text = redacted(f"{_head(kind, when)}\n{said[:LONGEST]}\n")
        mark = hashlib.sha256(text.encode()).hexdigest()[:6]
        path = self.folder / f"{kind}-{when:%Y%m%dT%H%M%S}-{mark}.txt"
        try:
            write_durably(path, text.encode())
            for old in self.all()[KEPT:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            _log.info("no report of a %s could be written: %s", kind, error)
            return None
        return path


def _head(kind: str, when: datetime) -> str:
    what = "It ended at once." if kind == "crash" else "It went on."
    facts = (
        ("Bunshin", VERSION),
        ("When", f"{when:%Y-%m-%d %H:%M:%S} UTC"),
        ("Python", platform.python_version()),
        ("Qt", _qt()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    )
    told = "\n".join(f"{name}: {value}" for name, value in facts)
    return f"{told}\n\n{what} Nothing of this was sent anywhere.\n"


def _qt() -> str:
    from sys import modules

    found = modules.get("PySide6")
    return str(getattr(found, "__version__", "not used"))


def _unnumbered(text: str) -> str:
    return re.sub(r"0x[0-9a-f]+|\d+", "0", text)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _runs(pid: int) -> bool:
    import psutil

    return bool(psutil.pid_exists(pid))
