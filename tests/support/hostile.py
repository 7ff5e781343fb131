"""Files made to do harm, the same for the same seed: cut off, mutated, lying, enormous, endless."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.support.pictures import ENDINGS, a_moving_picture, a_picture, a_png_header

COLOURS = ((250, 0, 0), (0, 250, 0), (0, 0, 250))


def hostile_campaign(folder: Path, count: int, seed: int = 0) -> list[Path]:
    """`count` files: every special one, then mutations of every format until there are enough."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = _originals(folder.parent / "whole")
    made: list[Path] = []
    for name, data in _all(originals, random.Random(seed)):
        if len(made) == count:
            return made
        made.append(folder / f"{len(made):03}-{name}")
        made[-1].write_bytes(data)
    return made


def _all(originals: dict[str, bytes], chance: random.Random) -> Iterator[tuple[str, bytes]]:
    yield from _enormous()
    yield from _liars(originals)
    yield from _deep(originals)
    for name, data in originals.items():
        for quarter in range(4):
            yield f"quarter{quarter}-{name}", data[: len(data) * quarter // 4]
    while True:
        for name, data in originals.items():
            yield f"mutated-{name}", _mutated(data, chance)


def _originals(folder: Path) -> dict[str, bytes]:
    still = [a_picture(folder / f"still.{ending}", size=(300, 200)) for ending in ENDINGS]
    moving = [
        a_moving_picture(folder / f"moving.{ending}", COLOURS) for ending in ("gif", "png", "webp")
    ]
    return {path.name: path.read_bytes() for path in still + moving}


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, taken out or doubled; more often near the start, where headers are."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40))):
        reach = len(changed) if chance.random() < 0.5 else min(200, len(changed))
        place = chance.randrange(reach)
        match chance.randrange(4):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                changed[place] ^= 1 << chance.randrange(8)
            case 2:
                del changed[place : place + chance.randrange(1, 9)]
            case _:
                changed[place:place] = changed[place : place + chance.randrange(1, 30)]
    return bytes(changed)


def _enormous() -> Iterator[tuple[str, bytes]]:
    side = 100_000  # squared: ten gigapixels
    yield "huge.png", a_png_header(side, side)
    sizes = struct.pack("<IIIIiiHHIIiiII", 54, 0, 54, 40, side, side, 1, 24, *[0] * 6)
    yield "huge.bmp", b"BM" + sizes
    yield "huge.gif", b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b";"
    start = struct.pack(">HBHHB", 17, 8, 65_535, 65_535, 3)
    parts = b"\x01\x11\x00\x02\x11\x01\x03\x11\x01"
    yield "huge.jpg", b"\xff\xd8\xff\xc0" + start + parts + b"\xff\xd9"
    tags = [(256, 4, 1, side), (257, 4, 1, side), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1)]
    yield "huge.tif", _tiff([*tags, (273, 4, 1, 8), (278, 4, 1, side), (279, 4, 1, 99)])
    yield "bomb.png", _png(12_000, 12_000, zlib.compress(bytes(12_001 * 12_000), 9))
    yield "text-bomb.png", _png(9, 9, zlib.compress(bytes(90)), _text_bomb(200 << 20))


def _liars(originals: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield "empty.jpg", b""
    yield "page.jpg", b"<!doctype html><html><body>" + b"no picture " * 99
    yield "archive.png", b"PK\x03\x04" + bytes(range(256)) * 8
    yield "program.webp", b"\x7fELF\x02\x01\x01" + bytes(999)
    yield "video.avif", b"\x00\x00\x00\x20ftypisom" + bytes(999)
    yield "noise.gif", random.Random(1).randbytes(5000)
    yield "gif.png", originals["moving.gif"]
    yield "jpeg.tif", originals["still.jpg"]


def _deep(originals: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    sized = [(256, 4, 1, 9), (257, 4, 1, 9)]
    yield "loop.tif", _tiff(sized, after=8)
    yield "many-tags.tif", b"II*\x00" + struct.pack("<IH", 8, 65_535) + bytes(12 * 65_535)
    whole = originals["still.tif"]
    chain = b"".join(struct.pack("<HI", 0, len(whole) + 6 * n + 6) for n in range(50_000))
    first = int.from_bytes(whole[4:8], "little")
    after = first + 2 + 12 * int.from_bytes(whole[first : first + 2], "little")
    linked = whole[:after] + struct.pack("<I", len(whole)) + whole[after + 4 :]
    yield "chain.tif", linked + chain
    gif = originals["moving.gif"]
    last = gif[gif.rindex(b"!\xf9") : -1]
    yield "endless.gif", gif[:-1] + last * 20_000
    yield (
        "claims.png",
        originals["moving.png"].replace(
            _chunk(b"acTL", struct.pack(">II", 3, 0)),
            _chunk(b"acTL", struct.pack(">II", 1 << 31, 0)),
        ),
    )


def _tiff(tags: list[tuple[int, int, int, int]], after: int = 0) -> bytes:
    entries = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return b"II*\x00" + struct.pack("<IH", 8, len(tags)) + entries + struct.pack("<I", after)


def _png(width: int, height: int, packed: bytes, extra: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header)
    return start + extra + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _text_bomb(length: int) -> bytes:
    return _chunk(b"zTXt", b"Comment\x00\x00" + zlib.compress(bytes(length), 1))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
