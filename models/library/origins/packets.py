"""Finds what programs wrote into a picture's file about it: the XMP packet and the IPTC record.

Only the frame of the file is walked, in Python and with bounds; nothing of the picture is decoded.
JPEG (APP1, also in several parts, APP13), PNG (iTXt), WebP (`XMP `), TIFF (tags 700 and 33723),
AVIF.
"""

from __future__ import annotations

import contextlib
import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.library.origins.packets_avif import xmp_in_avif

MOST_BYTES = 4 << 20  # of one packet
_MOST_PARTS = 4096
_XMP_JPEG = b"http://ns.adobe.com/xap/1.0/\0"
# A packet that 64 kB do not hold goes on in others: the 32 letters that name it, the size of all,
# where this part begins (XMP specification part 3, 1.1.3.1).
_MORE_JPEG = b"http://ns.adobe.com/xmp/extension/\0"
_NAME, _PLACES = 32, struct.Struct(">II")
_IPTC_JPEG = b"Photoshop 3.0\0"
_XMP_PNG = b"XML:com.adobe.xmp"
_IPTC_BLOCK = 0x0404
_XMP_TIFF, _IPTC_TIFF = 700, 33723
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_START_OF_SCAN, _END = 0xDA, 0xD9


@dataclass(frozen=True, slots=True)
class Packets:
    """As they lie in the file; empty where there is none."""

    xmp: bytes = b""
    iptc: bytes = b""
    more: bytes = b""  # The second packet of XMP that the first one names.

    def __bool__(self) -> bool:
        return bool(self.xmp or self.iptc)


def packets_in(path: Path) -> Packets:
    """What cannot be read, or is no such file, holds none."""
    if not path.is_file():  # A pipe would be waited for.
        return Packets()
    with contextlib.suppress(OSError, ValueError, struct.error), path.open("rb") as file:
        head = file.read(12)
        file.seek(0)
        if head.startswith(b"\xff\xd8\xff"):
            return _in_jpeg(file)
        if head.startswith(b"\x89PNG\r\n\x1a\n"):
            return _in_png(file)
        if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
            return _in_webp(file)
        if head[:4] in (b"II*\0", b"MM\0*"):
            return _in_tiff(file)
        if head[4:12] in (b"ftypavif", b"ftypavis"):
            return Packets(xmp_in_avif(file, MOST_BYTES))
    return Packets()


def _in_jpeg(file: BinaryIO) -> Packets:
    """Segments up to the picture itself."""
    file.seek(2)
    xmp = iptc = b""
    more: dict[bytes, list[bytes]] = {}
    for _ in range(_MOST_PARTS):
        mark = file.read(2)
        if len(mark) < 2 or mark[0] != 0xFF or mark[1] in (_START_OF_SCAN, _END):
            break
        if mark[1] == 0xFF:  # Padding.
            file.seek(-1, io.SEEK_CUR)
            continue
        if mark[1] in _NO_LENGTH:
            continue
        (length,) = struct.unpack(">H", _all(file, 2))
        if mark[1] not in (0xE1, 0xED):
            file.seek(max(length - 2, 0), io.SEEK_CUR)
            continue
        data = _all(file, max(length - 2, 0))
        if mark[1] == 0xE1 and data.startswith(_XMP_JPEG):
            xmp = xmp or data[len(_XMP_JPEG) :]
        elif mark[1] == 0xE1 and data.startswith(_MORE_JPEG):
            rest = data[len(_MORE_JPEG) :]
            more.setdefault(rest[:_NAME], []).append(rest[_NAME:])
        elif mark[1] == 0xED and data.startswith(_IPTC_JPEG):
            iptc = iptc or _iptc_of_photoshop(data[len(_IPTC_JPEG) :])
    named = next((parts for name, parts in more.items() if name in xmp), [])
    return Packets(xmp, iptc, _joined(named))


def _joined(parts: list[bytes]) -> bytes:
    """Whole, whatever order they stand in; empty where one is missing."""
    placed = sorted((*_PLACES.unpack_from(each)[::-1], each[_PLACES.size :]) for each in parts)
    found = b""
    for start, whole, part in placed:
        if start != len(found) or whole > MOST_BYTES:
            return b""
        found += part
    return found if placed and len(found) == placed[0][1] else b""


def _iptc_of_photoshop(data: bytes) -> bytes:
    """Out of Photoshop's blocks: 8BIM, number, a name, size, bytes, padded to even lengths."""
    at = 0
    while data[at : at + 4] == b"8BIM" and at + 7 < len(data):
        (number,) = struct.unpack_from(">H", data, at + 4)
        name = data[at + 6] + 1
        at += 6 + name + name % 2
        (size,) = struct.unpack_from(">I", data, at)
        at += 4
        if number == _IPTC_BLOCK:
            return data[at : at + size]
        at += size + size % 2
    return b""


def _in_png(file: BinaryIO) -> Packets:
    file.seek(8)
    for _ in range(_MOST_PARTS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            break
        length, kind = struct.unpack(">I4s", head)
        if kind != b"iTXt" or length > MOST_BYTES:
            file.seek(length + 4, io.SEEK_CUR)
            continue
        data = _all(file, length)
        file.seek(4, io.SEEK_CUR)
        if data.startswith(_XMP_PNG + b"\0"):
            return Packets(_text_of(data[len(_XMP_PNG) + 1 :]))
    return Packets()


def _text_of(data: bytes) -> bytes:
    """Of an iTXt chunk behind its keyword: compressed or not, two names, the text."""
    packed = data[:1] == b"\1"
    text = data[2:].split(b"\0", 2)[-1]
    if not packed:
        return text
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(text, MOST_BYTES + 1)
    except zlib.error:
        return b""
    return found if len(found) <= MOST_BYTES else b""


def _in_webp(file: BinaryIO) -> Packets:
    file.seek(12)
    for _ in range(_MOST_PARTS):
        head = file.read(8)
        if len(head) < 8:
            break
        kind, length = struct.unpack("<4sI", head)
        if kind == b"XMP " and length <= MOST_BYTES:
            return Packets(_all(file, length))
        file.seek(length + length % 2, io.SEEK_CUR)
    return Packets()


def _in_tiff(file: BinaryIO) -> Packets:
    """Of the first directory."""
    order = "<" if file.read(2) == b"II" else ">"
    file.seek(4)
    (at,) = struct.unpack(f"{order}I", _all(file, 4))
    file.seek(at)
    (count,) = struct.unpack(f"{order}H", _all(file, 2))
    entries = _all(file, 12 * min(count, _MOST_PARTS))
    found = {_XMP_TIFF: b"", _IPTC_TIFF: b""}
    for place in range(0, len(entries), 12):
        tag, kind, number, where = struct.unpack_from(f"{order}HHII", entries, place)
        size = number * (4 if kind == 4 else 1)  # IPTC is often said to be long integers.
        if tag in found and 4 < size <= MOST_BYTES:
            file.seek(where)
            found[tag] = _all(file, size)
    return Packets(found[_XMP_TIFF], found[_IPTC_TIFF])


def _all(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) < length:
        raise ValueError("the file ends in the middle")
    return data
