"""Artworks of records as rows, some hundreds in one write. Their files come later, so each is
missing until then, unless it stays where it is and is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from models.library.artworks.artwork_text import write_texts
from models.library.database.fetching import execute, execute_many
from models.library.database.single_rows import insert_row
from models.library.tables.tables import ArtworkRow, SightingRow
from models.library.tags.tagging import DENIED, count_uses
from models.records import LibraryChanges

Record = Mapping[str, Any]
Source = Callable[[int | None], int | None]
_AS_SAID = (
    *("id", "format", "width", "height", "bytes", "orientation", "alpha", "frames", "state"),
    *("added", "binned", "name", "ext", "title", "author", "note", "liked", "rating"),
)
_PLACE = (
    *("found_at", "via", "page_url", "file_url", "author", "author_url", "title", "posted_at"),
    *("recipe", "post_key", "url_key", "raw", "robots"),
)


def take_artworks(
    records: Sequence[Record], source: Source, lying: Collection[str]
) -> LibraryChanges:
    """New ones as they were; those that are here gain what nobody said of them. `source` answers a
    source's number in this library; of `lying` the file is where it stays. Runs inside a write."""
    added: list[int] = []
    updated: list[int] = []
    fresh: list[tuple[int, Record]] = []
    for record in records:
        found = execute("SELECT row FROM artwork WHERE id = ?", (record["id"],)).fetchone()
        if found is None:
            row = _insert(record, source, record["id"] not in lying)
            added.append(row)
            fresh.append((row, record))
        elif _join(int(found[0]), record, source):
            updated.append(int(found[0]))
    _say_first(fresh)
    write_texts([*added, *updated])
    return LibraryChanges(added=tuple(added), updated=tuple(dict.fromkeys(updated)))


def insert_sighting(row: int | None, said: Record, source: int | None) -> None:
    """With what the site had said behind corrected words. Runs inside a write."""
    facts = {("raw_json" if name == "raw" else name): said[name] for name in _PLACE}
    number = insert_row(SightingRow, artwork=row, source=source, **facts)
    execute_many(
        "INSERT INTO sighting_original (sighting, field, value, at) VALUES (?, ?, ?, ?)",
        (
            (number, field, word["said"], word["corrected"])
            for field, word in said["original"].items()
        ),
    )


def _insert(record: Record, source: Source, missing: bool) -> int:
    print_ = record["fingerprint"]
    number = None if print_ is None else int(print_, 16)
    row = insert_row(
        ArtworkRow,
        **{name: record[name] for name in _AS_SAID},
        path=record["reference"],
        missing=record["missing"] or missing,
        fingerprint=None if number is None else number - (number >> 63 << 64),
    )
    for said in record["sightings"]:
        insert_sighting(row, said, source(said["source"]))
    _take_focus(row, record)
    return row


def _take_focus(row: int, record: Record) -> bool:
    box = record["focus"]
    if box is None:
        return False
    done = execute(
        "INSERT INTO focus (artwork, x, y, width, height, because, net)"
        " VALUES (?, ?, ?, ?, ?, 'person', '') ON CONFLICT (artwork) DO UPDATE SET"
        " x = excluded.x, y = excluded.y, width = excluded.width, height = excluded.height,"
        " because = 'person', net = '' WHERE focus.because != 'person'",
        (row, box["x"], box["y"], box["width"], box["height"]),
    )
    return bool(done.rowcount > 0)


def _say_first(fresh: Sequence[tuple[int, Record]]) -> None:
    """The tags of new artworks; how many carry each is counted by the way."""
    said = [(row, each) for row, record in fresh for each in record["tags"]]
    _name(each for _, each in said)
    _attach(said)
    uses: Counter[tuple[str, str]] = Counter()
    for _, record in fresh:
        names = {(each["namespace"], each["name"]) for each in record["tags"]}
        uses.update(names - {_named(each) for each in record["tags"] if _denies(each)})
    execute_many(
        "UPDATE tag SET uses = uses + ? WHERE namespace = ? AND name = ?",
        ((count, *named) for named, count in uses.items()),
    )


def _join(row: int, record: Record, source: Source) -> bool:
    """What is here stands; whether anything came to it."""
    before = _told(row)
    known = set(_places(row))
    for said in record["sightings"]:
        if tuple(said[name] for name in _PLACE[:8]) not in known:
            insert_sighting(row, said, source(said["source"]))
    _name(record["tags"])
    _attach([(row, each) for each in record["tags"]])
    execute(
        "UPDATE artwork SET title = ifnull(title, ?), author = ifnull(author, ?),"
        " note = CASE note WHEN '' THEN ? ELSE note END WHERE row = ?",
        (record["title"], record["author"], record["note"], row),
    )
    focused = _take_focus(row, record)
    if _told(row) == before:
        return focused
    words = execute("SELECT DISTINCT tag FROM artwork_tag WHERE artwork = ?", (row,)).fetchall()
    count_uses(tag for (tag,) in words)
    return True


def _told(row: int) -> tuple[Any, ...]:
    counted = execute(
        "SELECT title, author, note, (SELECT count(*) FROM sighting WHERE artwork = row),"
        " (SELECT count(*) FROM artwork_tag WHERE artwork = row) FROM artwork WHERE row = ?",
        (row,),
    )
    return tuple(counted.fetchone())


def _places(row: int) -> list[tuple[Any, ...]]:
    names = ", ".join(_PLACE[:8])
    found = execute(f"SELECT {names} FROM sighting WHERE artwork = ?", (row,)).fetchall()
    return [tuple(each) for each in found]


def _name(tags: Any) -> None:
    execute_many(
        "INSERT OR IGNORE INTO tag (namespace, name, uses) VALUES (?, ?, 0)",
        {_named(each) for each in tags},
    )


def _attach(said: Sequence[tuple[int, Record]]) -> None:
    execute_many(
        "INSERT OR IGNORE INTO artwork_tag (artwork, tag, origin, confidence)"
        " SELECT ?, id, ?, ? FROM tag WHERE namespace = ? AND name = ?",
        ((row, each["origin"], each["confidence"], *_named(each)) for row, each in said),
    )


def _named(tag: Record) -> tuple[str, str]:
    return tag["namespace"], tag["name"]


def _denies(tag: Record) -> bool:
    return bool(tag["origin"] == "person" and tag["confidence"] == DENIED)
