"""Who is let in at all: requests to one of our own addresses, from no other site's page.

A page in the person's browser can send requests to this computer, too; it cannot choose the Host
header (which stops rebinding of names) and cannot leave out Origin.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.responses import JSONResponse

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]


class Gatekeeper:
    """Pure ASGI around the site. `hosts` are `name:port`, as browsers write them, in lower case;
    the collection may grow later, when the port is known."""

    def __init__(self, app: App, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and (reason := self._refused(scope)):
            answer = JSONResponse({"code": "not-from-here", "message": reason}, 403)
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refused(self, scope: Scope) -> str | None:
        headers = {name.decode("latin-1"): value for name, value in scope["headers"]}
        host = headers.get("host", b"").decode("latin-1").lower()
        if host not in self._hosts:
            return "This address is not served here."
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin.decode("latin-1")).netloc.lower() != host:
            return "Pages of other sites may not ask."
        return None
