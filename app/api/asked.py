"""What every route works with: the library, who asks, and how a failure is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.api.keys import Keys, Scope
from app.core import Core
from models.errors import CollectError, ExpectedError, InputError, LibraryError
from models.records import LibraryChanges

COOKIE = "bunshin_key"  # The companion page's; it only ever holds the reading key.
_bearer = HTTPBearer(auto_error=False, description="The key that Bunshin's settings show")


@dataclass(frozen=True, slots=True)
class Served:
    """`announce` tells the window what a request changed."""

    core: Core
    keys: Keys
    most: Scope  # However good the key is that is shown.
    announce: Callable[[LibraryChanges], None]


def served(request: Request) -> Served:
    found: Served = request.app.state.served
    return found


def who(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)] = None,
) -> Scope:
    """Denied unless a key is shown. A page's cookie only ever lets read."""
    here = served(request)
    keys = here.keys
    if bearer is not None and (scope := keys.scope_of(bearer.credentials)):
        return scope if here.most is Scope.FULL else Scope.READ
    cookie = request.cookies.get(COOKIE)
    if bearer is None and cookie is not None and keys.scope_of(cookie) is Scope.READ:
        return Scope.READ
    raise HTTPException(401, "Show the key of Bunshin's settings: Authorization: Bearer KEY")


def with_full_key(scope: Annotated[Scope, Depends(who)]) -> None:
    if scope is not Scope.FULL:
        raise HTTPException(403, "This key may only read.")


Here = Annotated[Served, Depends(served)]
Reads = [Depends(who)]
Changes = [Depends(with_full_key)]


def answer_error(_request: Request, error: Exception) -> JSONResponse:
    """Our own errors as the contract's codes."""
    assert isinstance(error, ExpectedError)
    status = _STATUS.get(error.code) or next(
        (number for kind, number in _KINDS if isinstance(error, kind)), 500
    )
    return JSONResponse({"code": error.code, "message": str(error)}, status)


def answer_refusal(_request: Request, error: Any) -> JSONResponse:
    codes = {401: "key-missing", 403: "key-only-reads", 404: "unknown", 413: "too-large"}
    code = codes.get(error.status_code, "wrong")
    return JSONResponse({"code": code, "message": error.detail}, error.status_code)


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
