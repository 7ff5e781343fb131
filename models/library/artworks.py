"""The store of artworks: reads open their own scope, writes run inside `library.writer` work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from peewee import fn

from models.errors import LibraryError
from models.library import tagging
from models.library.artwork_records import CHUNK, artworks_by_rows, sightings_of
from models.library.clock import now
from models.library.fetching import tuples
from models.library.filing import Filed, link_at, location
from models.library.paths import LibraryPaths
from models.library.tables import ArtworkRow, SightingRow
from models.library.writer import Writer
from models.records import Artwork, LibraryChanges, Sighting, State, Tag

Reading = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class NewArtwork:
    """What storing knows of a picture. `path` only for one that stays where it is."""

    id: str
    format: str
    width: int
    height: int
    bytes: int
    ext: str
    state: State = State.KEPT
    name: str = ""
    path: str | None = None
    orientation: int = 1
    alpha: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting with what only the database keeps: the collector's key of the file's address and
    the raw JSON that the facts were read from."""

    sighting: Sighting
    url_key: str | None = None
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person changes about artworks; None leaves a field as it is."""

    tags_added: tuple[Tag, ...] = ()
    tags_removed: tuple[Tag, ...] = ()
    title: str | None = None
    author: str | None = None
    note: str | None = None
    source_url: str | None = None


class ArtworkStore:
    """Ids (SHA-256) are what people and other programs use, rows (integers) what arrays hold."""

    def __init__(self, paths: LibraryPaths, reading: Reading, writer: Writer) -> None:
        self._paths = paths
        self._reading = reading
        self._writer = writer

    def by_rows(self, rows: Sequence[int]) -> list[Artwork]:
        """Records without tags, in the order of `rows`."""
        with self._reading():
            return artworks_by_rows(self._paths, rows)

    def by_id(self, id_or_prefix: str) -> Artwork:
        """One artwork with its tags; a prefix of 8 or more digits is enough when it is unique."""
        wanted = id_or_prefix.lower()
        with self._reading():
            rows = self._rows_beginning(wanted)
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
            for part in _parts(wanted):
                query = ArtworkRow.select(ArtworkRow.row, ArtworkRow.id)
                found.update((r, i) for r, i in tuples(query.where(ArtworkRow.row.in_(part))))
        return [found[row] for row in wanted]

    def rows_of(self, ids: Iterable[str]) -> dict[str, int]:
        """Rows by id; ids that are not there are left out."""
        found: dict[str, int] = {}
        with self._reading():
            for part in _parts(list(ids)):
                query = ArtworkRow.select(ArtworkRow.id, ArtworkRow.row)
                found.update((i, r) for i, r in tuples(query.where(ArtworkRow.id.in_(part))))
        return found

    def sightings(self, artwork_id: str) -> list[Sighting]:
        """Where it was seen, newest first."""
        with self._reading():
            return sightings_of(self._row(artwork_id))

    def tags(self, artwork_id: str) -> list[Tag]:
        with self._reading():
            row = self._row(artwork_id)
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

    # Writes: only inside `library.writer.submit(lambda: …)`.

    def add(self, new: NewArtwork, seen: Sequence[Seen]) -> int:
        """A new artwork with its sightings, at least one; its row."""
        if not seen:
            raise ValueError("an artwork needs a sighting")
        facts = {name: getattr(new, name) for name in NewArtwork.__dataclass_fields__}
        row = int(ArtworkRow.insert(**facts, added=now()).execute())
        for each in seen:
            _add_sighting(row, each)
        return row

    def add_sightings(self, artwork_id: str, seen: Sequence[Seen]) -> LibraryChanges:
        """It was seen again: the sightings are kept and their tags join."""
        row = self._row(artwork_id)
        for each in seen:
            _add_sighting(row, each)
        return LibraryChanges(updated=(row,))

    def set_state(self, ids: Collection[str], state: State) -> LibraryChanges:
        """Change the state; the files of rejected and trashed artworks go to the trash and back."""
        changed: list[int] = []
        for part in _parts(list(ids)):
            for row in ArtworkRow.select().where(ArtworkRow.id.in_(part)):
                if row.state == state.value:
                    continue
                self._refile(Filed(row.id, row.ext, row.path), State(row.state), state)
                changed.append(row.row)
        _update(changed, state=state.value)
        return LibraryChanges(updated=tuple(changed))

    def set_liked(self, ids: Collection[str], value: int) -> LibraryChanges:
        return self._set(ids, liked=value)

    def set_rating(self, ids: Collection[str], value: int) -> LibraryChanges:
        return self._set(ids, rating=value)

    def edit(self, ids: Collection[str], edit: Edit) -> LibraryChanges:
        """Change what the person says of these artworks."""
        rows = list(self.rows_of(ids).values())
        texts = {"title": edit.title, "author": edit.author, "note": edit.note}
        given = {name: text for name, text in texts.items() if text is not None}
        if given:
            _update(rows, **given)
        for row in rows:
            tagging.attach(row, edit.tags_added)
            tagging.remove(row, edit.tags_removed)
            if edit.source_url is not None:
                _add_sighting(row, Seen(Sighting(now(), "person", page_url=edit.source_url)))
        return LibraryChanges(updated=tuple(rows))

    def _set(self, ids: Collection[str], **facts: Any) -> LibraryChanges:
        rows = list(self.rows_of(ids).values())
        _update(rows, **facts)
        return LibraryChanges(updated=tuple(rows))

    def _refile(self, filed: Filed, old: State, new: State) -> None:
        here, there = location(self._paths, filed, old), location(self._paths, filed, new)
        if here == there:
            return
        link_at(here, there)

        def forget_old_name(path: Path = here, kept: Path = there) -> None:
            if kept.exists():
                path.unlink(missing_ok=True)

        self._writer.afterwards(forget_old_name)

    def _row(self, artwork_id: str) -> int:
        found = tuples(ArtworkRow.select(ArtworkRow.row).where(ArtworkRow.id == artwork_id))
        if not found:
            raise LibraryError("artwork-unknown", id=artwork_id)
        return int(found[0][0])

    @staticmethod
    def _rows_beginning(prefix: str) -> list[int]:
        if len(prefix) < 8 or not all(letter in "0123456789abcdef" for letter in prefix):
            return []
        query = ArtworkRow.select(ArtworkRow.row)
        between = (ArtworkRow.id >= prefix) & (ArtworkRow.id <= prefix + "g")
        return [row for (row,) in tuples(query.where(between).limit(100))]


def _add_sighting(row: int, seen: Seen) -> None:
    names = [name for name in Sighting.__dataclass_fields__ if name != "tags"]
    said = {name: getattr(seen.sighting, name) for name in names}
    SightingRow.insert(artwork=row, **said, url_key=seen.url_key, raw_json=seen.raw).execute()
    tagging.attach(row, seen.sighting.tags)


def _update(rows: Sequence[int], **facts: Any) -> None:
    for part in _parts(rows):
        ArtworkRow.update(**facts).where(ArtworkRow.row.in_(part)).execute()


def _parts(items: Sequence[Any]) -> list[Sequence[Any]]:
    return [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
