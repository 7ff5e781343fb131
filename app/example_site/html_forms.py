"""Pages of the example site in the forms of others: each names its pictures in one way only."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import quote

from app.example_site.catalogue import Catalogue, Work
from app.example_site.pages import document, size_of, thumb

PER_LOAD = 2
# What the Japanese pages say of these works, by their slugs: title, author, tags.
_IN_JAPANESE = {
    "the-great-wave-off-kanagawa": ("神奈川沖浪裏", "葛飾北斎", ("波", "海", "船", "富士山")),
    "ejiri-in-suruga-province": ("駿州江尻", "葛飾北斎", ("風", "富士山", "人物")),
    "poppies": ("芥子", "葛飾北斎", ("花", "芥子")),
}
_SHOW = """<script>for(const it of JSON.parse(document.querySelector('[type="application/ld+json"]')
.textContent)["@graph"]){const i=new Image(280);i.src=it.contentUrl;i.alt=it.name;
document.getElementById("wall").append(i)}</script>"""
_MORE = """<script>document.addEventListener("click",async e=>{const b=e.target.closest(".more");
if(!b)return;const t=await(await fetch(b.dataset.next)).text();
const p=new DOMParser().parseFromString(t,"text/html");
document.getElementById("grid").append(...p.querySelectorAll("#grid>article"));
b.replaceWith(...p.querySelectorAll(".more"))})</script>"""


@dataclass(frozen=True, slots=True)
class Asked:
    """The works of a form, the site's address, and from which work on they are asked for."""

    works: tuple[Work, ...]
    address: str
    cursor: int = 0


def file_address(work: Work, address: str) -> str:
    return f"{address}/file/{quote(work.file)}"


def account(asked: Asked) -> bytes:
    """As galleries that are drawn by a script: the pictures are in the data only."""
    told = [
        {
            "@type": "ImageObject",
            "name": work.title,
            "contentUrl": file_address(work, asked.address),
            "creator": {"@type": "Person", "name": work.author},
            "datePublished": work.posted,
        }
        for work in asked.works
    ]
    graph = {"@context": "https://schema.org", "@type": "ProfilePage", "@graph": told}
    text = json.dumps(graph, ensure_ascii=False).replace("<", "\\u003c")
    head = f'<script type="application/ld+json">{text}</script>'
    body = '<header class="intro"><h1>An account</h1></header><div id="wall"></div>' + _SHOW
    return document("An account", body, head).encode()


def oembed(asked: Asked) -> bytes:
    title = escape(asked.works[0].title)
    head = (
        '<link rel="alternate" type="application/json+oembed" '
        f'href="{asked.address}/forms/oembed.json">'
    )
    body = f'<header class="intro"><h1>{title}</h1><p>To be embedded elsewhere.</p></header>'
    return document(asked.works[0].title, body, head).encode()


def srcset(asked: Asked) -> bytes:
    work = asked.works[0]
    file = f"/file/{quote(work.file)}"
    image = (
        f'<img srcset="{file}?w=320 320w, {file} {work.width}w" '
        f'sizes="(max-width:600px) 320px, 760px" alt="{escape(work.title)}">'
    )
    body = f'<article class="work"><figure>{image}</figure></article>'
    return document(work.title, body).encode()


def card(asked: Asked) -> bytes:
    work = asked.works[0]
    head = (
        f'<meta property="og:title" content="{escape(work.title)}">'
        f'<meta property="og:image" content="{escape(file_address(work, asked.address))}">'
        f'<meta property="article:author" content="{escape(work.author)}">'
    )
    body = f'<header class="intro"><h1>{escape(work.title)}</h1><p>See the card.</p></header>'
    return document(work.title, body, head).encode()


def series(asked: Asked) -> bytes:
    return _work(asked.works, asked.works[0].title, asked.works[0].author).encode()


def endless(asked: Asked) -> bytes | None:
    """The same address with a cursor gives the next ones, as a button asks for them."""
    shown = asked.works[asked.cursor : asked.cursor + PER_LOAD]
    if not shown:
        return None
    following = asked.cursor + PER_LOAD
    button = ""
    if following < len(asked.works):
        button = (
            f'<button class="more" data-next="/forms/endless?cursor={following}">Load more</button>'
        )
    body = (
        '<header class="intro"><h1>More and more</h1></header>'
        f'<main id="grid">{"".join(map(thumb, shown))}</main>{button}{_MORE}'
    )
    return document("More and more", body).encode()


def japanese(asked: Asked) -> bytes:
    first = asked.works[0]
    return _work(asked.works, first.title, first.author, language="ja").encode()


def old_japanese(asked: Asked) -> bytes:
    first = asked.works[0]
    page = _work(asked.works, first.title, first.author, language="ja", charset="Shift_JIS")
    return page.encode("cp932", "xmlcharrefreplace")


def translated(catalogue: Catalogue) -> tuple[Work, ...]:
    """The works that the site knows in Japanese."""
    by_slug = {work.slug: work for work in catalogue.works}
    return tuple(
        replace(by_slug[slug], title=title, author=author, tags=tags)
        for slug, (title, author, tags) in _IN_JAPANESE.items()
    )


def _work(works: tuple[Work, ...], title: str, author: str, **how: str) -> str:
    """One work page with all its pictures, as the recipe of the site reads it."""
    figures = "".join(
        f'<figure class="original"><img src="/file/{quote(work.file)}" alt="" {size_of(work)}>'
        "</figure>"
        for work in works
    )
    tags = "".join(f"<li>{escape(tag)}</li>" for tag in works[0].tags)
    body = (
        f'<article class="work">{figures}<div class="about"><h1 class="title">{escape(title)}</h1>'
        f'<p class="artist"><a href="#">{escape(author)}</a></p>'
        f'<time datetime="{works[0].posted}">{works[0].posted[:10]}</time>'
        f'<ul class="tags">{tags}</ul></div></article>'
    )
    return document(title, body, **how)
