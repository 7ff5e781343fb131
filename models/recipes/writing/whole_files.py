"""Writes a file all at once or not at all."""

from __future__ import annotations

from pathlib import Path

from models.errors import LibraryError
from models.half_written import write_durably


def write_whole(file: Path, content: bytes) -> None:
    """Its folder is made. Raises `LibraryError`."""
    try:
        write_durably(file, content)
    except OSError as error:
        reason = reason_of(error)
        raise LibraryError("library-read-only", folder=file.parent, reason=reason) from error


def reason_of(error: Exception) -> str:
    """In the system's words."""
    return getattr(error, "strerror", None) or str(error)
