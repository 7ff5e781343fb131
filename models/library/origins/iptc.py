"""Reads the IPTC record (IIM 4.2) that older programs, and newer ones beside XMP, write."""

from __future__ import annotations

import struct

from models.library.origins.xmp import Said

_UTF8 = b"\x1b%G"
_WANTED = {5: "title", 25: "words", 80: "author", 120: "note"}
_MOST_SETS = 5_000


def read_iptc(data: bytes) -> Said:
    """Its keywords, object name, by-line and caption; what is cut off ends it."""
    said, at, text = Said(), 0, "cp1252"
    for _ in range(_MOST_SETS):
        if at + 5 > len(data) or data[at] != 0x1C:
            break
        record, number, length = struct.unpack_from(">BBH", data, at + 1)
        at += 5
        if length & 0x8000:  # The length of the length follows; nobody writes so long words.
            break
        value = data[at : at + length]
        at += length
        if (record, number) == (1, 90):
            text = "utf-8" if value.startswith(_UTF8) else text
        elif record == 2 and number in _WANTED:
            words = _decoded(value, text)
            if words:
                getattr(said, _WANTED[number]).append(words)
    return said


def _decoded(value: bytes, encoding: str) -> str:
    """Most write UTF-8 without saying so."""
    try:
        return value.decode("utf-8").strip("\0 \r\n\t")
    except UnicodeDecodeError:
        return value.decode(encoding, "replace").strip("\0 \r\n\t")
