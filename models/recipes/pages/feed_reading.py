"""RSS, Atom and JSON Feed as one plain tree for JMESPath. The only door to feedparser.

{"feed": {title, link, …}, "entries": [{id, link, title, author, published, updated, tags: [{term}],
links: [{rel, href, type}], media_content: [{url, type, medium}], html_images: [{src, alt}], …}]}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from models.recipes.addresses import joined
from models.recipes.pages.markup import largest_image

_MOST_IMAGES = 20  # Of one entry's text; more are smileys and buttons.


def read_feed(body: bytes, url: str) -> dict[str, Any]:
    """Raises ValueError for what is no feed."""
    found = _json_feed(body) if body.lstrip()[:1] == b"{" else _xml_feed(body, url)
    for entry in found["entries"]:
        entry["html_images"] = _images_of(entry, joined(url, str(entry.get("link") or "")) or url)
    return found


def is_feed(body: bytes) -> bool:
    """Whether it looks like one, without reading it."""
    start = body.lstrip()[:600].lower()
    return b"<rss" in start or b"<feed" in start or b"jsonfeed.org/version" in start


def _xml_feed(body: bytes, url: str) -> dict[str, Any]:
    import feedparser

    # A stream: handed a text, feedparser would fetch it where it looks like an address.
    found = feedparser.parse(BytesIO(body), response_headers={"content-location": url})
    if not found.get("version"):
        raise ValueError("it is not a feed")
    return {"feed": _plain(found.feed), "entries": [_plain(each) for each in found.entries]}


def _plain(found: Any) -> Any:
    """Without feedparser's own classes, whose keys stand for one another, and its parsed times."""
    if isinstance(found, dict):
        return {
            key: _plain(each) for key, each in dict.items(found) if not str(key).endswith("_parsed")
        }
    if isinstance(found, list | tuple):
        return [_plain(each) for each in found]
    return found


def _json_feed(body: bytes) -> dict[str, Any]:
    found = json.loads(body)
    if not isinstance(found, dict) or "jsonfeed.org/version" not in str(found.get("version")):
        raise ValueError("it is not a feed")
    items = [each for each in found.get("items") or [] if isinstance(each, dict)]
    authors = found.get("authors") or []
    facts = {"title": found.get("title"), "link": found.get("home_page_url")}
    return {"feed": facts, "entries": [_json_entry(each, authors) for each in items]}


def _json_entry(item: Mapping[str, Any], authors: list[Any]) -> dict[str, Any]:
    """The names that an entry of RSS and Atom has."""
    named = [each for each in item.get("authors") or authors if isinstance(each, dict)]
    pictures = [item.get("image"), item.get("banner_image")]
    return {
        "id": item.get("id"),
        "link": item.get("url") or item.get("external_url"),
        "title": item.get("title"),
        "author": next((each.get("name") for each in named), None),
        "published": item.get("date_published"),
        "updated": item.get("date_modified"),
        "summary": item.get("content_html") or "",
        "tags": [{"term": each} for each in item.get("tags") or []],
        "links": [
            {"rel": "enclosure", "href": each.get("url"), "type": each.get("mime_type")}
            for each in item.get("attachments") or []
            if isinstance(each, dict)
        ],
        "media_content": [{"url": each, "medium": "image"} for each in pictures if each],
    }


def _images_of(entry: Mapping[str, Any], base: str) -> list[dict[str, str]]:
    """The pictures in an entry's own text: each once, in its largest form."""
    from selectolax.lexbor import LexborHTMLParser

    contents = entry.get("content") or [{"value": entry.get("summary") or ""}]
    text = "".join(str(each.get("value") or "") for each in contents if isinstance(each, dict))
    found: dict[str, dict[str, str]] = {}
    for node in LexborHTMLParser(text).css("img")[:_MOST_IMAGES] if "<img" in text else []:
        image = largest_image(node.attributes)
        address = joined(base, image.address) if image is not None else None
        if address is not None:
            found.setdefault(address, {"src": address, "alt": node.attributes.get("alt") or ""})
    return list(found.values())
