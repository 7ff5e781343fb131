"""Which artworks have their fingerprint, and which pairs of them look alike.

`alike_pair` is derived: it may be emptied, `forget_pairs` then has all of it found again. What the
person said of a pair is in `duplicate_verdict` and is never derived.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.library.database.fetching import execute
from models.library.database.query_cache import Rows, numbers
from models.library.tables.tables import MetaRow

_SEARCHED = "alike searched"  # The artworks up to this row were compared with all others.


@dataclass(frozen=True, slots=True)
class Alike:
    """Two rows, the smaller first. `distance` in bits of 64, `difference` 0..255 (the mean of
    where they differ most); -1 where a thumbnail was missing."""

    first: int
    second: int
    distance: int
    difference: float


def fingerprinted() -> tuple[Rows, NDArray[np.int64]]:
    """All artworks whose fingerprint says something: rows, and 64 bits each. Needs a scope."""
    known = "FROM artwork WHERE fingerprint IS NOT NULL AND fingerprint != 0"
    rows = numbers(f"SELECT row AS x {known} ORDER BY row")
    text = execute(
        f"SELECT group_concat(x) FROM (SELECT fingerprint AS x {known} ORDER BY row)"
    ).fetchone()[0]
    prints = np.fromstring(text, np.int64, sep=",") if text else np.empty(0, np.int64)
    return rows, prints


def unprinted(after: int, limit: int) -> list[tuple[int, str]]:
    """Row and id of the next artworks without a fingerprint. Needs a scope."""
    found = execute(
        "SELECT row, id FROM artwork WHERE fingerprint IS NULL AND row > ? ORDER BY row LIMIT ?",
        (after, limit),
    )
    return [(int(row), str(each)) for row, each in found.fetchall()]


def not_searched(limit: int) -> list[tuple[int, str, int]]:
    """Row, id and fingerprint of the next artworks that were not compared yet. Needs a scope."""
    found = execute(
        "SELECT row, id, fingerprint FROM artwork WHERE row > ? AND fingerprint IS NOT NULL"
        " ORDER BY row LIMIT ?",
        (searched_up_to(), limit),
    )
    return [(int(row), str(each), int(print_)) for row, each, print_ in found.fetchall()]


def how_many_unprinted() -> int:
    """Needs a scope."""
    return int(execute("SELECT count(*) FROM artwork WHERE fingerprint IS NULL").fetchone()[0])


def how_many_not_searched() -> int:
    """Needs a scope."""
    found = execute(
        "SELECT count(*) FROM artwork WHERE row > ? AND fingerprint IS NOT NULL",
        (searched_up_to(),),
    )
    return int(found.fetchone()[0])


def anything_to_search() -> bool:
    """Whether a search for duplicates has something to do. Needs a scope."""
    found = execute(
        "SELECT EXISTS (SELECT 1 FROM artwork WHERE row > ?)"
        " OR EXISTS (SELECT 1 FROM artwork WHERE fingerprint IS NULL)",
        (searched_up_to(),),
    )
    return bool(found.fetchone()[0])


def searched_up_to() -> int:
    found = MetaRow.get_or_none(MetaRow.key == _SEARCHED)
    return int(found.value) if found is not None else 0


def write_fingerprints(prints: Sequence[tuple[int, int]]) -> None:
    """(row, fingerprint) each. All from the first of them on is searched again. Runs inside a
    write."""
    for row, fingerprint in prints:
        execute("UPDATE artwork SET fingerprint = ? WHERE row = ?", (fingerprint, row))
    first = min((row for row, _ in prints), default=0)
    if 0 < first <= searched_up_to():
        _set_searched(first - 1)


def write_pairs(pairs: Sequence[Alike], searched: int) -> None:
    """What one step of the search found, and the last row that it looked at. Runs inside a write,
    all of it or nothing."""
    for pair in pairs:
        execute(
            "INSERT INTO alike_pair (first, second, distance, difference) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (pair.first, pair.second, pair.distance, pair.difference),
        )
    _set_searched(searched)


def forget_pairs() -> None:
    """Have all pairs found again. Runs inside a write."""
    execute("DELETE FROM alike_pair")
    _set_searched(0)


def known_pairs(rows: Sequence[int]) -> set[tuple[int, int]]:
    """The pairs in which one of these rows is the first or the second. Needs a scope."""
    chosen = json.dumps(list(rows))
    found = execute(
        "SELECT first, second FROM alike_pair WHERE first IN (SELECT value FROM json_each(?))"
        " OR second IN (SELECT value FROM json_each(?))",
        (chosen, chosen),
    )
    return {(int(first), int(second)) for first, second in found.fetchall()}


def _set_searched(row: int) -> None:
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_SEARCHED, str(row)),
    )
