"""What every route works with: the library, who asks, and how a failure is answered."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import JSONResponse
from fastapi.security import APIKeyCookie, HTTPBearer

from app.api.arriving import Arrivals
from app.api.gatekeeper import COOKIE
from app.api.keys import Keys, Scope
from app.calls.served import Served as Done
from app.core import Core
from models.errors import CollectError, ExpectedError, InputError, LibraryError
from models.records import LibraryChanges

_bearer = HTTPBearer(
    auto_error=False,
    scheme_name="key",
    description="The full key or the reading key that Bunshin's settings show.",
)
_cookie = APIKeyCookie(
    name=COOKIE,
    auto_error=False,
    scheme_name="page",
    description="The companion page's own: the reading key, which no script sees. It only reads.",
)


@dataclass(frozen=True, slots=True)
class Served:
    """`told` hears of everything that a request changed, in the request's thread. On the `network`
    nothing is said of this computer's folders. `turn` is held by what is much to reckon."""

    core: Core
    keys: Keys
    network: bool
    told: Callable[[Done], object]
    arrivals: Arrivals
    turn: threading.Lock = field(default_factory=threading.Lock)

    def announce(self, group: str, changes: LibraryChanges | None = None) -> None:
        """`group` is the module of `app.cli` that does the same."""
        self.told(Done(group, changes or LibraryChanges(), ended=True))


def served(request: Request) -> Served:
    found: Served = request.app.state.served
    return found


def who(request: Request) -> Scope:
    """What the gatekeeper found this request's key to allow."""
    allowed: Scope = request.scope["state"]["allowed"]
    return allowed


Here = Annotated[Served, Depends(served)]
Reads = [Depends(_bearer), Depends(_cookie)]
Changes = [Depends(_bearer)]


def answer_error(_request: Request, error: Exception) -> JSONResponse:
    """Our own errors as the contract's codes."""
    assert isinstance(error, ExpectedError)
    status = _STATUS.get(error.code) or next(
        (number for kind, number in _KINDS if isinstance(error, kind)), 500
    )
    return JSONResponse({"code": error.code, "message": str(error)}, status)


def answer_refusal(_request: Request, error: Any) -> JSONResponse:
    """What a route or the framework refused."""
    codes = {404: "unknown", 405: "method-wrong", 408: "too-slow", 413: "too-large"}
    code = codes.get(error.status_code, "wrong")
    said = {"code": code, "message": error.detail}
    return JSONResponse(said, error.status_code, headers=error.headers)


def answer_wrong(_request: Request, error: Any) -> JSONResponse:
    """A request that is not as the description says."""
    first = error.errors()[0]
    where = ".".join(str(each) for each in first["loc"][1:]) or "the request"
    return JSONResponse({"code": "request-wrong", "message": f"{where}: {first['msg']}"}, 422)


_STATUS = {
    "artwork-unknown": 404,
    "artwork-ambiguous": 409,
    "library-in-use": 503,
    "disk-full": 507,
    "library-read-only": 503,
}
_KINDS: tuple[tuple[type[ExpectedError], int], ...] = (
    (InputError, 422),
    (CollectError, 422),
    (LibraryError, 500),
)
