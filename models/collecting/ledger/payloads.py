"""What a job carries, as plain JSON: a page to read, or a picture with what a page said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from models.collecting.hosts.url_key import bare, host_of, url_key
from models.collecting.ledger.browsed import VIA, without_secrets
from models.library.artworks.artworks import Seen
from models.library.ledger.crawl_jobs import BROWSED, NewJob
from models.recipes.asking import request_for
from models.recipes.dispatch import Match
from models.recipes.language.schema import Recipe
from models.recipes.pages.evaluate import Find, canonical
from models.records import Sighting, Source, Tag

FILE, PAGE, LISTING = 2, 1, 0  # Pictures first, so that finds arrive and the queue stays short.


@dataclass(frozen=True, slots=True)
class PagePayload:
    """A page of a listing, or a work. `seen` are the cursors so far, `known` pictures in a row;
    `last` are the posts of the page before; `marks` how the first page was marked (`changes`)."""

    url: str
    recipe: str
    cursor: str | None = None
    listing: bool = False
    pages: int = 0
    known: int = 0
    seen: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    marks: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class FilePayload:
    """A picture to fetch. Of one that was saved while browsing, `others` are the addresses where it
    may be had as well, and `asked` is the word of whoever asked for it."""

    url: str
    url_key: str
    post_key: str
    recipe: str
    page_url: str
    said: Mapping[str, Any]
    raw: str
    sha256: str | None = None
    via: str = "collect"
    others: tuple[str, ...] = ()
    asked: str = ""
    label: str | None = None  # Who read it, where that is not just the recipe.
    referer: str | None = None


def page_payload(found: Mapping[str, Any]) -> PagePayload:
    marks = found.get("marks")
    lists: dict[str, Any] = {name: tuple(found.get(name, ())) for name in ("seen", "last")}
    lists["marks"] = tuple(marks) if marks else None
    return PagePayload(**{**found, **lists})


def file_payload(found: Mapping[str, Any]) -> FilePayload:
    return FilePayload(**{**found, "others": tuple(found.get("others", ()))})


def listing_job(source: Source, match: Match) -> NewJob:
    """The one job that stands for a source's own page, or for what another program reads of it."""
    payload = PagePayload(source.url, match.recipe.id, listing=True)
    host = host_of(request_for(match, None).url)
    kind = "extract" if match.recipe.by_program else "page"
    return NewJob(kind, source_key(source.id), host, source.id, asdict(payload), LISTING)


def followed_listing_job(source: int, match: Match) -> NewJob:
    """A list that the source's own page only names, such as an account's under its number."""
    payload = PagePayload(match.url, match.recipe.id, listing=True)
    host = host_of(request_for(match, None).url)
    key = f"{source_key(source)} {url_key(canonical(match))}"
    return NewJob("page", key, host, source, asdict(payload), LISTING)


def source_key(source: int) -> str:
    return f"source:{source}"


def work_job(source: int, match: Match) -> NewJob:
    """A work that a listing names."""
    payload = PagePayload(match.url, match.recipe.id)
    host = host_of(request_for(match, None).url)
    return NewJob("page", work_key(match), host, source, asdict(payload), PAGE)


def work_key(match: Match) -> str:
    return f"page:{url_key(canonical(match))}"


def file_job(source: int, payload: FilePayload) -> NewJob:
    # One for each place where it is named: every place becomes a sighting.
    key = f"file:{payload.url_key} {payload.page_url}"
    return NewJob("file", key, host_of(payload.url), source, asdict(payload), FILE)


def file_payload_of(recipe: Recipe, find: Find, robots: str | None = None) -> FilePayload:
    """`robots` is what the page says to machines, as a sighting keeps it."""
    identity = recipe.identity
    said = {
        "title": find.title,
        "author": find.author,
        "author_url": find.author_url,
        "posted_at": find.posted_at,
        "tags": [[tag.namespace, tag.name] for tag in find.tags],
        "robots": robots,
    }
    return FilePayload(
        url=find.file_url,
        url_key=url_key(find.file_url, identity.drop_query, identity.keep_query),
        post_key=f"{recipe.id}:{find.key}",
        recipe=recipe.id,
        page_url=bare(find.page_url),
        said=said,
        raw=find.raw,
        sha256=dict(find.known_hash).get("sha256"),
    )


def sighting_of(payload: FilePayload, label: str, source: int, found_at: int) -> Seen:
    """The record of this place, for the library."""
    said = dict(payload.said)
    tags = tuple(Tag(name, namespace, "site") for namespace, name in said.pop("tags", ()))
    sighting = Sighting(
        found_at=found_at,
        via=payload.via,
        page_url=payload.page_url,
        file_url=_kept(payload),
        recipe=payload.label or label,
        post_key=payload.post_key,
        source=source if source != BROWSED else None,
        tags=tags,
        **said,
    )
    return Seen(sighting, payload.url_key or None, payload.raw)


def _kept(payload: FilePayload) -> str | None:
    """What a browser was let in with is nobody else's business; a recipe names public addresses."""
    return (without_secrets(payload.url) if payload.via == VIA else bare(payload.url)) or None
