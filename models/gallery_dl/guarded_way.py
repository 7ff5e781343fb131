"""The way to the network that a run of gallery-dl gets: a proxy on loopback that goes to public
addresses only, by the same policy as our own client.

Wherever a site sends the program, also by a redirect, it never reaches this machine or what stands
beside it. For https the proxy sees names and nothing more; no certificate is forged. Only who knows
the run's password is let through.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import secrets
from base64 import b64encode
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from models.errors import CollectError
from models.net_io.guard import AddressPolicy

_HEAD = 65_536
_BLOCK = 65_536
_CONNECT = 10.0
_REFUSED = b"HTTP/1.1 403 Refused by Bunshin\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
_UNREACHED = b"HTTP/1.1 502 Not reached\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
_STRANGER = b"HTTP/1.1 407 Not for you\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
# Between two hops only.
_HOP = ("proxy-authorization", "proxy-connection", "connection", "keep-alive")


class GuardedWay:
    """Belongs to one loop and one run. `trouble` is the last thing that stood in the way."""

    def __init__(self, policy: AddressPolicy) -> None:
        self._policy = policy
        self._password = secrets.token_urlsafe(24)
        self._said = b64encode(f"run:{self._password}".encode())
        self._open: set[asyncio.Task[None]] = set()
        self.trouble: CollectError | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """What the program is told; a secret, though a short-lived one."""
        return f"http://run:{self._password}@127.0.0.1:{self.port}"

    @contextlib.asynccontextmanager
    async def served(self) -> AsyncIterator[GuardedWay]:
        server = await asyncio.start_server(self._met, "127.0.0.1", 0, limit=_HEAD)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for task in tuple(self._open):
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            pass  # It is the program's own matter what it makes of that.
        except asyncio.CancelledError:
            pass  # The run is over.
        finally:
            self._open.discard(task)
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(_CONNECT * 3):
            head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head[:-4].split(b"\r\n")
        method, target, _ = first.decode("latin-1").split(" ")
        fields = [line.partition(b":")[::2] for line in lines]
        if not self._knows(fields):
            writer.write(_STRANGER)
            await writer.drain()
            return
        there = await self._reached(method, target, writer)
        if there is None:
            return
        far_reader, far_writer = there
        try:
            if method == "CONNECT":
                writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
            else:
                far_writer.write(_for_the_site(method, target, fields))
            await _both(reader, writer, far_reader, far_writer)
        finally:
            far_writer.close()

    async def _reached(
        self, method: str, target: str, writer: asyncio.StreamWriter
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """The connection, to the address that was checked; else the program is told."""
        parts = urlsplit(f"//{target}" if method == "CONNECT" else target)
        host, port = parts.hostname or "", parts.port or (443 if method == "CONNECT" else 80)
        try:
            address = await self._policy.address_of(host, port)
        except CollectError as error:
            self.trouble = error
            writer.write(_REFUSED)
            await writer.drain()
            return None
        try:
            async with asyncio.timeout(_CONNECT):
                found = await asyncio.open_connection(address, port)
        except (OSError, TimeoutError):
            named = host if port in (80, 443) else f"{host}:{port}"
            self.trouble = CollectError("offline", host=named)
            writer.write(_UNREACHED)
            await writer.drain()
            return None
        self.trouble = None
        return found

    def _knows(self, fields: list[tuple[bytes, bytes]]) -> bool:
        said = next((each for name, each in fields if name.lower() == b"proxy-authorization"), b"")
        kind, _, told = said.strip().partition(b" ")
        return kind.lower() == b"basic" and hmac.compare_digest(told.strip(), self._said)


def _for_the_site(method: str, target: str, fields: list[tuple[bytes, bytes]]) -> bytes:
    """A plain request as its site takes it; one a connection, so that every one is checked."""
    parts = urlsplit(target)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    kept = [name + b":" + each for name, each in fields if _passes(name)]
    head = [f"{method} {path} HTTP/1.1".encode("latin-1"), *kept, b"Connection: close"]
    return b"\r\n".join(head) + b"\r\n\r\n"


def _passes(name: bytes) -> bool:
    return name.strip().lower().decode("latin-1") not in _HOP


async def _both(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    far_reader: asyncio.StreamReader,
    far_writer: asyncio.StreamWriter,
) -> None:
    """Bytes both ways until the site has ended its answer, or either hangs up."""
    there = asyncio.ensure_future(_carry(reader, far_writer))
    back = asyncio.ensure_future(_carry(far_reader, writer))
    try:
        await asyncio.wait({there, back}, return_when=asyncio.FIRST_COMPLETED)
        if there.done() and not back.done():
            await back
    finally:
        there.cancel()
        back.cancel()
        await asyncio.gather(there, back, return_exceptions=True)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while block := await reader.read(_BLOCK):
        writer.write(block)
        await writer.drain()
    with contextlib.suppress(OSError):
        writer.write_eof()
