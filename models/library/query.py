"""Answers a search with one integer array of rows, in order; records are fetched by row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.library.fetching import execute
from models.library.library import Library
from models.library.query_dates import parse_span
from models.library.query_parse import Term, parse_query, refused
from models.library.tagging import normalise

Rows = NDArray[np.int32]
SORTS = ("added", "name", "size", "rating", "random", "taste")

_COLUMNS = {
    "added": "added",
    "name": "name COLLATE NOCASE",
    "size": "bytes",
    "rating": "rating",
    "random": "row",
    "taste": "row",
}
_ASCENDING = frozenset({"name"})
_SAID = """row IN (SELECT said.artwork FROM artwork_tag said JOIN tag ON tag.id = said.tag
 WHERE {which} AND NOT EXISTS (SELECT 1 FROM artwork_tag denied WHERE denied.artwork = said.artwork
 AND denied.tag = said.tag AND denied.origin = 'person' AND denied.confidence = 0))"""
_SEEN = "row IN (SELECT artwork FROM sighting WHERE {which})"


def find_rows(
    library: Library,
    text: str,
    *,
    sort: str = "added",
    descending: bool | None = None,
    seed: int = 0,
    order: Rows | None = None,
) -> Rows:
    """Rows that match, sorted. Rejected and trashed artworks only when a `state:` asks for them.

    `order` holds rows from best to worst for `taste`; what it does not name comes last.
    """
    if sort not in SORTS:
        raise refused("sort-unknown", 1, value=sort)
    down = sort not in _ASCENDING if descending is None else descending
    condition, values = _condition(parse_query(text))
    way = "DESC" if down and sort not in ("random", "taste") else "ASC"
    # By added the order is read out of one index, unless a condition needs the table anyway.
    source = "artwork INDEXED BY artwork_order" if sort == "added" and not values else "artwork"
    statement = (
        f"SELECT row FROM {source} WHERE {condition} ORDER BY {_COLUMNS[sort]} {way}, row {way}"
    )
    with library.reading():
        rows = _fetched(statement, tuple(values))
    if sort == "random":
        return np.random.default_rng(seed).permutation(rows)
    if sort == "taste":
        return rows if order is None else _by_taste(rows, order, best_first=down)
    return rows


def _fetched(statement: str, values: tuple[str | int, ...]) -> Rows:
    """All row numbers of a statement: one text that SQLite writes and numpy reads costs a quarter
    of a tuple for each row."""
    joined = execute(f"SELECT group_concat(row) FROM ({statement})", values).fetchone()[0]
    return np.fromstring(joined or "", dtype=np.int32, sep=",")


def _condition(terms: Sequence[Term]) -> tuple[str, list[str | int]]:
    parts: list[str] = []
    values: list[str | int] = []
    if not any(term.key == "state" for term in terms):
        parts.append("state IN ('kept', 'inbox')")
    for term in terms:
        part, wanted = _one(term)
        parts.append(f"NOT ({part})" if term.negated else f"({part})")
        values += wanted
    return " AND ".join(parts) or "1", values


def _one(term: Term) -> tuple[str, list[str | int]]:
    if term.key == "state":
        return "state = ?", [term.value]
    if term.key == "added":
        return "added >= ? AND added < ?", [*parse_span(term.value)]
    tag = _like(normalise(term.value))
    if term.key:
        which = "tag.namespace = ? AND tag.name LIKE ? ESCAPE '\\'"
        return _SAID.format(which=which), [normalise(term.key), tag]
    word = _like(term.value)
    # NOT of a comparison with NULL would hide rows, so NULL reads as an empty word.
    names = ("name", "title", "author", "note")
    own = " OR ".join(f"ifnull({name}, '') LIKE ? ESCAPE '\\'" for name in names)
    seen = _SEEN.format(
        which="artwork IS NOT NULL AND (title LIKE ? ESCAPE '\\' OR author LIKE ? ESCAPE '\\')"
    )
    said = _SAID.format(which="tag.name LIKE ? ESCAPE '\\'")
    return f"{own} OR {seen} OR {said}", [*[word] * 6, tag]


def _like(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _by_taste(rows: Rows, order: Rows, *, best_first: bool) -> Rows:
    ranked = order[np.isin(order, rows)]
    rest = rows[~np.isin(rows, ranked)]
    return np.concatenate([ranked if best_first else ranked[::-1], rest])
