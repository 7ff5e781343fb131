"""The person's word about what a site said of a picture: corrected in its sighting, so that search,
authors and steering see it, with the site's own word kept once in `sighting_original`.

Everything here runs inside a write, but for the two questions about an author.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.errors import InputError
from models.library.artworks.artwork_text import write_texts
from models.library.artworks.sighting_fields import FIELDS
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.database.meta import write_meta
from models.library.database.texts import storable
from models.library.origins.addresses import kept_address
from models.library.origins.facts import moment
from models.records import LibraryChanges

CORRECTED_AT = "corrected at"  # When words of sightings last changed under what was read of them.


@dataclass(frozen=True, slots=True)
class Spot:
    """One field as it was: its word, and whether the site had another (`original`)."""

    sighting: int
    field: str
    word: Any
    corrected: bool
    original: Any


@dataclass(frozen=True, slots=True)
class Corrected:
    """What changed, and what takes it back; `own` are artworks, title or author, and the word that
    the person had said of them as wholes."""

    changes: LibraryChanges
    spots: tuple[Spot, ...] = ()
    own: tuple[tuple[int, str, str | None], ...] = ()


def read_correction(said: Mapping[str, str]) -> dict[str, Any]:
    """Typed words as values; an empty one means that there is none. Raises `InputError`
    (`correction-wrong`) for what is no address or no date."""
    return {field: _read(field, storable(text).strip()) for field, text in said.items()}


def correct(sightings: Sequence[int], said: Mapping[str, Any]) -> Corrected:
    """Say these values in the place of the site's. The site's own word ends a correction."""
    if not set(said) <= set(FIELDS):
        raise ValueError(f"not a field of a sighting: {sorted(set(said) - set(FIELDS))}")
    spots = [each for each in _spots(sightings, said) if each.word != said[each.field]]
    for spot in spots:
        _say(spot, said[spot.field])
    return _done(spots)


def as_the_site_said(sightings: Sequence[int], fields: Collection[str] = FIELDS) -> Corrected:
    """Take corrections back."""
    spots = [each for each in _spots(sightings, fields) if each.corrected]
    for spot in spots:
        _say(spot, spot.original)
    return _done(spots)


def rename_author(old: str, new: str | None) -> Corrected:
    """Everywhere the name stands exactly so: in sightings, and in the person's own words."""
    found = execute("SELECT id FROM sighting WHERE author = ?", (old,)).fetchall()
    done = correct([number for (number,) in found], {"author": new})
    own = execute("SELECT row, author FROM artwork WHERE author = ?", (old,)).fetchall()
    return _with_own(done, own, "author", new)


def correct_shown(rows: Sequence[int], said: Mapping[str, Any]) -> Corrected:
    """Title or author of artworks as wholes: each in the sighting whose word is shown, and in the
    person's own words where those are shown."""
    done = Corrected(LibraryChanges())
    for field, value in said.items():
        if field not in ("title", "author"):
            raise ValueError(f"not shown of an artwork: {field}")
        more = correct(speaking(rows, field), {field: value})
        done = Corrected(done.changes.merged(more.changes), (*done.spots, *more.spots), done.own)
        own = execute(
            f"SELECT row, {field} FROM artwork WHERE {field} IS NOT NULL"
            " AND row IN (SELECT value FROM json_each(?))",
            (json.dumps([int(row) for row in rows]),),
        ).fetchall()
        done = _with_own(done, own, field, value)
    return done


def undo(done: Corrected) -> LibraryChanges:
    """Everything as it was before."""
    for spot in reversed(done.spots):
        execute(f"UPDATE sighting SET {spot.field} = ? WHERE id = ?", (spot.word, spot.sighting))
        _forget(spot)
        if spot.corrected:
            _keep(spot.sighting, spot.field, spot.original)
    for row, field, word in done.own:
        execute(f"UPDATE artwork SET {field} = ? WHERE row = ?", (word, row))
    return _followed([*_artworks_of(done.spots), *(row for row, _, _ in done.own)])


def author_count(name: str) -> int:
    """At how many artworks the name stands exactly so. Needs a scope."""
    found = execute(
        "SELECT count(*) FROM (SELECT artwork FROM sighting WHERE author = ?1 AND artwork NOTNULL"
        " UNION SELECT row FROM artwork WHERE author = ?1)",
        (name,),
    )
    return int(found.fetchone()[0])


def speaking(rows: Sequence[int], field: str) -> list[int]:
    """The sighting of each artwork whose title or author is shown; where none has any, the
    newest. Needs a scope."""
    found = execute(
        f"SELECT artwork, sighting.id FROM sighting LEFT JOIN sighting_original"
        f" ON sighting_original.sighting = sighting.id AND field = ?"
        f" WHERE artwork IN (SELECT value FROM json_each(?))"
        f" ORDER BY ifnull({field}, '') != '', field IS NOT NULL, found_at, sighting.id",
        (field, json.dumps([int(row) for row in rows])),
    )
    return list(dict(found.fetchall()).values())


