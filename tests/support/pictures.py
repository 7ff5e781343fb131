"""Real pictures for tests, made on the spot: every format, sidecars, and hostile files."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

ENDINGS = ("jpg", "png", "webp", "gif", "avif", "bmp", "tif")


def a_picture(path: Path, *, seed: int = 0, size: tuple[int, int] = (64, 48), **save) -> Path:
    """A picture of coloured blocks; different for each seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    blocks = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    Image.fromarray(blocks).resize(size, Image.Resampling.NEAREST).save(path, **save)
    return path


def a_transparent_picture(path: Path, *, size: tuple[int, int] = (64, 48)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.new("RGBA", size, (200, 60, 20, 255))
    picture.paste((0, 0, 0, 0), (0, 0, size[0] // 2, size[1]))
    picture.save(path)
    return path


def a_sideways_picture(path: Path) -> Path:
    """Stored lying, to be shown upright: EXIF orientation 6."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return a_picture(path, size=(64, 32), exif=exif)


def pictures(folder: Path, count: int, ending: str = "png") -> list[Path]:
    return [a_picture(folder / f"{n:04}.{ending}", seed=n) for n in range(count)]


def hostile_files(folder: Path) -> dict[Path, str]:
    """Files that must be refused, with the code that says why."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = a_picture(folder.parent / "whole.jpg", size=(900, 700)).read_bytes()
    whole_png = a_picture(folder.parent / "whole.png", size=(900, 700)).read_bytes()
    whole_gif = a_picture(folder.parent / "whole.gif", size=(900, 700)).read_bytes()
    contents = {
        "half.jpg": (whole[: len(whole) // 2], "picture-damaged"),
        "start.jpg": (whole[:30], "picture-damaged"),
        "half.png": (whole_png[: len(whole_png) // 2], "picture-damaged"),
        "half.gif": (whole_gif[: len(whole_gif) // 2], "picture-damaged"),
        "empty.png": (b"", "file-empty"),
        "page.jpg": (b"<html><body>No picture here</body></html>", "not-a-picture"),
        "noise.webp": (bytes(range(256)) * 9, "not-a-picture"),
        "drawing.png": (b'<?xml version="1.0"?><svg/>', "format-unsupported"),
        "huge.png": (a_png_header(30_000, 30_000), "picture-too-large"),
        "hollow.png": (a_png_header(40, 40), "picture-damaged"),
    }
    for name, (data, _code) in contents.items():
        (folder / name).write_bytes(data)
    return {folder / name: code for name, (_data, code) in contents.items()}


def a_png_header(width: int, height: int) -> bytes:
    """A PNG that promises a size and holds nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def a_moving_picture(
    path: Path,
    colours: Sequence[tuple[int, int, int]],
    *,
    milliseconds: Sequence[int] | int = 100,
    size: tuple[int, int] = (64, 48),
) -> Path:
    """An animation (or, as TIFF, several pages), one plain colour after the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    first, *rest = (Image.new("RGB", size, colour) for colour in colours)
    moving = {} if path.suffix == ".tif" else {"duration": list_of(milliseconds, len(colours))}
    first.save(path, save_all=True, append_images=rest, **moving)
    return path


def list_of(milliseconds: Sequence[int] | int, count: int) -> list[int]:
    return [milliseconds] * count if isinstance(milliseconds, int) else list(milliseconds)
