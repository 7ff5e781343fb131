"""The digest that is an artwork's id."""

from __future__ import annotations

import hashlib
from pathlib import Path

from models.errors import PictureError


def file_digest(path: Path) -> str:
    """SHA-256 in hex: the artwork's id. Raises `PictureError` for what cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error
