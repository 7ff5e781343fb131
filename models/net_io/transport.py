"""httpx on top of httpcore's own pool with our guarded connections; public interfaces only."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from typing import Any

import httpcore
import httpx

from models.net_io.guard import AddressPolicy, GuardedBackend

LOCATION = "bunshin.location"
CONNECTIONS = 8


class GuardedTransport(httpx.AsyncBaseTransport):
    """No proxies, no environment: every connection passes the guard."""

    def __init__(self, policy: AddressPolicy) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl.create_default_context(),
            max_connections=CONNECTIONS,
            max_keepalive_connections=CONNECTIONS,
            keepalive_expiry=30,
            network_backend=GuardedBackend(policy),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = await self._pool.handle_async_request(asked)
        # httpx would read the address of a redirect even when it does not follow, and raises all
        # kinds of errors for one that is none; redirects are the client's business.
        kept = [(name, value) for name, value in answer.headers if name.lower() != b"location"]
        moved = [value for name, value in answer.headers if name.lower() == b"location"]
        extensions = {**answer.extensions, LOCATION: moved[0] if moved else None}
        return httpx.Response(
            answer.status, headers=kept, stream=_Body(answer.stream), extensions=extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for block in self._inner:
            yield block

    async def aclose(self) -> None:
        await self._inner.aclose()
