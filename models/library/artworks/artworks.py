"""The store of artworks: its reads (inherited) open their own scope, its writes run in the lane."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from peewee import fn

from models.library.artworks import correcting, variants
from models.library.artworks.artwork_text import write_texts
from models.library.artworks.artworks_reading import ArtworkReader, Reading, row_of
from models.library.artworks.seen_before import says_something_new, unsaid_tags
from models.library.database.clock import now
from models.library.database.fetching import in_parts
from models.library.database.single_rows import insert_row
from models.library.database.writer import Writer
from models.library.files.filing import Filed, link_at, location
from models.library.paths import LibraryPaths
from models.library.tables.tables import ArtworkRow, SightingRow
from models.library.tags import tagging
from models.records import IN_TRASH, LibraryChanges, Sighting, State, Tag


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
    frames: int = 1
    fingerprint: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting with what only the database keeps: the collector's key of the file's address, the
    raw JSON that the facts were read from, and in an export's corrected fields the site's words."""

    sighting: Sighting
    url_key: str | None = None
    raw: str | None = None
    original: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person changes about artworks; None leaves a field as it is."""

    tags_added: tuple[Tag, ...] = ()
    tags_removed: tuple[Tag, ...] = ()
    title: str | None = None
    author: str | None = None
    note: str | None = None
    source_url: str | None = None


class ArtworkStore(ArtworkReader):
    """Everything here changes something: only inside `library.writer.submit(lambda: …)`."""

    def __init__(self, paths: LibraryPaths, reading: Reading, writer: Writer) -> None:
        super().__init__(paths, reading)
        self._writer = writer

    def add(self, new: NewArtwork, seen: Sequence[Seen]) -> int:
        """A new artwork with its sightings, at least one; its row."""
        if not seen:
            raise ValueError("an artwork needs a sighting")
        facts = {name: getattr(new, name) for name in NewArtwork.__dataclass_fields__}
        row = insert_row(ArtworkRow, **facts, added=now())
        for each in seen:
            _add_sighting(row, each)
        write_texts([row])
        return row

    def add_sightings(self, artwork_id: str, seen: Sequence[Seen]) -> LibraryChanges:
        """It was seen again: the sightings are kept and their tags join."""
        row = row_of(artwork_id)
        for each in seen:
            _add_sighting(row, each)
        write_texts([row])
        return LibraryChanges(updated=(row,))

    def add_again(self, artwork_id: str, seen: Sequence[Seen]) -> LibraryChanges:
        """Its file was brought once more: only what says something new is kept."""
        row = row_of(artwork_id)
        fresh = [each for each in seen if says_something_new(row, each.sighting)]
        for each in fresh:
            _add_sighting(row, replace(each, sighting=replace(each.sighting, tags=())))
        words = unsaid_tags(row, [tag for each in seen for tag in each.sighting.tags])
        tagging.attach(row, words)
        if fresh:
            write_texts([row])
        return LibraryChanges(updated=(row,) if fresh or words else ())

    def set_state(self, ids: Collection[str], state: State) -> LibraryChanges:
        """Change the state; the files of rejected and trashed artworks go to the trash and back.
        Those whose files the emptied trash took stay as they are."""
        changed: list[int] = []
        crossing: list[int] = []  # Into the trash, or out of it.
        for part in in_parts(list(ids)):
            for row in ArtworkRow.select().where(ArtworkRow.id.in_(part)):
                emptied = row.missing and row.binned is None and State(row.state) in IN_TRASH
                if row.state == state.value or emptied:
                    continue
                self._refile(Filed(row.id, row.ext, row.path), State(row.state), state)
                changed.append(row.row)
                if (State(row.state) in IN_TRASH) != (state in IN_TRASH):
                    crossing.append(row.row)
        _update(changed, state=state.value, binned=_binned(state))
        regrouped = variants.leave(crossing) if state in IN_TRASH else variants.come_back(crossing)
        return LibraryChanges(updated=tuple(dict.fromkeys((*changed, *regrouped))))

    def set_liked(self, ids: Collection[str], value: int) -> LibraryChanges:
        return self._set(ids, liked=value)

    def set_rating(self, ids: Collection[str], value: int) -> LibraryChanges:
        return self._set(ids, rating=value)

    def edit(self, ids: Collection[str], edit: Edit) -> LibraryChanges:
        """Change what the person says of these artworks; told are those that are not as before."""
        rows = list(self.rows_of(ids).values())
        before = self.with_tags(rows)
        texts = {"title": edit.title, "author": edit.author, "note": edit.note}
        given = {name: text for name, text in texts.items() if text is not None}
        if given:
            _update(rows, **given)
            write_texts(rows)
        if edit.author is not None:
            correcting.mark_corrected()
        for row in rows:
            tagging.attach(row, edit.tags_added)
            tagging.remove(row, edit.tags_removed)
            if edit.source_url is not None:
                _add_sighting(row, Seen(Sighting(now(), "person", page_url=edit.source_url)))
        if edit.source_url is not None:
            return LibraryChanges(updated=tuple(rows))
        pairs = zip(before, self.with_tags(rows), strict=True)
        return LibraryChanges(updated=tuple(new.row for old, new in pairs if old != new))

    def _set(self, ids: Collection[str], **facts: Any) -> LibraryChanges:
        rows = list(self.rows_of(ids).values())
        _update(rows, **facts)
        return LibraryChanges(updated=tuple(rows))

    def _refile(self, filed: Filed, old: State, new: State) -> None:
        here, there = location(self._paths, filed, old), location(self._paths, filed, new)
        if here == there:
            return
        # Should the power fail on the way, the mark tells `settling` which of the two has to go.
        mark = self._paths.staging / here.name
        mark.touch()
        link_at(here, there)

        def forget_old_name() -> None:
            if there.exists():
                here.unlink(missing_ok=True)
            mark.unlink(missing_ok=True)

        self._writer.afterwards(forget_old_name)


def _add_sighting(row: int, seen: Seen) -> None:
    names = [name for name in Sighting.__dataclass_fields__ if name != "tags"]
    said = {name: getattr(seen.sighting, name) for name in names}
    place = insert_row(SightingRow, artwork=row, **said, url_key=seen.url_key, raw_json=seen.raw)
    correcting.keep_corrections(row, place, dict(seen.original))
    tagging.attach(row, seen.sighting.tags)


def _binned(state: State) -> Any:
    """Since when it is in the trash; to be rejected there begins no new time."""
    return fn.IFNULL(ArtworkRow.binned, now()) if state in IN_TRASH else None


def _update(rows: Sequence[int], **facts: Any) -> None:
    for part in in_parts(rows):
        ArtworkRow.update(**facts).where(ArtworkRow.row.in_(part)).execute()
