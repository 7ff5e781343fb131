"""Brings a large file to the disk, goes on where an earlier try ended, and checks its digest."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from models.errors import CollectError, NetError
from models.library.database.failures import translated
from models.net_io.client import Answer, Client

MOST = 4_000_000_000  # Bytes of a file of which nobody says how large it is.


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file with its size and SHA-256; 0 and nothing where they are not known before."""

    url: str
    to: Path
    bytes: int
    sha256: str


async def resume(client: Client, wanted: Wanted) -> AsyncGenerator[int, None]:
    """Yields how many bytes are here. What has come stays beside `wanted.to` as `.part` when the
    network fails or the caller stops, and the next try asks for the rest only.

    Raises `CollectError`; `net-damaged`, and the part goes, when the whole has another digest;
    `LibraryError` for the disk's fault.
    """
    part = wanted.to.with_name(f"{wanted.to.name}.part")
    with translated(part.parent, was_there=False):
        part.parent.mkdir(parents=True, exist_ok=True)
        here = part.stat().st_size if part.exists() else 0
        if wanted.bytes and here > wanted.bytes:
            part.unlink()
            here = 0
    if not wanted.bytes or here < wanted.bytes:
        async for come in _rest(client, wanted, part, here):
            yield come
    accept(part, wanted.to, wanted.sha256, wanted.url)
    yield wanted.to.stat().st_size


def accept(part: Path, to: Path, sha256: str, said: str) -> None:
    """Put what came at its place; with another digest it goes, and `net-damaged` names whence it
    came (`said`). An unknown digest is noted beside it, and holds from then on."""
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if not sha256:
        to.with_name(f"{to.name}.sha256").write_text(found, "ascii")
    elif found != sha256:
        part.unlink()
        raise NetError("net-damaged", file=said, found=found, expected=sha256)
    part.replace(to)


async def _rest(client: Client, wanted: Wanted, part: Path, here: int) -> AsyncGenerator[int, None]:
    headers = {"Accept-Encoding": "identity"}
    if here:
        headers["Range"] = f"bytes={here}-"
    async with client.open(wanted.url, headers) as answer:
        if answer.status not in (200, 206):
            raise CollectError("http-status", url=answer.url, status=answer.status)
        if not _goes_on(answer, here):
            here = 0
        size = wanted.bytes or _size(answer, here)
        with translated(part.parent), part.open("r+b" if here else "wb", buffering=0) as file:
            file.seek(here)
            async for block in answer.blocks(size - here):
                file.write(block)
                here += len(block)
                yield here
    if here < size:
        raise CollectError("truncated", url=wanted.url)


def _size(answer: Answer, here: int) -> int:
    """Of a file whose size only the server knows."""
    if answer.length is None or here + answer.length > MOST:
        raise CollectError("too-large", url=answer.url, limit=MOST)
    return here + answer.length


def _goes_on(answer: Answer, here: int) -> bool:
    """Whether the server begins where we ended; one that knows no ranges begins anew."""
    said = answer.headers.get("content-range", "")
    return answer.status == 206 and said.startswith(f"bytes {here}-")
