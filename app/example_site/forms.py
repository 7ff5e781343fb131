"""The ways in which pages name their pictures, one page each, linked from `/forms/`.

Each shows works of its own, so that what was collected tells which form it came from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from urllib.parse import parse_qs

from app.example_site import data_forms, html_forms
from app.example_site.answers import HTML, JSON, Answer
from app.example_site.catalogue import Catalogue, Work
from app.example_site.pages import document

Make = Callable[[html_forms.Asked], bytes | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One page. `address` is what a person adds as a source, where it is not the path alone;
    `first` and `count` are the works that it shows."""

    path: str
    sentence: str
    make: Make
    first: int
    count: int
    media_type: str = HTML
    prefix: str = ""


_RSS, _JSON_FEED = "application/rss+xml; charset=utf-8", "application/feed+json; charset=utf-8"

FORMS = (
    Form("account", "An account's page: JSON-LD only.", html_forms.account, 120, 4),
    Form("oembed", "A page that tells of its picture by oEmbed.", html_forms.oembed, 124, 1),
    Form("oembed.json", "", data_forms.oembed, 124, 1, JSON),
    Form("srcset", "A picture in several sizes, in srcset only.", html_forms.srcset, 125, 1),
    Form("card", "A page with OpenGraph only.", html_forms.card, 126, 1),
    Form("feed.json", "A JSON Feed.", data_forms.json_feed, 127, 3, _JSON_FEED, "feed:"),
    Form("feed.rss", "An RSS feed.", data_forms.rss, 130, 3, _RSS, "feed:"),
    Form("api", "A JSON interface with a cursor for each next page.", data_forms.api, 138, 6, JSON),
    Form("series", "One work of several pictures.", html_forms.series, 144, 3),
    Form("endless", "A list that loads more and more.", html_forms.endless, 147, 6),
    Form("japanese", "A page in Japanese.", html_forms.japanese, 0, 2),
    Form("old-japanese", "An old page in Shift_JIS.", html_forms.old_japanese, 2, 1, "text/html"),
)


def form_answer(path: str, query: str, catalogue: Catalogue, address: str) -> Answer | None:
    """The page at a path under `/forms/`; None where there is none."""
    name = path.removeprefix("/forms/")
    if not name:
        return Answer(_index(address).encode())
    form = next((each for each in FORMS if each.path == name), None)
    if form is None:
        return None
    cursor = parse_qs(query).get("cursor", ["0"])[0]
    if not (cursor.isascii() and cursor.isdigit()):
        return None
    body = form.make(html_forms.Asked(works_of(form, catalogue), address, int(cursor)))
    return None if body is None else Answer(body, form.media_type, HTTPStatus.OK)


def works_of(form: Form, catalogue: Catalogue) -> tuple[Work, ...]:
    if form.make in (html_forms.japanese, html_forms.old_japanese):
        works = html_forms.translated(catalogue)
        return works[form.first : form.first + form.count]
    return catalogue.works[form.first : form.first + form.count]


def address_of(form: Form, address: str) -> str:
    """What a person adds as a source."""
    return f"{form.prefix}{address}/forms/{form.path}"


def _index(address: str) -> str:
    rows = "".join(
        f'<li><a href="/forms/{form.path}">{escape(form.sentence)}</a>'
        f"<code>{escape(address_of(form, address))}</code></li>"
        for form in FORMS
        if form.sentence
    )
    body = (
        '<header class="intro"><h1>Page forms</h1><p>The web has many ways to name a picture. '
        "Each of these pages has one of them; copy its address and add it as a source.</p></header>"
        f'<ul class="told">{rows}</ul>'
    )
    return document("Page forms", body)
