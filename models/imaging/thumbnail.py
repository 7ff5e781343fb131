"""Writes the two thumbnails of an artwork from pixels that the sandbox decoded."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from models.imaging.pixels import Pixels

if TYPE_CHECKING:
    from models.library.paths import LibraryPaths

SIZES = (768, 320)
LONGEST = max(SIZES)
_QUALITY = 85


def write_thumbnails(pixels: Pixels, artwork_id: str, paths: LibraryPaths) -> None:
    """Both sizes, never larger than the picture: JPEG, or PNG where alpha matters."""
    mode = "RGBA" if pixels.alpha else "RGB"
    picture = Image.frombytes(mode, (pixels.width, pixels.height), pixels.data)
    for size in SIZES:
        # From large to small: the second starts from the first.
        picture.thumbnail((size, size), reducing_gap=3.0)
        ending = "png" if pixels.alpha else "jpg"
        _write(picture, paths.thumb_as(artwork_id, size, ending))


def _write(picture: Image.Image, target: Path) -> None:
    """Whole or not at all; no fsync, because thumbnails can be made again."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f"{target.stem}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        if target.suffix == ".png":
            picture.save(half, "PNG", compress_level=3)
        else:
            picture.save(half, "JPEG", quality=_QUALITY)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
