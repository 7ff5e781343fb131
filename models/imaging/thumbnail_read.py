"""Reads back thumbnails that this program wrote itself, and nothing else."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, UnidentifiedImageError

from models.errors import PictureError
from models.imaging.fingerprint import as_picture
from models.imaging.pixels import Pixels


def read_thumbnail(path: Path) -> Pixels:
    """Only for files in `derived/thumbs/`. Raises `PictureError` when it is gone or broken."""
    try:
        with Image.open(path, formats=("JPEG", "PNG")) as picture:
            kind = (picture.format or "").lower()
            plain = picture if picture.mode in ("RGB", "RGBA") else picture.convert("RGB")
            data = plain.tobytes()
            size = picture.size
            return Pixels(*size, *size, kind, plain.mode == "RGBA", 1, data)
    except FileNotFoundError as error:
        raise PictureError("file-unreadable", path=path, reason="it is not there") from error
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError) as error:
        raise PictureError("picture-damaged", path=path) from error


def thumbnail_picture(path: Path) -> Image.Image | None:
    """The same as Pillow has it; None when it is gone or broken."""
    try:
        return as_picture(read_thumbnail(path))
    except PictureError:
        return None
