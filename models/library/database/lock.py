"""`library.lock` names the process that writes to a library, and only one can.

The truth is a lock of the operating system on that file, which a killed process cannot keep; the
text in it (process id and start time) tells everyone else who holds it.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from models.errors import LibraryError

_PATIENCE_S, _STEP_S = 3.0, 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that a lock file names. `start` tells it from a later one with the same id."""

    pid: int
    start: int


def acquire(path: Path) -> WriteLock:
    """Take the lock, or raise `library-in-use`."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise LibraryError(
            "library-read-only", folder=path.parent, reason=error.strerror or str(error)
        ) from error
    if not (_take(handle, path) or _take_from_the_dead(handle, path)):
        os.close(handle)
        holder = read_holder(path)
        pid = holder.pid if holder else "unknown"
        raise LibraryError("library-in-use", folder=path.parent, pid=pid)
    me = Holder(os.getpid(), process_start(os.getpid()) or 0)
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps({"pid": me.pid, "start": me.start}).encode(), 0)
    return WriteLock(handle)


class WriteLock:
    """Held from `acquire` to `release`; emptied on the way out."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        if self._handle is None:
            return
        os.ftruncate(self._handle, 0)
        os.close(self._handle)
        self._handle = None


def read_holder(path: Path) -> Holder | None:
    """Who the file names, living or dead."""
    try:
        said = json.loads(path.read_text())
        return Holder(int(said["pid"]), int(said["start"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_alive(holder: Holder) -> bool:
    """Whether that very process still runs (not a later one that got its id)."""
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass  # It exists and belongs to somebody else.
    start = process_start(holder.pid)
    return start is None or start == holder.start


def process_start(pid: int) -> int | None:
    """When a process started, in the kernel's ticks; None where the system does not say."""
    try:
        # The name in parentheses may hold spaces and brackets, so count from its end.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[19])
    except (OSError, IndexError, ValueError):
        return None


def _take_from_the_dead(handle: int, path: Path) -> bool:
    """A child of a killed holder has the lock too until it has become its own program: wait."""
    holder = read_holder(path)
    end = time.monotonic() + _PATIENCE_S
    while holder is not None and not is_alive(holder) and time.monotonic() < end:
        time.sleep(_STEP_S)
        if _take(handle, path):
            return True
    return False


def _take(handle: int, path: Path) -> bool:
    try:
        _system_lock(handle)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
            return False
        # Some network file systems know no locks: then the name in the file decides.
        holder = read_holder(path)
        return holder is None or not is_alive(holder)
    return True


if sys.platform == "win32":

    def _system_lock(handle: int) -> None:
        import msvcrt

        # Far behind the text, because a locked range cannot be read by others.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _system_lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
