"""Turns one file of a package into one picture of the sample collection (see curate_sample.py)."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path
from typing import Any

from PIL import Image

Image.MAX_IMAGE_PIXELS = None
PAPER = (255, 255, 255)
FLAT_LIMIT = 130_000


def picture(entry: dict[str, Any], source: Path) -> bytes:
    """The bytes of the entry's picture, in the format that its file name says."""
    if "member" in entry:
        found = _from_resource(source, entry["member"])
    elif source.suffix == ".svg":
        found = _from_svg(source, entry["long_side"])
    else:
        found = Image.open(source)
    found = _fitted(found, entry["long_side"])
    return _encoded(found, Path(entry["file"]).suffix, flat=source.suffix == ".svg")


def _fitted(image: Image.Image, long_side: int) -> Image.Image:
    image = image.convert("RGBA" if _has_alpha(image) else "RGB")
    image.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    return image


def _has_alpha(image: Image.Image) -> bool:
    if image.mode == "P" and "transparency" in image.info:
        return True
    return image.mode in ("RGBA", "LA") and image.getchannel("A").getextrema()[0] < 250


def _encoded(image: Image.Image, suffix: str, *, flat: bool) -> bytes:
    out = io.BytesIO()
    if suffix == ".webp":
        image.save(out, "WEBP", quality=88, method=6)
    elif suffix == ".png" and flat:
        image.convert("RGB").quantize(192, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    elif suffix == ".png":
        image.quantize(256, method=Image.Quantize.FASTOCTREE).save(out, "PNG", optimize=True)
    else:
        ground = Image.new("RGB", image.size, PAPER)
        ground.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
        ground.save(out, "JPEG", quality=84, optimize=True, progressive=True)
    return out.getvalue()


def _from_svg(source: Path, long_side: int) -> Image.Image:
    """Drawn on paper, with a margin, so that dark lines show on every ground."""
    drawn = subprocess.run(
        ["rsvg-convert", "-a", "-w", str(long_side), "-h", str(long_side), str(source)],
        check=True,
        capture_output=True,
    ).stdout
    image = Image.open(io.BytesIO(drawn)).convert("RGBA")
    box = image.getchannel("A").getbbox() or (0, 0, *image.size)
    image = image.crop(box)
    bleeds = image.getchannel("A").getextrema()[0] == 255
    margin = 0 if bleeds else round(max(image.size) * 0.06)
    paper = Image.new("RGB", (image.width + 2 * margin, image.height + 2 * margin), PAPER)
    paper.paste(image, (margin, margin), image)
    return paper


def _from_resource(source: Path, member: str) -> Image.Image:
    """A picture inside a compiled Qt resource, or one put together as its puzzle (`.qml`) says."""
    if not member.endswith(".qml"):
        return Image.open(io.BytesIO(_resource(source, member)))
    puzzle = _resource(source, member).decode()
    base = member.split("/board/")[0]
    number = r'"?([\d.]+)"?'
    table = [float(re.search(rf'"{side}" *: *{number}', puzzle)[1]) for side in ("width", "height")]
    pieces = [
        (float(x) * table[0], float(y) * table[1], _piece(source, f"{base}/{name}"))
        for name, x, y in re.findall(
            rf'"pixmapfile" *: *"([^"]+)",\s*"x" *: *{number},\s*"y" *: *{number}', puzzle
        )
    ]
    return _assembled(pieces)


def _piece(source: Path, member: str) -> Image.Image:
    return Image.open(io.BytesIO(_resource(source, member))).convert("RGBA")


def _assembled(pieces: list[tuple[float, float, Image.Image]]) -> Image.Image:
    """The interlocking pieces, each centred on its place. Places are rounded to a thousandth of the
    table, so hair-wide gaps are first filled with the pieces laid a pixel off."""
    corners = [
        (round(x - image.width / 2) + 2, round(y - image.height / 2) + 2, image)
        for x, y, image in pieces
    ]
    size = [max(c[axis] + c[2].size[axis] for c in corners) + 2 for axis in (0, 1)]
    whole = Image.new("RGBA", (size[0], size[1]))
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (0, 0)):
        for x, y, image in corners:
            whole.alpha_composite(image, (x + dx, y + dy))
    solid = whole.getchannel("A").point(lambda alpha: 255 if alpha > 250 else 0)
    left, top, right, bottom = solid.getbbox() or (0, 0, *whole.size)
    return whole.crop((left + 3, top + 3, right - 3, bottom - 3)).convert("RGB")


def _resource(source: Path, member: str) -> bytes:
    from PySide6.QtCore import QFile, QResource

    QResource.registerResource(str(source.resolve()))
    file = QFile(f":/{member}")
    if not file.open(QFile.OpenModeFlag.ReadOnly):
        raise SystemExit(f"{source.name} has no {member}")
    return bytes(file.readAll().data())
