"""What a crop of an artwork keeps: read with the records, written by nets and by the person.

A net's word can be had again at any time; the person's is never overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from models.library.database.fetching import execute, in_parts, tuples
from models.library.tables.net_tables import FocusRow
from models.records import Focus

PERSON = "person"


def focus_of(rows: Sequence[int]) -> dict[int, Focus]:
    """By row, for those that have one. Needs a scope."""
    found: dict[int, Focus] = {}
    for part in in_parts(rows):
        query = FocusRow.select(
            FocusRow.artwork,
            FocusRow.x,
            FocusRow.y,
            FocusRow.width,
            FocusRow.height,
            FocusRow.because,
        )
        for row, *facts in tuples(query.where(FocusRow.artwork.in_(part))):
            found[row] = Focus(*facts)
    return found


def without_focus(ids: Sequence[str], net: str) -> list[str]:
    """Those of `ids` that this net (its key) did not look at and the person did not set, in their
    order. Needs a scope."""
    lacking = {
        found
        for (found,) in execute(
            "SELECT id FROM artwork LEFT JOIN focus ON focus.artwork = artwork.row"
            " WHERE focus.artwork IS NULL OR (focus.net != ? AND focus.because != ?)",
            (net, PERSON),
        )
    }
    return [each for each in ids if each in lacking]


def write_focus(found: Mapping[str, Focus], net: str) -> list[int]:
    """A net's word by artwork id; the rows that have it now. Runs inside a write."""
    chosen = [[key, f.x, f.y, f.width, f.height, f.because] for key, f in found.items()]
    written = execute(
        "INSERT INTO focus (artwork, x, y, width, height, because, net)"
        " SELECT artwork.row, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ?"
        " FROM json_each(?) JOIN artwork ON artwork.id = value ->> 0 WHERE true"
        " ON CONFLICT (artwork) DO UPDATE SET x = excluded.x, y = excluded.y,"
        " width = excluded.width, height = excluded.height, because = excluded.because,"
        " net = excluded.net WHERE focus.because != ? RETURNING artwork",
        (net, json.dumps(chosen), PERSON),
    )
    return [int(row) for (row,) in written.fetchall()]


def set_focus(row: int, focus: Focus | None) -> None:
    """The person's word, or a net's that an undo brings back; None hands the choice back to the
    nets. Runs inside a write."""
    execute("DELETE FROM focus WHERE artwork = ?", (row,))
    if focus is not None:
        execute(
            "INSERT INTO focus (artwork, x, y, width, height, because) VALUES (?, ?, ?, ?, ?, ?)",
            (row, focus.x, focus.y, focus.width, focus.height, focus.because),
        )
