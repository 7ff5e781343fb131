"""A site as a process of its own, quick enough to be no part of what is measured.

`python -m app.bench.quick_site COUNT [BYTES]` says its port and serves until its input ends: pages
of 100 works as JSON under /list, and as many JPEGs, no two of the same bytes, under /file/N.jpg;
with BYTES no two that look the same, which takes the site a millisecond each.
"""

from __future__ import annotations

import asyncio
import io
import json
import sys
from urllib.parse import parse_qs, urlsplit

import numpy as np
from PIL import Image

PER_PAGE = 100
BYTES = 32_500  # As in the measurements that the bars were taken from.


class QuickSite:
    """`count` pictures of about `size` bytes; one in other words each, or all `distinct`."""

    def __init__(self, count: int, size: int, *, distinct: bool) -> None:
        self._count, self._distinct = count, distinct
        self._picture = picture_of(size)
        with Image.open(io.BytesIO(self._picture)) as picture:
            self._pixels = picture.size

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                kind, body = self._answer(head.split(b" ", 2)[1].decode("ascii"))
                status = b"200 OK" if body else b"404 Not Found"
                writer.write(
                    b"HTTP/1.1 %b\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n%b"
                    % (status, kind, len(body), body)
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # They went away.
        finally:
            writer.close()

    def _answer(self, target: str) -> tuple[bytes, bytes]:
        parts = urlsplit(target)
        if parts.path == "/list":
            page = int(parse_qs(parts.query).get("page", ["1"])[0])
            return b"application/json", self._page(page)
        if parts.path.startswith("/file/"):
            number = int(parts.path.removeprefix("/file/").removesuffix(".jpg"))
            if self._distinct:
                return b"image/jpeg", drawn(number, self._pixels)
            # A comment makes every file another one and leaves the picture as it is.
            return b"image/jpeg", self._picture[:2] + comment(number) + self._picture[2:]
        return b"text/plain", b""

    def _page(self, page: int) -> bytes:
        first, last = (page - 1) * PER_PAGE, min(page * PER_PAGE, self._count)
        works = [
            {"id": n, "file": f"/file/{n}.jpg", "title": f"Work {n}", "by": f"Painter {n % 50}"}
            for n in range(first, last)
        ]
        more = page + 1 if last < self._count else None
        return json.dumps({"works": works, "next": more}).encode()


def picture_of(size: int) -> bytes:
    """A JPEG of about so many bytes."""
    side, data = 64, b""
    while len(data) < size:
        data, side = drawn(0, (side, side * 3 // 4)), side + 64
    return data


def drawn(number: int, pixels: tuple[int, int]) -> bytes:
    noise = np.random.default_rng(number).integers(0, 255, (24, 32, 3), dtype=np.uint8)
    stream = io.BytesIO()
    Image.fromarray(noise).resize(pixels, Image.Resampling.BICUBIC).save(stream, "JPEG")
    return stream.getvalue()


def comment(number: int) -> bytes:
    text = b"%012d" % number
    return b"\xff\xfe" + (len(text) + 2).to_bytes(2) + text


async def serve(count: int, size: int | None) -> None:
    site = QuickSite(count, size or BYTES, distinct=size is not None)
    server = await asyncio.start_server(site.converse, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    async with server:
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None))
