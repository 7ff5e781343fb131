"""Writes a file all at once or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from models.errors import LibraryError


def write_whole(file: Path, content: bytes) -> None:
    """Its folder is made. Raises `LibraryError`."""
    try:
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
    except OSError as error:
        reason = reason_of(error)
        raise LibraryError("library-read-only", folder=file.parent, reason=reason) from error


def reason_of(error: Exception) -> str:
    """In the system's words."""
    return getattr(error, "strerror", None) or str(error)
