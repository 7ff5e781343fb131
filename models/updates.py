"""Asks one address which version is the newest, where the person allowed it. Nothing is downloaded.

The address answers with JSON as the release pages of code hosts do: `{"tag_name": "v0.2.0",
"html_url": "https://…"}` (`version` and `url` are understood too). The project has no such page
yet, therefore `RELEASES` is empty: who knows one writes it into the settings.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass

from models.errors import CollectError
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy

RELEASES = ""
EVERY_US = 86_400_000_000
_LIMIT = 500_000
_VERSION = re.compile(r"v?(\d+(?:\.\d+){0,3})")


@dataclass(frozen=True, slots=True)
class Release:
    """`page` is where a person reads of it; empty where the answer names none."""

    version: str
    page: str = ""


def ask(address: str, addresses: AddressPolicy | None = None) -> Release:
    """The newest release, in a loop of its own: not in the window's thread. Raises
    `CollectError`."""

    async def asked() -> Release:
        async with Client(addresses) as client, client.open(address) as answer:
            if answer.status != 200:
                raise CollectError("http-status", url=address, status=answer.status)
            body = b"".join([block async for block in answer.blocks(_LIMIT)])
        return read_release(body, address)

    with asyncio.Runner() as runner:
        return runner.run(asked())


def read_release(body: bytes, address: str = "") -> Release:
    """Of an answer. Raises `CollectError`: a page of a hotel's network, say, is none."""
    try:
        said = json.loads(body)
        found = _VERSION.fullmatch(str(said.get("tag_name") or said.get("version")).strip())
    except (ValueError, AttributeError, RecursionError):
        found = None
    if found is None:
        raise CollectError("page-unreadable", url=address, reason="it names no version")
    page = str(said.get("html_url") or said.get("url") or "")
    return Release(found[1], page if page.startswith(("https://", "http://")) else "")


def is_newer(found: str, own: str) -> bool:
    """By their numbers; 0.2 is 0.2.0."""
    return _numbers(found) > _numbers(own)


def is_due(last: int, moment: int) -> bool:
    """Once a day; also where the clock was put back behind the last time."""
    return not 0 <= moment - last < EVERY_US


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(each) for each in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
