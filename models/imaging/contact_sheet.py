"""Many pictures on one sheet, in order, each with a line below it: a result one can look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from models.imaging.pixels import Pixels

_PAPER, _TILE, _INK, _MUTED = "#FAF9F7", "#F1EFEB", "#26231F", "#655E56"
_MARGIN, _GAP, _CAPTION, _HEADER = 24, 8, 20, 48


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How many stand in a row, and how large each square is."""

    columns: int = 12
    side: int = 136


def write_contact_sheet(
    target: Path,
    title: str,
    pictures: Iterable[tuple[Pixels, str]],
    layout: SheetLayout | None = None,
) -> Path:
    """A PNG with all `pictures`, row by row; the place it was written to."""
    layout = layout or SheetLayout()
    shown = list(pictures)
    sheet = Image.new("RGB", _size(len(shown), layout), _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((_MARGIN, _MARGIN), title, fill=_INK, font=ImageFont.load_default(20))
    small = ImageFont.load_default(12)
    for number, (pixels, caption) in enumerate(shown):
        left, top = _place(number, layout)
        draw.rectangle((left, top, left + layout.side - 1, top + layout.side - 1), fill=_TILE)
        _paste(sheet, pixels, (left, top), layout.side)
        draw.text((left, top + layout.side + 3), caption, fill=_MUTED, font=small)
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target, "PNG")
    return target


def _size(count: int, layout: SheetLayout) -> tuple[int, int]:
    rows = max(1, -(-count // layout.columns))
    width = 2 * _MARGIN + layout.columns * (layout.side + _GAP) - _GAP
    return width, _HEADER + 2 * _MARGIN + rows * (layout.side + _CAPTION + _GAP) - _GAP


def _place(number: int, layout: SheetLayout) -> tuple[int, int]:
    row, column = divmod(number, layout.columns)
    left = _MARGIN + column * (layout.side + _GAP)
    return left, _HEADER + _MARGIN + row * (layout.side + _CAPTION + _GAP)


def _paste(sheet: Image.Image, pixels: Pixels, corner: tuple[int, int], side: int) -> None:
    mode = "RGBA" if pixels.alpha else "RGB"
    picture = Image.frombytes(mode, (pixels.width, pixels.height), pixels.data)
    picture.thumbnail((side, side), reducing_gap=3.0)
    left = corner[0] + (side - picture.width) // 2
    top = corner[1] + (side - picture.height) // 2
    sheet.paste(picture, (left, top), picture if pixels.alpha else None)
