"""What the collector knows from before: pictures by their address and their post.

A picture that was handled once is known for good, whatever became of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from peewee import JOIN

from models.library.artworks.artworks import Seen
from models.library.database.clock import now
from models.library.database.fetching import execute, in_parts, tuples
from models.library.tables.crawl_tables import SeenUrlRow
from models.library.tables.tables import ArtworkRow, SightingOriginalRow, SightingRow
from models.records import Sighting, State

# Of several sightings the one with an artwork tells.
_SIGHTED = """SELECT artwork.id, artwork.state FROM sighting
 LEFT JOIN artwork ON artwork.row = sighting.artwork WHERE sighting.{} = ?
 ORDER BY sighting.artwork IS NULL LIMIT 1"""
_BY_URL, _BY_POST = _SIGHTED.format("url_key"), _SIGHTED.format("post_key")
_BY_SEEN = """SELECT artwork.id, artwork.state FROM seen_url
 LEFT JOIN artwork ON artwork.id = seen_url.artwork WHERE url_key = ?"""


@dataclass(frozen=True, slots=True)
class Known:
    """A picture that was handled before. Without an artwork it was not wanted, or is gone."""

    artwork: str | None
    state: State | None


class NamedFile(Protocol):
    """A file that a page names, by the keys under which it would be known."""

    @property
    def url_key(self) -> str: ...
    @property
    def post_key(self) -> str: ...
    @property
    def sha256(self) -> str | None: ...


class CrawlMemory:
    """Reads open their own scope; everything that writes runs inside `library.writer` work."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def known_urls(self, keys: Collection[str]) -> dict[str, Known]:
        """Which addresses of files were handled before."""
        found = self._sighted(SightingRow.url_key, keys)
        with self._reading():
            for part in in_parts([key for key in keys if key not in found]):
                query = (
                    SeenUrlRow.select(SeenUrlRow.url_key, ArtworkRow.id, ArtworkRow.state)
                    .join(ArtworkRow, JOIN.LEFT_OUTER, on=(SeenUrlRow.artwork == ArtworkRow.id))
                    .where(SeenUrlRow.url_key.in_(part))
                )
                found.update((key, _known(a, s)) for key, a, s in tuples(query))
        return found

    def known_posts(self, keys: Collection[str]) -> dict[str, Known]:
        """Which posts were handled before, at whatever address their file is now."""
        return self._sighted(SightingRow.post_key, keys)

    def known_file(self, url_key: str, post_key: str) -> Known | None:
        """The picture of one file and post, as `known_urls` and `known_posts` know it: asked for
        every file that is fetched."""
        with self._reading():
            for statement, key in ((_BY_URL, url_key), (_BY_SEEN, url_key), (_BY_POST, post_key)):
                found = execute(statement, (key,)).fetchone()
                if found is not None:
                    return _known(*found)
        return None

    def known_files(self, files: Sequence[NamedFile]) -> list[Known | None]:
        """The same for all files of a page at once; also by the digest that a site gives."""
        by_url = self.known_urls([each.url_key for each in files if each.url_key])
        by_post = self.known_posts([each.post_key for each in files])
        return [
            by_url.get(each.url_key)
            or by_post.get(each.post_key)
            or (self.known_artwork(each.sha256) if each.sha256 else None)
            for each in files
        ]

    def known_artwork(self, artwork_id: str) -> Known | None:
        with self._reading():
            found = tuples(ArtworkRow.select(ArtworkRow.state).where(ArtworkRow.id == artwork_id))
        return Known(artwork_id, State(found[0][0])) if found else None

    def is_sighted(self, page_url: str, url_key: str, post_key: str) -> bool:
        """Whether this very place is on record: nothing to add."""
        with self._reading():
            corrected = SightingOriginalRow.select(SightingOriginalRow.sighting).where(
                SightingOriginalRow.field == "page_url", SightingOriginalRow.value == page_url
            )
            here = (SightingRow.page_url == page_url) | SightingRow.id.in_(corrected)
            same = (SightingRow.url_key == url_key) | (SightingRow.post_key == post_key)
            return bool(SightingRow.select().where(here & same).exists())

    # Writes: only inside `library.writer` work.

    def remember(self, url_key: str, artwork: str | None) -> None:
        """This address was handled; it is never asked for again."""
        execute(
            "REPLACE INTO seen_url (url_key, artwork, at) VALUES (?, ?, ?)",
            (url_key, artwork, now()),
        )

    def note_unwanted(self, seen: Seen) -> None:
        """A sighting without an artwork: what was read about a picture that was not taken."""
        names = [name for name in Sighting.__dataclass_fields__ if name != "tags"]
        said = {name: getattr(seen.sighting, name) for name in names}
        SightingRow.insert(**said, url_key=seen.url_key, raw_json=seen.raw).execute()

    def _sighted(self, column: Any, keys: Collection[str]) -> dict[str, Known]:
        found: dict[str, Known] = {}
        with self._reading():
            for part in in_parts(list(keys)):
                query = (
                    SightingRow.select(column, ArtworkRow.id, ArtworkRow.state)
                    .join(ArtworkRow, JOIN.LEFT_OUTER)
                    .where(column.in_(part))
                    .order_by(SightingRow.artwork.is_null(False))
                )
                found.update((key, _known(a, s)) for key, a, s in tuples(query))
        return found


def _known(artwork: str | None, state: str | None) -> Known:
    return Known(artwork, State(state) if state else None)
