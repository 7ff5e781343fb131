"""The companion page: the library on a phone's screen, to look at and nothing else.

Built on the API itself: the page asks `/v1` with the reading key, which it gets as a cookie that
no script can read when the address with the key is opened once.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

import resources
from app.api.asked import COOKIE, served
from app.api.keys import Scope

router = APIRouter(include_in_schema=False)
_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@router.get("/")
def page(request: Request, key: Annotated[str, Query(max_length=200)] = "") -> Response:
    """With `key` once; then the cookie stands for it and the key leaves the address."""
    keys = served(request).keys
    if key:
        if keys.scope_of(key) is not Scope.READ:
            return HTMLResponse("<h1>This key is not valid any more.</h1>", 401)
        answer: Response = RedirectResponse("/", 303)
        answer.set_cookie(
            COOKIE, key, max_age=365 * 86400, httponly=True, samesite="strict", path="/"
        )
        return answer
    text = (resources.companion_folder() / "page.html").read_text(encoding="utf-8")
    return HTMLResponse(text, headers=_headers())


@router.get("/companion/{name}")
def part(name: str) -> Response:
    """The page's style and script."""
    file = resources.companion_folder() / name
    kind = _KINDS.get(name.rpartition(".")[2])
    if kind is None or "/" in name or name.startswith(".") or not file.is_file():
        return Response(status_code=404)
    return Response(file.read_bytes(), media_type=kind, headers=_headers())


def _headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-cache",
    }
