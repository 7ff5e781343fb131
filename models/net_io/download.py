"""Brings a file from the network to the disk, bounded while it streams; unfinished ones go."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from models.errors import CollectError
from models.library.failures import translated
from models.net_io.client import Client, Turn, any_time


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file, where it goes, and its bounds. `types` are media types; empty takes all."""

    url: str
    to: Path
    max_bytes: int
    headers: Mapping[str, str]
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A whole file. `url` is where it was in the end."""

    url: str
    path: Path
    bytes: int
    headers: Mapping[str, str]


async def download(client: Client, wanted: Wanted, turn: Turn = any_time) -> Downloaded:
    """Raises `CollectError`, or `LibraryError` for the disk's fault; then nothing is left at
    `wanted.to`."""
    headers = {"Accept-Encoding": "identity", **wanted.headers}
    async with client.open(wanted.url, headers, turn) as answer:
        if answer.status != 200:
            raise CollectError("http-status", url=answer.url, status=answer.status)
        if answer.length is not None and answer.length > wanted.max_bytes:
            raise CollectError("too-large", url=answer.url, limit=wanted.max_bytes)
        _check_type(wanted, answer.headers.get("content-type", ""))
        written = 0
        try:
            # Here and not around all of it: what the network refuses is not the disk's fault.
            with _opened(wanted.to) as file:
                async for block in answer.blocks(wanted.max_bytes):
                    _write(file, block, wanted.to)
                    written += len(block)
        except BaseException:
            with contextlib.suppress(OSError):
                wanted.to.unlink(missing_ok=True)
            raise
        return Downloaded(answer.url, wanted.to, written, answer.headers)


def _opened(file: Path) -> FileIO:
    with translated(file.parent):
        # Unbuffered, so that closing it has nothing left to fail at.
        return file.open("wb", buffering=0)


def _write(file: FileIO, block: bytes, place: Path) -> None:
    left = memoryview(block)
    with translated(place.parent):
        while left:
            left = left[file.write(left) :]


def _check_type(wanted: Wanted, said: str) -> None:
    """The bytes decide in the end; a page of text where a picture should be is refused at once."""
    kind = said.partition(";")[0].strip().lower()
    vague = kind in ("", "application/octet-stream", "binary/octet-stream")
    refused = bool(wanted.types) and kind not in wanted.types and not vague
    if refused or kind.startswith("text/"):
        raise CollectError("page-unreadable", url=wanted.url, reason=f"it is {kind}, no picture")
