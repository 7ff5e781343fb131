"""Sends httpx's requests through our transport, without what a client does for browsers.

httpx's own client builds a cookie jar, asks for authentication and follows redirects for every
request; all of that is decided elsewhere here, and took as long as the request itself.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping

import httpx


class Sender:
    """`headers` go with every request. Cookies live as long as this does, as in httpx's client."""

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        headers: Mapping[str, str],
        timeout: httpx.Timeout,
    ) -> None:
        self._transport = transport
        self._headers = dict(headers)
        self._extensions = {"timeout": timeout.as_dict()}
        self._cookies = httpx.Cookies()

    async def aclose(self) -> None:
        await self._transport.aclose()

    @contextlib.asynccontextmanager
    async def stream(
        self, method: str, url: str, headers: Mapping[str, str], content: bytes | None
    ) -> AsyncIterator[httpx.Response]:
        """The head of the answer; its body is read inside the block."""
        request = httpx.Request(
            method,
            url,
            headers={**self._headers, **headers},
            content=content,
            extensions=dict(self._extensions),
        )
        if self._cookies.jar:
            self._cookies.set_cookie_header(request)
        response = await self._transport.handle_async_request(request)
        try:
            response.request = request
            if "set-cookie" in response.headers:
                self._cookies.extract_cookies(response)
            yield response
        finally:
            await response.aclose()
