"""Variants: artworks of one group, shown as one cell, the head.

`variant_of` is the head's row; NULL is a head or an artwork without variants. What lies in the
trash leaves its group but remembers it as a negative row, so that it finds back. So every group
that is seen has a head that is seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.library.database.fetching import execute
from models.records import LibraryChanges

# The row under which an artwork is found in its group.
HEAD = "(CASE WHEN {artwork}.variant_of > 0 THEN {artwork}.variant_of ELSE {artwork}.row END)"


@dataclass(frozen=True, slots=True)
class Grouped:
    """How some artworks were grouped: (row, variant_of). Handed back, they are so again."""

    were: tuple[tuple[int, int | None], ...]


def group_of(row: int) -> list[int]:
    """The rows of its group, the head first; only itself without variants. Needs a scope."""
    head = head_of(row)
    found = execute("SELECT row FROM artwork WHERE variant_of = ? ORDER BY row", (head,)).fetchall()
    return [head, *(int(each) for (each,) in found)]


def head_of(row: int) -> int:
    """The row that stands for its group. Needs a scope."""
    found = execute("SELECT variant_of FROM artwork WHERE row = ?", (row,)).fetchone()
    return int(found[0]) if found and found[0] and found[0] > 0 else row


def variants_behind(rows: Iterable[int]) -> dict[int, int]:
    """How many variants are collapsed behind each, where there are any. Needs a scope."""
    found = execute(
        "SELECT variant_of, count(*) FROM artwork"
        " WHERE variant_of IN (SELECT value FROM json_each(?)) GROUP BY variant_of",
        (json.dumps(list(rows)),),
    )
    return {int(head): int(count) for head, count in found.fetchall()}


def any_grouped(rows: Iterable[int]) -> bool:
    """Whether one of these belongs to a group now, as its head or behind it. Needs a scope."""
    found = execute(
        "SELECT 1 FROM artwork WHERE row IN (SELECT value FROM json_each(?)) AND (variant_of > 0"
        " OR EXISTS (SELECT 1 FROM artwork of WHERE of.variant_of = artwork.row)) LIMIT 1",
        (json.dumps([int(row) for row in rows]),),
    )
    return found.fetchone() is not None


def with_variants(rows: Sequence[int]) -> list[int]:
    """These rows, each with those that are shown behind it. Needs a scope."""
    behind: dict[int, list[int]] = {}
    for row, head in execute(
        "SELECT row, variant_of FROM artwork WHERE variant_of > 0"
        " AND variant_of IN (SELECT value FROM json_each(?)) ORDER BY row",
        (json.dumps([int(row) for row in rows]),),
    ).fetchall():
        behind.setdefault(int(head), []).append(int(row))
    every = [each for row in rows for each in (int(row), *behind.get(int(row), ()))]
    return list(dict.fromkeys(every))


def gather(rows: Sequence[int], head: int) -> tuple[LibraryChanges, Grouped]:
    """Make one group of these artworks and all their groups, seen as `head`. Runs inside a write;
    all must be kept or finds."""
    members = dict.fromkeys(each for row in (head, *rows) for each in group_of(row))
    before = _as_they_are(members)
    _point(members, head)
    return LibraryChanges(updated=tuple(members)), before


def scatter(rows: Sequence[int]) -> tuple[LibraryChanges, Grouped]:
    """Dissolve the groups of these artworks: each stands for itself. Runs inside a write."""
    members = dict.fromkeys(each for row in rows for each in group_of(row))
    before = _as_they_are(members)
    for row in members:
        _set(row, None)
    return LibraryChanges(updated=tuple(members)), before


def regroup(before: Grouped) -> LibraryChanges:
    """The inverse of both. Runs inside a write."""
    for row, head in before.were:
        _set(row, head)
    return LibraryChanges(updated=tuple(row for row, _ in before.were))


def leave(rows: Iterable[int]) -> list[int]:
    """They went to the trash: the others of their groups stay together. Runs inside a write.
    Answers the rows that are heads now."""
    heads = []
    gone = _grouped(rows)
    for row in gone:
        head = head_of(row)
        if head != row:
            _set(row, -head)
            continue
        members = group_of(row)[1:]
        stay = [each for each in members if each not in gone]
        for each in members:
            _set(each, -row)  # As if they went before it.
        if stay:
            _point(stay, stay[0])
            execute("UPDATE artwork SET variant_of = ? WHERE variant_of = ?", (-stay[0], -row))
            _set(row, -stay[0])
            heads.append(stay[0])
    return heads


def come_back(rows: Iterable[int]) -> list[int]:
    """They are out of the trash: each stands for the group that it had. Runs inside a write.
    Answers the rows that are no heads any more."""
    hidden = []
    for row in _grouped(rows):
        (group,) = execute("SELECT -variant_of FROM artwork WHERE row = ?", (row,)).fetchone()
        if group is None or group < 0:  # Another one that came back took it along.
            continue
        there = execute(
            "SELECT 1 FROM artwork WHERE row = ? AND state IN ('kept', 'inbox')", (group,)
        ).fetchone()
        members = group_of(group) if there else []
        hidden += members[:1]
        _set(row, None)
        _point([row, *members], row)
    return hidden


def lost_variants() -> list[int]:
    """Rows behind a head that is not seen, or that are in the trash themselves. Needs a scope."""
    found = execute(
        "SELECT v.row FROM artwork v LEFT JOIN artwork h ON h.row = v.variant_of"
        " WHERE v.variant_of > 0 AND (h.row IS NULL OR h.variant_of IS NOT NULL"
        " OR h.state IN ('trashed', 'rejected') OR v.state IN ('trashed', 'rejected'))"
    )
    return [int(row) for (row,) in found.fetchall()]


def set_free(rows: Iterable[int]) -> None:
    """Each stands for itself. Runs inside a write."""
    for row in rows:
        _set(row, None)


def _grouped(rows: Iterable[int]) -> list[int]:
    """Those that are or were in a group."""
    found = execute(
        "SELECT row FROM artwork WHERE row IN (SELECT value FROM json_each(?))"
        " AND (variant_of IS NOT NULL"
        " OR EXISTS (SELECT 1 FROM artwork of WHERE of.variant_of = artwork.row)) ORDER BY row",
        (json.dumps([int(row) for row in rows]),),
    )
    return [int(row) for (row,) in found.fetchall()]


def _as_they_are(rows: Iterable[int]) -> Grouped:
    found = execute(
        "SELECT row, variant_of FROM artwork WHERE row IN (SELECT value FROM json_each(?))",
        (json.dumps(list(rows)),),
    )
    return Grouped(tuple((int(row), head) for row, head in found.fetchall()))


def _point(rows: Iterable[int], head: int) -> None:
    for row in rows:
        _set(row, None if row == head else head)


def _set(row: int, head: int | None) -> None:
    execute("UPDATE artwork SET variant_of = ? WHERE row = ?", (head, row))
