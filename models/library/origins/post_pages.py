"""The page of a post where a site's name and the post's number are enough to know it for certain;
and what file names say of both.

Only names that one site's own downloads or gallery-dl give, and that nothing else looks like.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_PAGES = {
    "pixiv": "https://www.pixiv.net/artworks/{id}",
    "danbooru": "https://danbooru.donmai.us/posts/{id}",
    "gelbooru": "https://gelbooru.com/index.php?page=post&s=view&id={id}",
    "safebooru": "https://safebooru.org/index.php?page=post&s=view&id={id}",
    "e621": "https://e621.net/posts/{id}",
    "yandere": "https://yande.re/post/show/{id}",
    "konachan": "https://konachan.com/post/show/{id}",
}
_AUTHORS = {
    "pixiv": ("user", "id", "https://www.pixiv.net/users/{}"),
    "twitter": ("author", "name", "https://x.com/{}"),
    "deviantart": ("author", "username", "https://www.deviantart.com/{}"),
}
_POST = re.compile(r"[A-Za-z0-9_-]{1,40}")
_SITES = "|".join(_PAGES)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a file's name says: the site and the page of the post."""

    site: str
    page_url: str


def page_of(site: object, post: object) -> str | None:
    """The page of a post on a site as gallery-dl names it; None where that is not certain."""
    if not isinstance(site, str) or site not in _PAGES or isinstance(post, bool):
        return None
    number = str(post) if isinstance(post, (int, str)) else ""
    return _PAGES[site].format(id=number) if number.isascii() and number.isdigit() else None


def tweet_of(found: Mapping[str, Any]) -> str | None:
    """The page of a post out of gallery-dl's record of it."""
    author, number = found.get("author"), found.get("tweet_id")
    name = author.get("name") if isinstance(author, dict) else None
    if isinstance(name, str) and _POST.fullmatch(name) and isinstance(number, int):
        return f"https://x.com/{name}/status/{number}"
    return None


def author_page_of(site: object, found: Mapping[str, Any]) -> str | None:
    """The page of whoever posted it, where the record names them for certain."""
    if site == "tumblr":
        name = found.get("blog_name")
        return f"https://{name}.tumblr.com/" if _is_name(name) else None
    if not isinstance(site, str) or site not in _AUTHORS:
        return None
    key, part, page = _AUTHORS[site]
    who = found.get(key)
    name = who.get(part) if isinstance(who, dict) else None
    name = str(name) if isinstance(name, int) and not isinstance(name, bool) else name
    return page.format(name) if _is_name(name) else None


def page_by_name(stem: str) -> Guess | None:
    """`stem` is a file's name without its ending."""
    for site, pattern, page in _NAMES:
        found = pattern.fullmatch(stem)
        if found is not None:
            return Guess(site or found["site"], _page(site, page, found))
    return None


def _page(site: str, page: str, found: re.Match[str]) -> str:
    said = found.groupdict()
    return page.format(**said) if page else _PAGES[site or said["site"]].format(id=said["id"])


def _is_name(name: object) -> bool:
    return isinstance(name, str) and _POST.fullmatch(name) is not None


# Site, name, page; without a page the site's own is meant. `tumblr_<letters>_1280` names no blog
# and `123456789_1` no site: nothing is said of those.
_NAMES = tuple(
    (site, re.compile(pattern), page)
    for site, pattern, page in (
        ("pixiv", r"(?P<id>[0-9]{5,10})_p[0-9]{1,3}(_(master|square)1200)?", ""),
        ("", rf"(?P<site>{_SITES})_(?P<id>[0-9]{{1,10}})(_.*)?", ""),
        ("yandere", r"yande\.re (?P<id>[0-9]{1,9})( .*)?", ""),
        ("konachan", r"Konachan\.com - (?P<id>[0-9]{1,9})( .*)?", ""),
        (
            "danbooru",
            r"__.+__(sample-)?(?P<md5>[0-9a-f]{32})",
            "https://danbooru.donmai.us/posts?md5={md5}",
        ),
        (
            "twitter",
            r"(?P<name>[A-Za-z0-9_]{1,15})-(?P<id>[0-9]{8,20})-img[0-9]{1,2}",
            "https://x.com/{name}/status/{id}",
        ),
        (
            "tumblr",
            r"tumblr_(?P<blog>[a-z0-9-]{1,32})_(?P<id>[0-9]{8,20})_[0-9]{1,2}",
            "https://{blog}.tumblr.com/post/{id}",
        ),
    )
)
