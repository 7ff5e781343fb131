"""Inflates a compressed answer with a bound, so that a small one cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

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
    machine = zlib.decompressobj(47)  # 47: gzip or zlib, told by the first bytes.
    taken, given = 0, 0
    async for block in blocks:
        taken += len(block)
        while block:
            try:
                out = machine.decompress(block, _BLOCK)
            except zlib.error as error:
                raise CollectError("page-unreadable", url=url, reason=str(error)) from error
            given += len(out)
            if given > limit or (given > _FREE and given > taken * _RATIO):
                raise CollectError("too-large", url=url, limit=limit)
            block = machine.unconsumed_tail
            if out:
                yield out
    if not machine.eof:
        raise CollectError("truncated", url=url)


async def _bounded(blocks: AsyncIterator[bytes], limit: int, url: str) -> AsyncIterator[bytes]:
    given = 0
    async for block in blocks:
        given += len(block)
        if given > limit:
            raise CollectError("too-large", url=url, limit=limit)
        yield block
