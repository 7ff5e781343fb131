"""Packed answers as browsers take them, and never more than was allowed."""

from __future__ import annotations

import asyncio
import gzip
import zlib

import pytest

from models.errors import CollectError
from models.net_io.inflate import inflated

PAGE = b"<html>" + bytes(range(256)) * 700 + b"</html>"
ALIKE = b"a" * (1 << 18)  # Whole blocks of output, made of next to nothing.


def raw(data: bytes) -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    return machine.compress(data) + machine.flush()


def unpacked(data: bytes, encoding: str, *, step: int = 1 << 16, limit: int = 1 << 22) -> bytes:
    async def blocks():
        for at in range(0, len(data), step):
            yield data[at : at + step]

    async def gather() -> bytes:
        return b"".join([each async for each in inflated(blocks(), encoding, limit=limit, url="u")])

    return asyncio.run(gather())


@pytest.mark.parametrize("step", [1, 2, 3, 1000, 1 << 20])
@pytest.mark.parametrize(
    ("encoding", "packed", "plain"),
    [
        ("gzip", gzip.compress(PAGE), PAGE),
        ("X-GZIP ", gzip.compress(PAGE), PAGE),
        ("deflate", zlib.compress(PAGE), PAGE),
        ("deflate", raw(PAGE), PAGE),
        ("deflate", raw(ALIKE), ALIKE),
        ("deflate", raw(b""), b""),
        ("gzip", gzip.compress(PAGE) + gzip.compress(b"") + gzip.compress(b"more"), PAGE + b"more"),
        ("gzip", gzip.compress(PAGE) + bytes(9), PAGE),
        ("gzip", gzip.compress(PAGE) + b"\x1f", PAGE),
        ("gzip", gzip.compress(PAGE) + b"<!-- served by -->", PAGE),
        ("deflate", zlib.compress(PAGE) + b"xx", PAGE),
        ("gzip", b"", b""),
    ],
)
def test_what_browsers_read_is_read(encoding, packed, plain, step):
    assert unpacked(packed, encoding, step=step) == plain


@pytest.mark.parametrize(
    ("encoding", "packed", "code"),
    [
        ("gzip", gzip.compress(PAGE)[:-20], "truncated"),
        ("gzip", b"\x1f", "truncated"),
        ("gzip", gzip.compress(PAGE) + gzip.compress(PAGE)[:100], "truncated"),
        ("deflate", raw(PAGE)[:-1], "truncated"),
        ("gzip", b"<html>", "page-unreadable"),
        ("deflate", b"\xff\xff", "page-unreadable"),
        ("br", b"", "page-unreadable"),
    ],
)
def test_what_is_not_whole_is_named(encoding, packed, code):
    with pytest.raises(CollectError) as refused:
        unpacked(packed, encoding)
    assert refused.value.code == code


MILLIONS = b"a" * 5_000_000


@pytest.mark.parametrize(
    ("encoding", "packed", "limit"),
    [
        ("gzip", gzip.compress(MILLIONS), 1 << 30),
        ("deflate", raw(MILLIONS), 1 << 30),
        ("gzip", gzip.compress(MILLIONS[:900_000]) * 20, 1 << 30),
        ("gzip", gzip.compress(PAGE) * 20, 1 << 20),
        ("gzip", gzip.compress(b"") * 1000, 10_000),
    ],
)
def test_no_number_of_parts_gets_around_the_bounds(encoding, packed, limit):
    with pytest.raises(CollectError) as refused:
        unpacked(packed, encoding, limit=limit)
    assert refused.value.code == "too-large"


def test_what_follows_the_end_is_not_gathered():
    asked = []

    async def endless():
        yield gzip.compress(b"short")
        while True:
            asked.append(1)
            yield bytes(1 << 16)

    async def gather() -> bytes:
        return b"".join([each async for each in inflated(endless(), "gzip", limit=99, url="u")])

    assert asyncio.run(gather()) == b"short"
    assert len(asked) == 1
