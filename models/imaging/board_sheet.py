"""A board as one picture: what lies where, on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image

from models.half_written import half_written
from models.imaging.pixels import Pixels

PAPER = "#FAF9F7"
FINEST, LONGEST = 768, 8_000  # Pixels of a picture's longer side; of the whole sheet's.
MARGIN = 0.75  # Around the outermost middles, in pictures.


def write_board_sheet(
    target: Path,
    pictures: Iterable[tuple[Pixels, float, float]],
    places: Sequence[tuple[float, float]],
) -> int:
    """Draw each of `pictures` with its middle at (x, y) in pictures; `places` are all middles, for
    the size of the sheet. `.png`, or else PDF; how many were drawn."""
    left, top, wide, high = _bounds(places)
    unit = int(max(1, min(FINEST, LONGEST / max(wide, high))))
    sheet = Image.new("RGB", (round(wide * unit), round(high * unit)), PAPER)
    count = 0
    for pixels, x, y in pictures:
        _lay(sheet, pixels, unit, ((x - left) * unit, (y - top) * unit))
        count += 1
    with half_written(target) as half:
        if target.suffix.lower() == ".png":
            sheet.save(half, "PNG")
        else:
            sheet.save(half, "PDF", resolution=150.0, quality=92)
    return count


def _bounds(places: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    across, down = [x for x, _ in places] or [0.0], [y for _, y in places] or [0.0]
    left, top = min(across) - MARGIN, min(down) - MARGIN
    return left, top, max(across) + MARGIN - left, max(down) + MARGIN - top


def _lay(sheet: Image.Image, pixels: Pixels, unit: int, middle: tuple[float, float]) -> None:
    mode = "RGBA" if pixels.alpha else "RGB"
    picture = Image.frombytes(mode, (pixels.width, pixels.height), pixels.data)
    scale = unit / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    picture = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    corner = (round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2))
    sheet.paste(picture, corner, picture if pixels.alpha else None)
