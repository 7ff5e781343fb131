"""What the example site says to programs: oEmbed, feeds beside Atom, a JSON interface."""

from __future__ import annotations

import json
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import Any

from app.example_site.html_forms import Asked, file_address
from app.example_site.pages import NAME, media_type

PER_ANSWER = 2


def oembed(asked: Asked) -> bytes:
    """https://oembed.com"""
    work = asked.works[0]
    return _packed(
        {
            "version": "1.0",
            "type": "photo",
            "url": file_address(work, asked.address),
            "title": work.title,
            "author_name": work.author,
            "width": work.width,
            "height": work.height,
        }
    )


def json_feed(asked: Asked) -> bytes:
    """https://www.jsonfeed.org/version/1.1/"""
    items = [
        {
            "id": asked.address + work.path,
            "url": asked.address + work.path,
            "title": work.title,
            "authors": [{"name": work.author}],
            "date_published": work.posted,
            "tags": list(work.tags),
            "attachments": [
                {
                    "url": file_address(work, asked.address),
                    "mime_type": media_type(work.file),
                }
            ],
        }
        for work in asked.works
    ]
    here = f"{asked.address}/forms/feed.json"
    version = "https://jsonfeed.org/version/1.1"
    return _packed({"version": version, "title": NAME, "feed_url": here, "items": items})


def rss(asked: Asked) -> bytes:
    """https://www.rssboard.org/rss-specification"""
    items = "".join(
        f"<item><title>{escape(work.title)}</title><link>{asked.address}{work.path}</link>"
        f"<guid>{asked.address}{work.path}</guid><author>{escape(work.author)}</author>"
        f"<pubDate>{format_datetime(datetime.fromisoformat(work.posted))}</pubDate>"
        f'<enclosure url="{file_address(work, asked.address)}" type="{media_type(work.file)}" '
        'length="0"/></item>'
        for work in asked.works
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        f"<title>{NAME}</title><link>{asked.address}/</link><description>The newest</description>"
        f"{items}</channel></rss>\n"
    ).encode()


def api(asked: Asked) -> bytes:
    """Two works an answer, and the cursor of the next; the last has none."""
    following = asked.cursor + PER_ANSWER
    shown = asked.works[asked.cursor : following]
    return packed_works(shown, asked, str(following) if following < len(asked.works) else None)


def packed_works(shown: Any, asked: Asked, following: str | None) -> bytes:
    works = [
        {
            "id": work.number,
            "title": work.title,
            "author": work.author,
            "tags": list(work.tags),
            "posted": work.posted,
            "page": asked.address + work.path,
            "file": file_address(work, asked.address),
        }
        for work in shown
    ]
    return _packed({"works": works, "next_cursor": following})


def _packed(found: dict[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()
