"""A server that lets its answer drip, so that it never ends and never stands still."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from models.errors import CollectError
from models.net_io.client import Client, Patience
from models.net_io.guard import AddressPolicy

HASTY = Patience(slowest=1000, dripping=0.2)


@asynccontextmanager
async def serving(block: bytes, pause: float, count: int) -> AsyncIterator[str]:
    """A real server on loopback that sends so many blocks with a pause before each."""

    at_work: set[asyncio.Task[None]] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        at_work.add(asyncio.current_task())
        with contextlib.suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
            writer.write(head % (count * len(block)))
            for _ in range(count):
                await asyncio.sleep(pause)
                writer.write(block)
                await writer.drain()
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield f"http://127.0.0.1:{port}/"
        await asyncio.gather(*at_work)


async def asked(url: str, patience: Patience) -> int:
    host, port = url.removeprefix("http://").rstrip("/").split(":")
    own = {(host, int(port)): host}
    async with Client(AddressPolicy(own=own), patience=patience) as client:
        return len((await client.ask(url)).body)


def test_an_answer_that_drips_is_given_up():
    async def story() -> None:
        async with serving(b"x", 0.02, 400) as url:
            with pytest.raises(CollectError) as caught:
                await asked(url, HASTY)
        assert caught.value.code == "too-slow"

    asyncio.run(story())


def test_a_slow_but_honest_answer_is_waited_for():
    async def story() -> None:
        async with serving(b"x" * 400, 0.02, 20) as url:
            assert await asked(url, HASTY) == 8000

    asyncio.run(story())
