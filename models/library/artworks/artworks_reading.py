"""The reading half of the store of artworks; each read opens its own short scope."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from peewee import fn

from models.errors import LibraryError
from models.library.artworks.artwork_records import artworks_by_rows, sightings_of
from models.library.artworks.variants import any_grouped
from models.library.database.fetching import execute, in_parts, tuples
from models.library.paths import LibraryPaths
from models.library.tables.tables import ArtworkRow
from models.library.tags import tagging
from models.records import Artwork, KeptSighting, Sighting, State, Tag

Reading = Callable[[], AbstractContextManager[None]]


class ArtworkReader:
    """Ids (SHA-256) are what people and other programs use, rows (integers) what arrays hold."""

    def __init__(self, paths: LibraryPaths, reading: Reading) -> None:
        self._paths = paths
        self._reading = reading

    def by_rows(self, rows: Sequence[int]) -> list[Artwork]:
        """Records without tags, in the order of `rows`."""
        with self._reading():
            return artworks_by_rows(self._paths, rows)

    def with_tags(self, rows: Sequence[int]) -> list[Artwork]:
        """Records with their tags, in the order of `rows`."""
        with self._reading():
            artworks = artworks_by_rows(self._paths, rows)
            tags = tagging.tags_of([artwork.row for artwork in artworks])
        return [replace(each, tags=tuple(tags[each.row])) for each in artworks]

    def by_id(self, id_or_prefix: str) -> Artwork:
        """One artwork with its tags; a prefix of 8 or more digits is enough when it is unique."""
        wanted = id_or_prefix.lower()
        with self._reading():
            rows = _rows_beginning(wanted)
            if not rows:
                raise LibraryError("artwork-unknown", id=id_or_prefix)
            if len(rows) > 1:
                raise LibraryError("artwork-ambiguous", id=id_or_prefix, count=len(rows))
            artwork = artworks_by_rows(self._paths, rows)[0]
            return replace(artwork, tags=tuple(tagging.tags_of(rows)[rows[0]]))

    def ids_of(self, rows: Sequence[int]) -> list[str]:
        """Ids in the order of `rows`; every row must be there."""
        wanted = [int(row) for row in rows]
        found: dict[int, str] = {}
        with self._reading():
            for part in in_parts(wanted):
                query = ArtworkRow.select(ArtworkRow.row, ArtworkRow.id)
                found.update((r, i) for r, i in tuples(query.where(ArtworkRow.row.in_(part))))
        return [found[row] for row in wanted]

    def rows_of(self, ids: Iterable[str]) -> dict[str, int]:
        """Rows by id; ids that are not there are left out."""
        found: dict[str, int] = {}
        with self._reading():
            for part in in_parts(list(ids)):
                query = ArtworkRow.select(ArtworkRow.id, ArtworkRow.row)
                found.update((i, r) for i, r in tuples(query.where(ArtworkRow.id.in_(part))))
        return found

    def has(self, artwork_id: str) -> bool:
        with self._reading():
            found = execute("SELECT 1 FROM artwork WHERE id = ?", (artwork_id,)).fetchone()
        return found is not None

    def any_grouped(self, rows: Iterable[int]) -> bool:
        """Whether there are variants of one of these."""
        with self._reading():
            return any_grouped(rows)

    def sightings(self, artwork_id: str) -> list[Sighting]:
        """Where it was seen, newest first."""
        return [each.said for each in self.kept_sightings(artwork_id)]

    def kept_sightings(self, artwork_id: str) -> list[KeptSighting]:
        """The same with their numbers, and the site's words behind corrected ones."""
        with self._reading():
            return sightings_of(row_of(artwork_id))

    def tags(self, artwork_id: str) -> list[Tag]:
        with self._reading():
            row = row_of(artwork_id)
            return tagging.tags_of([row])[row]

    def all_ids(self, states: Collection[State] = tuple(State)) -> list[str]:
        """Every id in these states, in the order they were added."""
        with self._reading():
            query = ArtworkRow.select(ArtworkRow.id).where(ArtworkRow.state.in_(list(states)))
            return [found for (found,) in tuples(query.order_by(ArtworkRow.row))]

    def counts(self) -> dict[State, int]:
        with self._reading():
            query = ArtworkRow.select(ArtworkRow.state, fn.COUNT(ArtworkRow.row))
            counted = {s: n for s, n in tuples(query.group_by(ArtworkRow.state))}
        return {state: int(counted.get(state.value, 0)) for state in State}


def names_of(reader: Reading, rows: Sequence[int]) -> dict[int, str]:
    """What the files of these rows were called when they came."""
    found: dict[int, str] = {}
    with reader():
        for part in in_parts(list(rows)):
            query = ArtworkRow.select(ArtworkRow.row, ArtworkRow.name)
            found.update((r, n) for r, n in tuples(query.where(ArtworkRow.row.in_(part))))
    return found


def row_of(artwork_id: str) -> int:
    """Its row; needs a scope. Raises `artwork-unknown`."""
    found = execute("SELECT row FROM artwork WHERE id = ?", (artwork_id,)).fetchone()
    if found is None:
        raise LibraryError("artwork-unknown", id=artwork_id)
    return int(found[0])


def _rows_beginning(prefix: str) -> list[int]:
    if len(prefix) < 8 or not all(letter in "0123456789abcdef" for letter in prefix):
        return []
    query = ArtworkRow.select(ArtworkRow.row)
    between = (ArtworkRow.id >= prefix) & (ArtworkRow.id <= prefix + "g")
    return [row for (row,) in tuples(query.where(between).limit(100))]
