"""Faults of pages and lists, and the pages that show the faults of files."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import parse_qs

from app.example_site.answers import JSON, Odd
from app.example_site.data_forms import packed_works
from app.example_site.fault_request import FaultRequest, Request
from app.example_site.file_faults import FAULTS as OF_FILES
from app.example_site.file_faults import packed
from app.example_site.html_forms import Asked
from app.example_site.pages import document

BOMB_BYTES = 100_000_000


def page(slug: str, sentence: str, path: str) -> Odd:
    """A page that shows the picture, as any site would."""
    head = (
        f'<meta property="og:title" content="{escape(sentence)}">'
        f'<meta property="og:image" content="{path}.jpg">'
    )
    body = f'<header class="intro"><h1>{slug}</h1><p>{escape(sentence)}</p></header>'
    return _html(document(slug, body, head))


def index() -> Odd:
    rows = "".join(
        f'<li><a href="{"/private/" if slug == "robots" else "/faults/"}{slug}">{slug}</a> '
        f"{escape(fault.sentence)}</li>"
        for slug, fault in {**OF_FILES, **FAULTS}.items()
        if fault.sentence
    )
    body = (
        '<header class="intro"><h1>Faults</h1><p>What goes wrong on the web, on purpose. Add an '
        f'address as a source and see what becomes of it.</p></header><ul class="told">{rows}</ul>'
    )
    return _html(document("Faults", body))


def missing() -> Odd:
    return _html(document("Not here", "<h1>Not here</h1>"), 404)


def sign_in(request: Request) -> Odd:
    body = (
        '<header class="intro"><h1>Please sign in</h1></header><form method="post">'
        '<input name="name"><input name="password" type="password"><button>Sign in</button></form>'
    )
    return _html(document("Please sign in", body))


def bomb_page(request: Request) -> Odd:
    start = b"<!doctype html><title>A long page</title>"
    packing = (("Content-Encoding", "gzip"),)
    return Odd(packed(start, BOMB_BYTES), headers=packing, length=None)


def repeat(request: Request) -> Odd:
    """Three answers in a ring."""
    return _works(request, _cursor(request) % 3, (_cursor(request) + 1) % 3)


def endless(request: Request) -> Odd:
    return _works(request, _cursor(request), _cursor(request) + 1)


def _cursor(request: Request) -> int:
    said = parse_qs(request.query).get("cursor", ["0"])[0]
    return int(said) if said.isascii() and said.isdecimal() else 0


def _works(request: Request, at: int, following: int) -> Odd:
    works = request.catalogue.works
    asked = Asked((works[at % len(works)],), f"http://{request.headers.get('Host') or ''}")
    body = packed_works(asked.works, asked, str(following))
    return Odd((body,), JSON, length=len(body))


def _html(text: str, status: int = 200) -> Odd:
    body = text.encode()
    return Odd((body,), status=status, length=len(body))


FAULTS: Mapping[str, FaultRequest] = {
    "bomb-page": FaultRequest("A small page that unpacks to 100 MB.", bomb_page, picture=False),
    "repeat": FaultRequest("A list whose next page comes round again.", repeat, picture=False),
    "endless": FaultRequest("A list without an end.", endless, picture=False),
    "sign-in": FaultRequest("", sign_in, picture=False),
}
