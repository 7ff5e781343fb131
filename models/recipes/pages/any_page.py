"""The pictures that any page names of itself, for addresses that no recipe knows.

In this order, the first that gives something wins: the file itself, oEmbed, JSON-LD `ImageObject`,
OpenGraph and Twitter cards, the largest picture of the page. As a tree for JMESPath:
{"pictures": [{url, title, author, …}], "how": "oembed", "title": …}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from models.recipes.addresses import joined
from models.recipes.pages.feed_reading import is_feed
from models.recipes.pages.html_tree import parsed_html
from models.recipes.pages.markup import largest_image

_SIGNS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
# The pictures of these belong to whoever made the page, not to what it shows.
_NOT_SHOWN = ("logo", "publisher", "author", "creator", "thumbnail", "isPartOf")
_MAIN = ":is(main, article, figure) :is(img, picture source)"
_NONE = "it names no picture by oEmbed, JSON-LD or OpenGraph and shows none"
_FEED = "it is a feed; write feed: in front of its address"

Facts = dict[str, Any]


def read_any_page(body: bytes, url: str, oembed: bytes | None = None) -> Facts:
    """`oembed` is what its oEmbed address answered. Without pictures, `why` says so."""
    if _is_picture(body):
        return {"pictures": [{"url": url}], "how": "file"}
    if is_feed(body):
        return {"pictures": [], "why": _FEED}
    tree, base = parsed_html(body, url)
    title = _first(tree, "title")
    ways = (
        ("oembed", _of_oembed(oembed)),
        ("json-ld", _of_json_ld(tree)),
        ("opengraph", _of_cards(tree)),
        ("largest", _largest(tree)),
    )
    for how, named in ways:
        found = {address: each for each in named if (address := _whole(base, each["url"]))}
        if found:
            pictures = [{**each, "url": address} for address, each in found.items()]
            return {"pictures": pictures, "how": how, "title": title}
    return {"pictures": [], "why": _NONE, "title": title}


def oembed_address(body: bytes, url: str) -> str | None:
    """Where the page says that its oEmbed description is."""
    if b"oembed" not in body or _is_picture(body):
        return None
    tree, base = parsed_html(body, url)
    link = tree.css_first('link[rel~="alternate"][type="application/json+oembed"][href]')
    return None if link is None else _whole(base, link.attributes.get("href") or "")


def _is_picture(body: bytes) -> bool:
    webp = body[:4] == b"RIFF" and body[8:12] == b"WEBP"
    return body.startswith(_SIGNS) or webp or body[4:12] in (b"ftypavif", b"ftypheic")


def _of_oembed(body: bytes | None) -> Iterator[Facts]:
    """https://oembed.com: only the type `photo` is the picture itself."""
    found = _json(body or b"")
    if not isinstance(found, dict) or found.get("type") != "photo":
        return
    if not isinstance(found.get("url"), str):
        return
    yield {
        "url": found["url"],
        "title": found.get("title"),
        "author": found.get("author_name"),
        "author_url": found.get("author_url"),
        "width": found.get("width"),
        "height": found.get("height"),
    }


def _of_json_ld(tree: Any) -> Iterator[Facts]:
    """https://schema.org/ImageObject, wherever it stands in the page's JSON-LD."""
    for node in tree.css('script[type="application/ld+json"]'):
        for each in _objects(_json(node.text().encode()), 0):
            kinds = each.get("@type")
            if "ImageObject" not in (kinds if isinstance(kinds, list) else [kinds]):
                continue
            address = each.get("contentUrl") or each.get("url")
            if isinstance(address, str):
                yield {
                    "url": address,
                    "title": each.get("name") or each.get("headline"),
                    "author": _name(each.get("creator") or each.get("author")),
                    "posted_at": each.get("datePublished") or each.get("uploadDate"),
                    "license": each.get("license"),
                    "alt_text": each.get("caption"),
                    "tags": _words(each.get("keywords")),
                }


def _of_cards(tree: Any) -> Iterator[Facts]:
    """https://ogp.me and the cards of Twitter."""
    said: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        said.setdefault(name.lower(), []).append(node.attributes.get("content") or "")
    title = next(iter(said.get("og:title", []) + said.get("twitter:title", [])), None)
    author = next(iter(said.get("article:author", []) + said.get("author", [])), None)
    for name in ("og:image:secure_url", "og:image", "og:image:url", "twitter:image"):
        addresses = [each for each in said.get(name, []) if each.strip()]
        if addresses:
            for address in addresses:
                yield {"url": address.strip(), "title": title, "author": author}
            return


def _largest(tree: Any) -> Iterator[Facts]:
    """The widest of the page; where no width is written, the first in its main part."""
    best: tuple[float, Facts] | None = None
    for node in (*tree.css(_MAIN), *tree.css("img, picture source")):
        image = largest_image(node.attributes)
        if image is not None and (best is None or image.width > best[0]):
            facts = {"url": image.address, "alt_text": node.attributes.get("alt")}
            best = image.width, facts
    if best is not None:
        yield best[1]


def _objects(found: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > 20:
        return
    if isinstance(found, list):
        for each in found:
            yield from _objects(each, depth + 1)
    elif isinstance(found, dict):
        yield found
        for key, each in found.items():
            if key not in _NOT_SHOWN:
                yield from _objects(each, depth + 1)


def _words(found: Any) -> list[str]:
    """Keywords: a list, or one text with commas."""
    every = found.split(",") if isinstance(found, str) else found
    if not isinstance(every, list):
        return []
    return [each.strip() for each in every if isinstance(each, str) and each.strip()]


def _name(found: Any) -> str | None:
    if isinstance(found, list):
        found = found[0] if found else None
    if isinstance(found, dict):
        found = found.get("name")
    return found if isinstance(found, str) else None


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _first(tree: Any, selector: str) -> str | None:
    node = tree.css_first(selector)
    return None if node is None else " ".join(node.text().split()) or None


def _whole(base: str, address: str) -> str | None:
    return joined(base, address) if address else None