def keep_corrections(row: int, sighting: int, original: Mapping[str, Any]) -> None:
    """A new sighting: what the person corrected at the same place stands in it too, with what the
    site says now; `original` is what an export says the site had said."""
    for field in FIELDS:
        if field in original:
            _keep(sighting, field, original[field])
    for field, word in _corrections_at(row, sighting).items():
        (spot,) = _spots([sighting], [field])
        if spot.word != word:
            _say(spot, word)


def mark_corrected() -> None:
    """For what was read of sightings and authors: read it again."""
    write_meta(CORRECTED_AT, str(now()))


def _read(field: str, text: str) -> Any:
    if not text:
        return None
    value: Any = text
    if field == "posted_at":
        value = moment(text.replace("/", "-"))
    elif field not in ("title", "author"):
        value = text if field == "file_url" and text.startswith("file://") else kept_address(text)
    if value is None:
        raise InputError("correction-wrong", field=field, text=text)
    return value


def _spots(sightings: Sequence[int], fields: Collection[str]) -> Iterator[Spot]:
    chosen = json.dumps([int(number) for number in sightings])
    for field in fields:
        found = execute(
            f"SELECT sighting.id, sighting.{field}, field IS NOT NULL, value FROM sighting"
            " LEFT JOIN sighting_original ON sighting_original.sighting = sighting.id AND field = ?"
            " WHERE sighting.id IN (SELECT value FROM json_each(?))",
            (field, chosen),
        )
        for number, word, corrected, original in found.fetchall():
            yield Spot(number, field, word, bool(corrected), original)


def _say(spot: Spot, word: Any) -> None:
    execute(f"UPDATE sighting SET {spot.field} = ? WHERE id = ?", (word, spot.sighting))
    if not spot.corrected:
        _keep(spot.sighting, spot.field, spot.word)
    elif word == spot.original:
        _forget(spot)


def _keep(sighting: int, field: str, value: Any) -> None:
    execute(
        "INSERT OR IGNORE INTO sighting_original (sighting, field, value, at) VALUES (?, ?, ?, ?)",
        (sighting, field, value, now()),
    )


def _forget(spot: Spot) -> None:
    execute(
        "DELETE FROM sighting_original WHERE sighting = ? AND field = ?",
        (spot.sighting, spot.field),
    )


def _with_own(
    done: Corrected, own: Sequence[tuple[int, str]], field: str, word: str | None
) -> Corrected:
    """What the person said (`own`) of these artworks as wholes changes as well."""
    before = [(row, field, old) for row, old in own if old != word]
    for row, _, _ in before:
        execute(f"UPDATE artwork SET {field} = ? WHERE row = ?", (word, row))
    changes = _followed([row for row, _, _ in before])
    return Corrected(done.changes.merged(changes), done.spots, (*done.own, *before))


def _corrections_at(row: int, sighting: int) -> dict[str, Any]:
    """The corrected words of the artwork's other sightings at the place of this one; the latest
    stands."""
    names = ", ".join(f"other.{field}" for field in FIELDS)
    found = execute(
        f"SELECT kept.field, {names} FROM sighting other"
        " JOIN sighting_original kept ON kept.sighting = other.id"
        " JOIN sighting mine ON mine.id = ?2 AND other.id != mine.id"
        " LEFT JOIN sighting_original page ON page.sighting = other.id AND page.field = 'page_url'"
        " WHERE other.artwork = ?1"
        " AND (other.page_url = mine.page_url OR page.value = mine.page_url"
        " OR other.post_key = mine.post_key"
        " OR (mine.page_url IS NULL AND other.file_url = mine.file_url))"
        " ORDER BY other.id",
        (row, sighting),
    )
    words = {}
    for field, *said in found.fetchall():
        words[field] = said[FIELDS.index(field)]
    return words


def _done(spots: Sequence[Spot]) -> Corrected:
    return Corrected(_followed(_artworks_of(spots)), tuple(spots))


def _artworks_of(spots: Sequence[Spot]) -> list[int]:
    chosen = json.dumps([spot.sighting for spot in spots])
    found = execute(
        "SELECT DISTINCT artwork FROM sighting WHERE artwork NOTNULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    return [row for (row,) in found.fetchall()]


def _followed(rows: Sequence[int]) -> LibraryChanges:
    """What is derived of these artworks' words follows them."""
    changed = list(dict.fromkeys(rows))
    if changed:
        write_texts(changed)
        mark_corrected()
    return LibraryChanges(updated=tuple(changed))
