"""What the sources brought, read back from the sightings: for steering, never stored apart."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from urllib.parse import urlsplit

from models.library.database.fetching import execute

_FINDS = """
SELECT sighting.source, artwork.id, MIN(sighting.found_at), MIN(sighting.posted_at),
       MIN(sighting.id) = (SELECT MIN(id) FROM sighting AS any WHERE any.artwork = artwork.row)
FROM (SELECT id FROM sighting WHERE via = 'collect' AND source IS NOT NULL
      ORDER BY id DESC LIMIT ?) AS late
JOIN sighting ON sighting.id = late.id
JOIN artwork ON artwork.row = sighting.artwork
GROUP BY sighting.source, artwork.row
ORDER BY 3, MIN(sighting.id)
"""
_PLACES = """
SELECT artwork.id, sighting.author, sighting.author_url, sighting.source
FROM sighting JOIN artwork ON artwork.row = sighting.artwork
WHERE sighting.author_url IS NOT NULL OR sighting.author IS NOT NULL
ORDER BY sighting.id DESC LIMIT ?
"""
_PASSED_ON = """
SELECT artwork.id, late.name, late.page_url, late.source
FROM (SELECT id, artwork, page_url, source,
        CASE WHEN json_valid(raw) THEN json_extract(raw, '$.reblogged_by') END AS name
      FROM sighting WHERE raw IS NOT NULL ORDER BY id DESC LIMIT ?) AS late
JOIN artwork ON artwork.row = late.artwork
WHERE late.name IS NOT NULL AND late.page_url IS NOT NULL
"""
_TAGS = """
SELECT artwork.id, tag.name FROM artwork_tag
JOIN artwork ON artwork.row = artwork_tag.artwork JOIN tag ON tag.id = artwork_tag.tag
WHERE artwork_tag.origin IN ('site', 'person') AND tag.namespace IN ('general', 'character')
ORDER BY artwork.row DESC, tag.name LIMIT ?
"""
_NEW_SINCE = """
SELECT COUNT(*) FROM artwork WHERE added >= ? AND EXISTS
  (SELECT 1 FROM sighting WHERE sighting.artwork = artwork.row AND via = 'collect')
"""
_WAITING = """
SELECT DISTINCT source FROM crawl_job
WHERE state IN ('ready', 'leased') AND source IS NOT NULL AND key NOT LIKE 'source:%'
"""
_TIMES = """
SELECT COALESCE(MIN(posted_at), MIN(found_at)) FROM sighting
WHERE source = ? AND via = 'collect' AND artwork IS NOT NULL
GROUP BY artwork ORDER BY MAX(id) DESC LIMIT 1000
"""


@dataclass(frozen=True, slots=True)
class Find:
    """An artwork that a source brought; `new` if nobody had seen it before. Microseconds."""

    source: int
    artwork: str
    at: int
    posted_at: int | None
    new: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where an artwork was seen: who posted it or passed it on, on which page of their own."""

    artwork: str
    author: str | None
    author_url: str | None
    source: int | None


class SourceHistory:
    """Reads only; each opens its own scope."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def finds(self, limit: int) -> list[Find]:
        """From the newest so many sightings, oldest first; once for each source and artwork."""
        with self._reading():
            rows = execute(_FINDS, (limit,)).fetchall()
        return [
            Find(source, artwork, at, posted, bool(new))
            for source, artwork, at, posted, new in rows
        ]

    def new_since(self, moment: int) -> int:
        """How many artworks all sources brought since then."""
        with self._reading():
            return int(execute(_NEW_SINCE, (moment,)).fetchone()[0])

    def times(self, source: int) -> list[int]:
        """When the newest pictures of a source were posted, or found where that is not known."""
        with self._reading():
            return [int(at) for (at,) in execute(_TIMES, (source,)).fetchall()]

    def waiting(self) -> set[int]:
        """The sources of which something named on a page has not been fetched yet."""
        with self._reading():
            return {int(source) for (source,) in execute(_WAITING).fetchall()}

    def places(self, limit: int) -> list[Place]:
        """Those who made them, newest first, then those who passed them on."""
        with self._reading():
            made = [Place(*row) for row in execute(_PLACES, (limit,)).fetchall()]
            passed = execute(_PASSED_ON, (limit,)).fetchall()
        found = (_passed_on(*row) for row in passed)
        return [*made, *(each for each in found if each is not None)]

    def tags(self, limit: int) -> list[tuple[str, str]]:
        """Artworks and what sites and the person say of them; newest artworks first."""
        with self._reading():
            return [(artwork, tag) for artwork, tag in execute(_TAGS, (limit,)).fetchall()]


def _passed_on(artwork: str, name: object, page_url: str, source: int | None) -> Place | None:
    """Whoever passed a picture on has a page of their own where the host bears their name."""
    parts = urlsplit(page_url)
    host = (parts.hostname or "").lower()
    if not isinstance(name, str) or not host.startswith(f"{name.lower()}."):
        return None
    return Place(artwork, name, f"{parts.scheme}://{parts.netloc}/", source)
