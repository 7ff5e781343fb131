"""The XMP packet of an AVIF picture: an item of its `meta` box (ISO/IEC 14496-12, 8.11).

`iinf` names the item that is XMP, `iloc` says where in the file (or in `idat`) its bytes lie.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MOST_META = 4 << 20
_MOST_BOXES = 4096
_FARTHEST = 1 << 62
_XMP = b"application/rdf+xml"


@dataclass
class _Bytes:
    """Numbers of so many bytes, one after the other. Raises `ValueError` at the end."""

    data: bytes
    at: int = 0

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")

    def take(self, size: int) -> bytes:
        found = self.data[self.at : self.at + size]
        if len(found) < size:
            raise ValueError("the box ends in the middle")
        self.at += size
        return found


def xmp_in_avif(file: BinaryIO, most: int) -> bytes:
    """At most `most` bytes; empty where there is none. Raises `ValueError`, `struct.error`."""
    meta = _meta(file)
    boxes = dict(_boxes(meta[4:]))
    wanted = _xmp_item(boxes.get(b"iinf", b""))
    if wanted is None or not boxes.get(b"iloc"):
        return b""
    found = b""
    for inside, start, size in _extents(boxes[b"iloc"], wanted):
        if size > most - len(found):
            return b""
        if inside:
            found += boxes.get(b"idat", b"")[start : start + size]
        else:
            if start > _FARTHEST:
                raise ValueError("it lies behind every end")
            file.seek(start)
            found += file.read(size)
    return found


def _meta(file: BinaryIO) -> bytes:
    """What is in the box of that name."""
    file.seek(0)
    for _ in range(_MOST_BOXES):
        head = file.read(8)
        if len(head) < 8:
            break
        size, kind = struct.unpack(">I4s", head)
        if kind == b"meta":
            return file.read(size - 8) if 8 <= size <= _MOST_META else b""
        if size < 8:  # 64-bit sizes and boxes up to the end hold pixels, behind everything.
            break
        file.seek(size - 8, 1)
    return b""


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if size < 8:
            return
        yield kind, data[at + 8 : at + size]
        at += size


def _xmp_item(iinf: bytes) -> int | None:
    """The number of the item that is XMP."""
    wide = iinf[:1] != b"\0"
    for kind, entry in _boxes(iinf[8 if wide else 6 :]):
        if kind != b"infe" or entry[:1] not in (b"\2", b"\3"):
            continue
        reading = _Bytes(entry, 4)
        number = reading.number(2 if entry[:1] == b"\2" else 4)
        reading.take(2)
        if reading.take(4) == b"mime" and _XMP in entry[reading.at :].split(b"\0")[1:2]:
            return number
    return None


def _extents(iloc: bytes, wanted: int) -> Iterator[tuple[bool, int, int]]:
    """Whether it lies in `idat`, where, and how many bytes; of each part of the item."""
    version, reading = iloc[0], _Bytes(iloc, 4)
    sizes = reading.number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    if not offset + length:  # Nothing would end what says that it goes on.
        raise ValueError("its parts lie nowhere")
    wide = 4 if version == 2 else 2
    for _ in range(min(reading.number(wide), _MOST_BOXES)):
        number = reading.number(wide)
        method = reading.number(2) & 15 if version in (1, 2) else 0
        reading.take(2)
        start = reading.number(base)
        for _ in range(reading.number(2)):
            if version in (1, 2):
                reading.take(index)
            at, size = reading.number(offset), reading.number(length)
            if number == wanted and method in (0, 1):
                yield method == 1, start + at, size
