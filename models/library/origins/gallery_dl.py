"""gallery-dl's JSON: one object of what its extractor knows of a file, or of a whole folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.library.artworks.artworks import Seen
from models.library.origins.addresses import kept_address
from models.library.origins.facts import first_text, moment, said_tags
from models.library.origins.post_pages import author_page_of, page_of, tweet_of
from models.records import Sighting, Tag

_AUTHOR = ("artist", "author", "user", "username", "uploader", "blog_name", "tags_artist")
_AUTHOR_URL = ("author_url", "artist_url", "user_url")
_PAGE = ("post_url", "page_url", "webpage_url", "permalink", "link")
_FILE = ("file_url", "_url", "image_url", "url")
# What a folder's `info.json` says of one file only, mostly of the first.
OF_ONE_FILE = frozenset((*_FILE, "id", "num", "filename", "extension", "md5", "width", "height"))


def gallery_dl_sighting(found: Mapping[str, Any], text: str, found_at: int) -> Seen:
    """`text` is kept as what the facts were read from."""
    category, post = found.get("category"), found.get("id")
    named = isinstance(category, str) and bool(category)
    pages = [kept_address(found.get(key)) for key in _PAGE]
    known = page_of(category, post) or (tweet_of(found) if category == "twitter" else None)
    sighting = Sighting(
        found_at=found_at,
        via="import",
        page_url=next(filter(None, pages), None) or known or kept_address(found.get("source")),
        file_url=next(filter(None, (kept_address(found.get(key)) for key in _FILE)), None),
        author=first_text(found, _AUTHOR),
        author_url=next(filter(None, (kept_address(found.get(key)) for key in _AUTHOR_URL)), None)
        or author_page_of(category, found),
        title=first_text(found, ("title",)),
        posted_at=moment(found.get("date") or found.get("created_at")),
        recipe=f"gallery-dl/{category}" if named else None,
        post_key=f"{category}_{post}" if named and isinstance(post, (int, str)) else None,
        tags=tuple(_tags(found)),
    )
    return Seen(sighting, raw=text)


def _tags(found: Mapping[str, Any]) -> list[Tag]:
    tags: list[Tag] = []
    for key, value in found.items():
        if key in ("tags", "tag_string"):
            tags += said_tags(_words(value), "site")
        elif key.startswith(("tags_", "tag_string_")):
            namespace = key.removeprefix("tags_").removeprefix("tag_string_")
            tags += said_tags((f"{namespace}:{word}" for word in _words(value)), "site")
    return list(dict.fromkeys(tags))


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        return value.split(", ") if ", " in value else value.split()
    if isinstance(value, list):
        return [word for word in value if isinstance(word, str)]
    return []
