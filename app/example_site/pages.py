"""The example site's answers as text: HTML pages, the Atom feed, robots.txt."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from app.example_site.catalogue import Page, Work
from app.example_site.style import CSS

NAME = "Bunshin’s example site"
ROBOTS = "User-agent: *\nDisallow: /private/\n"


def listing(page: Page, heading: str, path: str, total: int) -> str:
    """A wall of pictures, each a link to its work page."""
    label = "1 work" if total == 1 else f"{total} works"
    body = (
        f'<header class="intro"><h1>{escape(heading)}</h1><p>{label}</p></header>'
        f'<main id="grid">{"".join(map(thumb, page.works))}</main>{_pager(page, path)}'
    )
    return document(heading, body)


def work_page(work: Work, address: str) -> str:
    """One work: the picture, who made it, when, under which licence."""
    image = f'<img src="/file/{quote(work.file)}" alt="{escape(work.title)}" {size_of(work)}>'
    body = (
        f'<article class="work"><figure class="original">{image}</figure><div class="about">'
        f'<h1 class="title">{escape(work.title)}</h1>{_facts(work)}{_tags(work)}'
        f'<p><a class="download" href="/file/{quote(work.file)}" download>Download the file</a></p>'
        f"</div></article>"
    )
    return document(work.title, body, _for_machines(work, address))


def not_found(path: str) -> str:
    body = f'<header class="intro"><h1>Not here</h1><p>There is no {escape(path)}.</p></header>'
    return document("Not here", body)


def feed(works: Iterable[Work], address: str) -> str:
    """Atom (RFC 4287)."""
    entries = list(works)
    updated = max(work.posted for work in entries)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{NAME}</title><id>{address}/</id><updated>{updated}</updated>"
        f'<link rel="self" href="{address}/feed.xml"/><link href="{address}/"/>'
        + "".join(_entry(work, address) for work in entries)
        + "</feed>\n"
    )


def _entry(work: Work, address: str) -> str:
    file = f"{address}/file/{quote(work.file)}"
    tags = "".join(f'<category term="{escape(tag)}"/>' for tag in work.tags)
    return (
        f"<entry><title>{escape(work.title)}</title><id>{address}{work.path}</id>"
        f"<updated>{work.posted}</updated><published>{work.posted}</published>"
        f"<author><name>{escape(work.author)}</name></author>"
        f'<link href="{address}{work.path}"/><link rel="enclosure" href="{file}" '
        f'type="{media_type(work.file)}"/>{tags}</entry>'
    )


def media_type(file: str) -> str:
    """By the file's ending; the sample holds three kinds."""
    return {"png": "image/png", "webp": "image/webp"}.get(file.rpartition(".")[2], "image/jpeg")


def thumb(work: Work) -> str:
    """A work on a wall."""
    return (
        f'<article class="thumb"><a class="link" href="{work.path}">'
        f'<img src="/file/{quote(work.file)}" alt="" loading="lazy" {size_of(work)}></a>'
        f'<p><a href="{work.path}">{escape(work.title)}</a>'
        f"<span>{escape(work.author)}</span></p></article>"
    )


def _facts(work: Work) -> str:
    day = work.posted[:10]
    made = f"<dt>Made</dt><dd>{escape(work.made)}</dd>" if work.made else ""
    return (
        f'<p class="artist">by <a href="{author_path(work.author)}">{escape(work.author)}</a></p>'
        f'<dl>{made}<dt>Posted</dt><dd><time datetime="{work.posted}">{day}</time></dd>'
        f'<dt>Licence</dt><dd class="licence">{escape(work.licence)}</dd>'
        f'<dt>From</dt><dd><a class="origin" href="{escape(work.origin)}">'
        f"{escape(work.origin)}</a></dd>"
        f"<dt>Size</dt><dd>{work.width} × {work.height}</dd></dl>"
    )


def _tags(work: Work) -> str:
    links = (f'<li><a href="{tag_path(tag)}">{escape(tag)}</a></li>' for tag in work.tags)
    return f'<ul class="tags">{"".join(links)}</ul>'


def tag_path(tag: str) -> str:
    return f"/tag/{quote(tag, safe='')}"


def author_path(author: str) -> str:
    return f"/author/{quote(author, safe='')}"


def _pager(page: Page, path: str) -> str:
    links = ""
    if page.number > 1:
        links += f'<a rel="prev" href="{path}?page={page.number - 1}">← Previous</a>'
    links += f"<span>{page.number} of {page.last}</span>"
    if page.number < page.last:
        links += f'<a rel="next" href="{path}?page={page.number + 1}">Next →</a>'
    return f'<nav class="pager">{links}</nav>'


def size_of(work: Work) -> str:
    return f'width="{work.width}" height="{work.height}"'


def _for_machines(work: Work, address: str) -> str:
    """OpenGraph and JSON-LD, as galleries have them."""
    file = f"{address}/file/{quote(work.file)}"
    told = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "name": work.title,
        "contentUrl": file,
        "creator": {"@type": "Person", "name": work.author},
        "datePublished": work.posted,
        "keywords": list(work.tags),
    }
    text = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<meta property="og:title" content="{escape(work.title)}">'
        f'<meta property="og:image" content="{escape(file)}">'
        f'<link rel="canonical" href="{address}{work.path}">'
        f'<script type="application/ld+json">{text}</script>'
    )


def document(
    title: str, body: str, head: str = "", *, language: str = "en", charset: str = "utf-8"
) -> str:
    """A whole page of the site around `body`."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="{charset}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · {NAME}</title>{head}"
        '<link rel="alternate" type="application/atom+xml" href="/feed.xml">'
        f"<style>{CSS}</style></head><body>"
        f'<nav class="top"><a href="/">{NAME}</a><a href="/tag/landscape">landscape</a>'
        '<a href="/tag/portrait">portrait</a><a href="/tag/animal">animal</a>'
        '<a href="/tag/sea">sea</a><a href="/tag/flower">flower</a>'
        '<a href="/feed.xml">feed</a><a href="/forms/">page forms</a></nav>'
        f"{body}<footer>These pages come from your own computer. Credits and licences: "
        "resources/sample/CREDITS.md</footer></body></html>"
    )
