"""Brings one file that the person pointed at, outside of any round of collecting."""

from __future__ import annotations

import asyncio
from pathlib import Path

from models.net_io.client import Client
from models.net_io.download import Wanted, download


def bring(url: str, to: Path, max_bytes: int) -> Path:
    """In a loop of its own: not in the window's thread. Raises as `download` does."""

    async def whole() -> Path:
        async with Client() as client:
            return (await download(client, Wanted(url, to, max_bytes, {}))).path

    with asyncio.Runner() as runner:
        return runner.run(whole())
