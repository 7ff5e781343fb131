"""A page of HTML as a tree, and what its addresses are relative to."""

from __future__ import annotations

from typing import Any

from models.recipes.addresses import joined
from models.recipes.pages.charset import as_utf8


def parsed_html(body: bytes, url: str) -> tuple[Any, str]:
    """Lexbor's tree; the base is the page's own word, or else `url`."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(as_utf8(body))
    base = tree.css_first("base[href]")
    said = base.attributes.get("href") if base is not None else None
    return tree, joined(url, said or "") or url
