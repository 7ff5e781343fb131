"""The companion page: the library on a phone's screen, to look at and nothing else.

Built on the API itself: the page asks `/v1` with the reading key, which it gets as a cookie that
no script can read when the address with the key is opened once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response

import resources
from app.api.asked import served, who
from app.api.gatekeeper import COOKIE
from app.api.keys import Scope

router = APIRouter(include_in_schema=False)
YEAR_S = 365 * 86400
_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
    " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
_ICON = "icon.svg"


@router.get("/")
def page(
    request: Request,
    allowed: Annotated[Scope | None, Depends(who)],
    key: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """With `key` once; then the cookie stands for it and the key leaves the address. Without
    either, the page that says where the key is."""
    if allowed is None:
        return _page(request, "key.html", 401)
    if not key:
        return _page(request, "page.html", 200)
    if served(request).keys.scope_of(key) is not Scope.READ:
        return _page(request, "key.html", 401)  # Another key was shown beside it.
    answer = RedirectResponse("/", 303, _headers())
    # Lax: a link in a message opens the page as well. It only ever lets read.
    answer.set_cookie(COOKIE, key, max_age=YEAR_S, httponly=True, samesite="lax", path="/")
    return answer


@router.get("/companion/{name}")
def part(name: str) -> Response:
    """The page's style, script and icon."""
    kind = _KINDS.get(Path(name).suffix)
    folder = resources.companion_folder()
    file = resources.icon_path("app") if name == _ICON else folder / name
    if kind is None or Path(name).name != name or not file.is_file():
        return Response(status_code=404, headers=_headers())
    return Response(file.read_bytes(), media_type=kind, headers=_headers())


@router.get("/favicon.ico")
def icon() -> Response:
    """What browsers ask for by themselves."""
    return part(_ICON)


def _page(request: Request, name: str, status: int) -> Response:
    text = (resources.companion_folder() / name).read_text(encoding="utf-8")
    said = text.replace('lang="en"', f'lang="{language(request)}"', 1)
    headers = {**_headers(), "Vary": "Accept-Language, Cookie"}
    return Response(said, status, headers, "text/html; charset=utf-8")


def language(request: Request) -> str:
    """Which of ours a browser likes most, English where it likes neither."""
    wanted = []
    for place, each in enumerate(request.headers.get("accept-language", "").split(",")):
        name, _, weight = each.strip().partition(";q=")
        try:
            wanted.append((-float(weight or 1), place, name.lower()[:2]))
        except ValueError:
            continue
    return next((name for _, _, name in sorted(wanted) if name in ("en", "ja")), "en")


def _headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
