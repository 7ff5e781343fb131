"""Brings a file from the network to the disk, bounded while it streams.

What was cut off stays, with what names its version, and the next try asks for the rest only
(RFC 9110, 14.2 and 13.1.5); where the server does not name versions, it begins anew.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from io import FileIO
from pathlib import Path

from models.errors import CollectError
from models.library.database.failures import translated
from models.net_io.client import Answer, Client, Turn, any_time

_CUT_OFF = ("truncated", "offline", "too-slow")
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file, where it goes, and its bounds. `types` are media types; empty takes all."""

    url: str
    to: Path
    max_bytes: int
    headers: Mapping[str, str]
    types: tuple[str, ...] = ()


@dataclass(slots=True)
class Partial:
    """What has come of a file so far: `here` bytes at `path` of the version that `version` names;
    without a version it cannot go on. `whole` once everything came."""

    path: Path
    here: int = 0
    version: str = ""
    whole: bool = False

    def forget(self) -> None:
        """Begin anew."""
        self.here, self.version = 0, ""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A whole file. `url` is where it was in the end."""

    url: str
    path: Path
    bytes: int
    headers: Mapping[str, str]


async def download(
    client: Client, wanted: Wanted, turn: Turn = any_time, partial: Partial | None = None
) -> Downloaded:
    """Raises `CollectError`, or `LibraryError` for the disk's fault. Then nothing is left at
    `wanted.to`, but for a caller who keeps a `partial`, where the rest can be asked for."""
    kept = partial or Partial(wanted.to)
    try:
        return await _asked(client, wanted, turn, kept)
    except BaseException as error:
        cut_off = isinstance(error, CollectError) and error.code in _CUT_OFF
        if partial is None or not (cut_off and kept.version):
            kept.forget()
        raise


async def _asked(client: Client, wanted: Wanted, turn: Turn, kept: Partial) -> Downloaded:
    headers = {"Accept-Encoding": "identity", **wanted.headers}
    if kept.here:
        headers |= {"Range": f"bytes={kept.here}-", "If-Range": kept.version}
    async with client.open(wanted.url, headers, turn) as answer:
        if answer.status == 416 and kept.here:
            # It is shorter than what came of it: another file. Asked for once more, from its start.
            kept.forget()
            raise CollectError("truncated", url=answer.url)
        if answer.status not in (200, 206) or (answer.status == 206 and not kept.here):
            raise CollectError("http-status", url=answer.url, status=answer.status)
        if answer.status == 206 and not _goes_on(answer, kept):
            kept.forget()
            raise CollectError("truncated", url=answer.url)
        if answer.status == 200:
            kept.here, kept.version = 0, _version(answer)
        whole = None if answer.length is None else kept.here + answer.length
        if whole is not None and whole > wanted.max_bytes:
            raise CollectError("too-large", url=answer.url, limit=wanted.max_bytes)
        _check_type(wanted, answer.headers.get("content-type", ""))
        await _write_all(answer, wanted, kept)
        kept.whole = True
        return Downloaded(answer.url, wanted.to, kept.here, answer.headers)


async def _write_all(answer: Answer, wanted: Wanted, kept: Partial) -> None:
    # Here and not around all of it: what the network refuses is not the disk's fault.
    with _opened(kept.path, kept.here) as file:
        async for block in answer.blocks(wanted.max_bytes - kept.here):
            _write(file, block, wanted.to)
            kept.here += len(block)


def _version(answer: Answer) -> str:
    """What If-Range may name: a strong tag, or a date that is a minute older than the answer;
    nothing where the answer is packed or takes no ranges."""
    headers = answer.headers
    packed = headers.get("content-encoding", "identity") not in ("", "identity")
    if packed or headers.get("accept-ranges", "").strip().lower() == "none":
        return ""
    tag, date = headers.get("etag", "").strip(), headers.get("last-modified", "").strip()
    if tag.startswith('"') and tag.endswith('"') and len(tag) > 2:
        return tag
    return date if not tag and _is_settled(date, headers.get("date", "")) else ""


def _is_settled(changed: str, answered: str) -> bool:
    """Whether a file could not have changed twice in the second that its date names."""
    try:
        apart = parsedate_to_datetime(answered) - parsedate_to_datetime(changed)
    except (ValueError, TypeError):
        return False
    return apart.total_seconds() >= 60


def _goes_on(answer: Answer, kept: Partial) -> bool:
    """Whether the server begins where we ended, in the same version, and ends with the file."""
    match = _RANGE.fullmatch(answer.headers.get("content-range", "").strip().lower())
    if match is None or int(match[1]) != kept.here:
        return False
    tag = answer.headers.get("etag", "").strip()
    if tag and kept.version.startswith('"') and tag != kept.version:
        return False
    return match[3] == "*" or int(match[2]) + 1 == int(match[3])


def _opened(file: Path, here: int) -> FileIO:
    with translated(file.parent):
        # Unbuffered, so that closing it has nothing left to fail at.
        opened = file.open("r+b" if here else "wb", buffering=0)
        opened.seek(here)
        return opened


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
