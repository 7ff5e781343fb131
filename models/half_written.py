"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
    handle, half = tempfile.mkstemp(prefix=".half-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(half, file)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise
