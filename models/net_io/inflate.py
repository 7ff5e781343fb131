"""Inflates a compressed answer with a bound, so that a small one cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

from models.errors import CollectError

_BLOCK = 1 << 16
_RATIO = 100
_FREE = 1 << 20  # Below this size the ratio says nothing.


async def inflated(
    blocks: AsyncIterator[bytes], encoding: str, *, limit: int, url: str
) -> AsyncIterator[bytes]:
    """The blocks as they were before compression; at most `limit` bytes in all."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        async for block in _bounded(blocks, limit, url):
            yield block
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise CollectError("page-unreadable", url=url, reason=f"it is packed as {encoding}")
    unpacker = _Unpacker(encoding == "deflate")
    taken = given = 0
    async for block in blocks:
        taken += len(block)
        try:
            for out in unpacker.feed(block):
                given += len(out)
                if given > limit or (given > _FREE and given > taken * _RATIO):
                    raise CollectError("too-large", url=url, limit=limit)
                yield out
        except zlib.error as error:
            raise CollectError("page-unreadable", url=url, reason=str(error)) from error
        if unpacker.ended:
            return
        if taken > limit:  # Parts without content count as well.
            raise CollectError("too-large", url=url, limit=limit)
    if taken and not unpacker.whole:
        raise CollectError("truncated", url=url)


class _Unpacker:
    """Takes what browsers take: gzip in several members, deflate with and without zlib's header,
    anything after the end. The first two bytes tell which it is."""

    def __init__(self, deflate: bool) -> None:
        self._deflate = deflate
        self._machine: Any = None  # zlib does not name its type
        self._members = 0
        self._held = b""
        self.ended = False  # What still comes is of no interest.

    @property
    def whole(self) -> bool:
        return self._members > 0 and self._machine is None

    def feed(self, block: bytes) -> Iterator[bytes]:
        left, more = self._held + block, False
        self._held = b""
        while (left or more) and not self.ended:
            if self._machine is None:
                if len(left) < 2:
                    self._held = left
                    return
                self._begin(left[:2])
                continue
            out = self._machine.decompress(left, _BLOCK)
            left = self._machine.unconsumed_tail
            more = len(out) == _BLOCK  # It may hold back output though it took all its input.
            if self._machine.eof:
                left, more = self._machine.unused_data, False
                self._machine = None
                self._members += 1
            if out:
                yield out

    def _begin(self, first: bytes) -> None:
        if first == b"\x1f\x8b":
            self._machine = zlib.decompressobj(31)
        elif self._members:
            self.ended = True
        elif first[0] & 15 == 8 and int.from_bytes(first) % 31 == 0:
            self._machine = zlib.decompressobj(15)
        else:
            self._machine = zlib.decompressobj(-15 if self._deflate else 31)


async def _bounded(blocks: AsyncIterator[bytes], limit: int, url: str) -> AsyncIterator[bytes]:
    given = 0
    async for block in blocks:
        given += len(block)
        if given > limit:
            raise CollectError("too-large", url=url, limit=limit)
        yield block
