"""A connection's stream that answers quickly whether something waits to be read."""

from __future__ import annotations

import select
import ssl
from typing import Any

import httpcore


class QuickStream(httpcore.AsyncNetworkStream):
    """Asks the socket itself: httpcore asks that of all connections before each request, and the
    way through anyio takes many times as long."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._socket = inner.get_extra_info("socket")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._inner.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return QuickStream(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        if info != "is_readable" or self._socket is None:
            return self._inner.get_extra_info(info)
        if self._socket.fileno() < 0:
            return True  # Closed: httpcore takes it for gone, as it does what can be read.
        return _is_readable(self._socket.fileno())


def _is_readable(handle: int) -> bool:
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([handle], [], [], 0)[0])
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    return bool(waiting.poll(0))
