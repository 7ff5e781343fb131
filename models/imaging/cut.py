"""Cuts a decoded picture around its focus and writes the piece."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image

from models.half_written import half_written
from models.imaging.crop import Box, crop_box
from models.imaging.fingerprint import as_picture
from models.imaging.pixels import Pixels
from models.records import Focus

QUALITY = 92


def write_crop(
    pixels: Pixels, focus: Focus | None, size: tuple[int, int], target: Path
) -> tuple[Path, Box]:
    """The piece of this size in pixels, as a JPEG, or a PNG where something is transparent; beside
    it the box in the picture that it shows. `target` is its path without an ending; a file that
    is there is replaced. Raises `OSError` when it cannot be written."""
    box = crop_box(pixels.width, pixels.height, size[0] / size[1], focus)
    left, top, wide, high = box
    source = (left, top, left + wide, top + high)
    piece = as_picture(pixels).resize(size, Image.Resampling.LANCZOS, box=source, reducing_gap=3.0)
    kind, ending = ("PNG", ".png") if pixels.alpha else ("JPEG", ".jpg")
    path = target.with_name(target.name + ending)
    path.parent.mkdir(parents=True, exist_ok=True)
    with half_written(path) as half:
        piece.save(half, kind, quality=QUALITY)
    return path, box


def smaller(pixels: Pixels, longest: int) -> Pixels:
    """The same picture with its longer side at most `longest`."""
    if max(pixels.width, pixels.height) <= longest:
        return pixels
    picture = as_picture(pixels)
    picture.thumbnail((longest, longest))
    return replace(pixels, width=picture.width, height=picture.height, data=picture.tobytes())
