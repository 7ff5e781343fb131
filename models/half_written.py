"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = ".half-"
LEFT_S = 600.0  # Nothing that small is being written for so long; another program's may be.


@contextmanager
def half_written(file: Path) -> Iterator[Path]:
    """Where to write meanwhile, beside it; at the end it takes the file's place. What fails half
    way leaves nothing, and what was there stays."""
    half = file.with_name(f".{file.name}.part")
    half.unlink(missing_ok=True)
    try:
        yield half
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def write_durably(file: Path, content: bytes) -> None:
    """On the disk before it takes the file's place, also where two programs write it at once. Its
    folder is made. Raises `OSError`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, half = tempfile.mkstemp(prefix=PREFIX, dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(half, file)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise


def clear_half_written(folder: Path, clock: Callable[[], float] = time.time) -> int:
    """Remove what `write_durably` left in the folder when it was killed; how many there were. What
    cannot be looked at or removed stays."""
    cleared = 0
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{PREFIX}*"):
            # A clock that was put back makes a file of the future: as old as one of the past.
            if left.is_file() and abs(clock() - left.stat().st_mtime) >= LEFT_S:
                left.unlink(missing_ok=True)
                cleared += 1
    return cleared
