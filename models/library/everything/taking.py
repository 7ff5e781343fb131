"""Records become rows again, of an empty library or beside what another has. What is here stands:
a record only adds, so that the same records can be taken again. All of it runs inside a write.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.errors import InputError
from models.library.database.fetching import execute, execute_many
from models.library.everything.taking_artworks import insert_sighting
from models.library.everything.telling import FACTS
from models.library.tags import tag_relations
from models.records import Tag

Record = Mapping[str, Any]


@dataclass
class Numbers:
    """Which number of this library a source of the file has; those of sources that are in neither
    stay as they are, unless somebody else's source has it here."""

    known: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def here(self, number: int | None) -> int | None:
        if number is None:
            return None
        return self.known.get(number, None if number in self.taken else number)


def numbers_here() -> Numbers:
    """Before anything is taken. Needs a scope."""
    return Numbers(taken={number for (number,) in execute("SELECT id FROM source")})


def take(record: Record, numbers: Numbers) -> bool:
    """Whether anything was new."""
    try:
        return _TAKERS[record["type"]](record, numbers)
    except InputError:  # A relation of tags that would lead round in a circle here.
        return False


def _take_alias(record: Record, _: Numbers) -> bool:
    tag, other = _tag(record["tag"]), _tag(record["means"])
    found = execute(
        "SELECT 1 FROM tag_alias JOIN tag ON tag.id = tag WHERE namespace = ? AND name = ?",
        (tag.namespace, tag.name),
    ).fetchone()
    if found:
        return False
    tag_relations.check_relation(tag, other)
    tag_relations.add_alias(tag, other)
    return True


def _take_implication(record: Record, _: Numbers) -> bool:
    tag, other = _tag(record["tag"]), _tag(record["implies"])
    before = execute("SELECT count(*) FROM tag_implication").fetchone()
    tag_relations.check_relation(tag, other)
    tag_relations.add_implication(tag, other)
    return bool(execute("SELECT count(*) FROM tag_implication").fetchone() != before)


def _take_search(record: Record, _: Numbers) -> bool:
    return _inserted("saved_search", record, ("name", "query", "sort", "created"))


def _take_fact(record: Record, _: Numbers) -> bool:
    return record["key"] in FACTS and _inserted("meta", record, ("key", "value"))


def _take_source(record: Record, numbers: Numbers) -> bool:
    number, url = record["number"], record["url"]
    found = execute("SELECT id FROM source WHERE url = ?", (url,)).fetchone()
    if found is not None:
        numbers.known[number] = int(found[0])
        return False
    if not number or number in numbers.taken or _is_carried(number):
        number = _free_number()
    names = (
        *("url", "recipe", "state", "every", "last", "next"),
        *("reason", "cursor", "created", "report"),
    )
    _inserted("source", {**record, "id": number, "found": 0, "liked": 0}, _SOURCE + names)
    numbers.known[record["number"]] = number
    numbers.taken.add(number)
    return True


_SOURCE = ("id", "found", "liked")


def _is_carried(number: int) -> bool:
    """By sightings of a source that was removed here."""
    return execute("SELECT 1 FROM sighting WHERE source = ?", (number,)).fetchone() is not None


def _free_number() -> int:
    asked = "SELECT max(ifnull((SELECT max(id) FROM source), 0), ifnull(max(source), 0)) + 1"
    return int(execute(f"{asked} FROM sighting").fetchone()[0])


def _take_watched(record: Record, numbers: Numbers) -> bool:
    source = numbers.known.get(record["source"])
    if source is None:
        return False
    said = {**record, "source": source, "changed": int(record["changed_ns"])}
    return _inserted("watched_file", said, ("path", "source", "size", "changed"))


def _take_vetoed(record: Record, numbers: Numbers) -> bool:
    said = record["sighting"]
    found = execute(
        "SELECT 1 FROM sighting WHERE artwork IS NULL AND found_at = ? AND via = ?"
        " AND page_url IS ? AND file_url IS ? AND post_key IS ? AND url_key IS ?",
        tuple(said[n] for n in ("found_at", "via", "page_url", "file_url", "post_key", "url_key")),
    ).fetchone()
    if found is None:
        insert_sighting(None, said, numbers.here(said["source"]))
    return found is None


def _take_seen(record: Record, _: Numbers) -> bool:
    return _inserted("seen_url", record, ("url_key", "artwork", "at"))


def _take_variant(record: Record, _: Numbers) -> bool:
    """Only where both are there as a group needs them, and neither is in another."""
    shown = "IN ('rejected', 'trashed')" if record["left"] else "IN ('kept', 'inbox')"
    done = execute(
        "UPDATE artwork SET variant_of = (SELECT row FROM artwork head WHERE head.id = ?2"
        "  AND head.variant_of IS NULL AND head.state IN ('kept', 'inbox')) * ?3"
        f" WHERE id = ?1 AND id != ?2 AND variant_of IS NULL AND state {shown}"
        " AND NOT EXISTS (SELECT 1 FROM artwork behind WHERE behind.variant_of = artwork.row)"
        " RETURNING variant_of",
        (record["artwork"], record["of"], -1 if record["left"] else 1),
    ).fetchone()
    return done is not None and done[0] is not None


def _take_verdict(record: Record, _: Numbers) -> bool:
    return bool(
        execute(
            "INSERT OR IGNORE INTO duplicate_verdict (first, second, verdict, at)"
            " SELECT min(one.row, other.row), max(one.row, other.row), ?, ?"
            " FROM artwork one JOIN artwork other WHERE one.id = ? AND other.id = ?"
            " AND one.row != other.row",
            (record["verdict"], record["at"], *record["artworks"]),
        ).rowcount
        > 0
    )


def _take_board(record: Record, _: Numbers) -> bool:
    view = record["view"]
    said = {**record, "zoom": view["zoom"], "center_x": view["x"], "center_y": view["y"]}
    names = ("id", "name", "teaches", "created", "zoom", "center_x", "center_y")
    if not _inserted("board", said, names):
        return False
    execute_many(
        "INSERT OR REPLACE INTO board_placement (board, artwork, x, y, moved)"
        " VALUES (?, ?, ?, ?, ?)",
        (
            (record["id"], each["artwork"], each["x"], each["y"], each["moved"])
            for each in record["placements"]
        ),
    )
    return True


def _inserted(table: str, record: Record, names: tuple[str, ...]) -> bool:
    """What is there already stays."""
    marks = ", ".join("?" * len(names))
    done = execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})",
        tuple(record[name] for name in names),
    )
    return bool(done.rowcount > 0)


def _tag(said: Mapping[str, str]) -> Tag:
    return Tag(said["name"], said["namespace"])


_TAKERS: dict[str, Callable[[Record, Numbers], bool]] = {
    "tag_alias": _take_alias,
    "tag_implication": _take_implication,
    "saved_search": _take_search,
    "fact": _take_fact,
    "source": _take_source,
    "watched_file": _take_watched,
    "vetoed": _take_vetoed,
    "seen": _take_seen,
    "variant": _take_variant,
    "duplicate_verdict": _take_verdict,
    "board": _take_board,
}
