"""Who is let in at all, before anything of a request's body is read: deny by default.

A page in the person's browser can send requests to this computer, too; it cannot choose the Host
header (which stops rebinding of names) and cannot leave out Origin. Whoever shows no key of ours
gets nothing but the page that says so.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse

from app.api.keys import Keys, Scope
from app.api.lan import is_near
from app.api.limits import Bounded, Strangers, TooLarge

Asked = MutableMapping[str, Any]
App = Callable[[Asked, Any, Any], Awaitable[None]]
COOKIE = "bunshin_key"  # The companion page's; it only ever holds the reading key.
_READING = ("GET", "HEAD")
_LOOKING = "/v1/look"  # Posted, because its picture is the body; it changes nothing.
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Door:
    """What one listening address lets in. `hosts` are `name:port` as browsers write them, in lower
    case; the collection may grow later, when the port is known. On the `network` there is nothing
    but looking, with the reading key, from near by."""

    keys: Keys
    hosts: Collection[str]
    network: bool = False


class _Refused(Exception):
    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        self.answer = JSONResponse({"code": code, "message": message}, status, headers)


class Gatekeeper:
    """Pure ASGI around the site; what the key allows is told to it as `state.allowed`."""

    def __init__(self, app: App, door: Door) -> None:
        self._app = app
        self._door = door
        self._strangers = Strangers()

    async def __call__(self, scope: Asked, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        began = False

        async def sending(message: Any) -> None:
            nonlocal began
            began = True
            await send(message)

        try:
            await self._let_in(scope)
            bounded = Bounded(receive, scope["path"], _headers(scope).get("content-length"))
            await self._app(scope, bounded, sending)
        except _Refused as refused:
            await refused.answer(scope, receive, send)
        except TooLarge as error:
            said = {"code": "too-large", "message": error.detail}
            await JSONResponse(said, error.status_code, error.headers)(scope, receive, send)
        except ClientDisconnect:
            pass  # Whoever is gone needs no answer.
        except Exception:
            # The one outer edge: nobody above this line would tell.
            log.exception("the local API failed")
            if not began:
                failed = {"code": "failed", "message": "Bunshin failed; its log says why."}
                await JSONResponse(failed, 500)(scope, receive, send)

    async def _let_in(self, scope: Asked) -> None:
        headers = _headers(scope)
        self._check_place(scope, headers)
        allowed = await self._allowed(scope, headers)
        if allowed is None and not _is_open(scope):
            raise _Refused(
                401,
                "key-missing",
                "Show the key of Bunshin's settings: Authorization: Bearer KEY",
                **{"WWW-Authenticate": "Bearer"},
            )
        changing = scope["method"] not in _READING
        if changing and self._door.network:
            raise _Refused(403, "key-only-reads", "Over the network one may only look.")
        if changing and allowed is Scope.READ and scope["path"] != _LOOKING:
            raise _Refused(403, "key-only-reads", "This key may only read.")
        scope.setdefault("state", {})["allowed"] = allowed

    def _check_place(self, scope: Asked, headers: dict[str, str]) -> None:
        host = headers.get("host", "").lower()
        if host not in self._door.hosts:
            raise _Refused(403, "not-from-here", "This address is not served here.")
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != host:
            raise _Refused(403, "not-from-here", "Pages of other sites may not ask.")
        client = (scope.get("client") or ("",))[0]
        if self._door.network and not is_near(client):
            raise _Refused(403, "not-from-here", "Only devices of the same network may look.")

    async def _allowed(self, scope: Asked, headers: dict[str, str]) -> Scope | None:
        """What the shown key allows here. A cookie only ever lets read, and never a key that is
        shown beside it count for more."""
        kind, _, bearer = headers.get("authorization", "").partition(" ")
        by_hand = kind.lower() == "bearer"
        shown = bearer.strip() if by_hand else _page_key(scope) or _cookie(headers.get("cookie"))
        if not shown:
            return None
        # The keyring may take its time, and the loop must not.
        found = await run_in_threadpool(self._door.keys.scope_of, shown)
        if found is Scope.FULL and (self._door.network or not by_hand):
            found = None
        if found is None:
            await self._make_wait(scope)
        return found

    async def _make_wait(self, scope: Asked) -> None:
        """Guessing is hopeless as it is; it is slow as well, and holds nobody else up."""
        client = (scope.get("client") or ("",))[0]
        seconds = self._strangers.heed(client)
        if seconds is None:
            raise _Refused(
                429,
                "too-many-tries",
                "Too many wrong keys; wait a minute.",
                **{"Retry-After": "60"},
            )
        await asyncio.sleep(seconds)


def _headers(scope: Asked) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


def _page_key(scope: Asked) -> str:
    """The key with which the companion page is opened for the first time."""
    if scope["path"] != "/":
        return ""
    return str(parse_qs(scope["query_string"].decode("latin-1")).get("key", [""])[0])


def _cookie(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        found = SimpleCookie(text).get(COOKIE)
    except CookieError:
        return None
    return None if found is None else found.value


def _is_open(scope: Asked) -> bool:
    """What holds nothing of the person's: the description, the page's dress, and the page itself,
    which without a key is the one that asks for it."""
    path: str = scope["path"]
    return scope["method"] in _READING and (
        path in ("/", "/v1/openapi.json", "/favicon.ico") or path.startswith("/companion/")
    )
