"""Tagging thousands of artworks in one write, and its exact inverse."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.library.database.fetching import execute
from models.library.database.query_cache import as_rows
from models.library.tags.tagging import DENIED, count_uses, tag_id
from models.records import LibraryChanges, Tag


@dataclass(frozen=True, slots=True)
class Untag:
    """What the person had said of these artworks and tags before: rows of (artwork, tag,
    confidence). Handed back, everything is as it was."""

    rows: tuple[int, ...]
    tags: tuple[int, ...]
    said: tuple[tuple[int, int, float | None], ...]


@dataclass(frozen=True, slots=True)
class Retagged:
    """What changed, and what takes it back."""

    changes: LibraryChanges
    undo: Untag


def retag(rows: Sequence[int], added: Iterable[Tag], removed: Iterable[Tag]) -> Retagged:
    """Say tags of all these artworks and take others away, as the person. Runs inside a write.

    A tag that is removed and that a site or a net says is denied, as `tagging.remove` does.
    """
    more = [tag_id(tag) for tag in added]
    less = [tag_id(tag) for tag in removed]
    tags = tuple(dict.fromkeys([*more, *less]))
    numbers = as_rows(rows).tolist()
    chosen = json.dumps(numbers)
    undo = Untag(tuple(numbers), tags, tuple(_said(chosen, tags)))
    for tag in more:
        execute(
            "INSERT INTO artwork_tag (artwork, tag, origin, confidence)"
            " SELECT row, ?, 'person', NULL FROM artwork"
            " WHERE row IN (SELECT value FROM json_each(?))"
            " ON CONFLICT (artwork, tag, origin) DO UPDATE SET confidence = NULL",
            (tag, chosen),
        )
    for tag in less:
        _forget(chosen, [tag])
        execute(
            "INSERT INTO artwork_tag (artwork, tag, origin, confidence)"
            " SELECT DISTINCT artwork, tag, 'person', ? FROM artwork_tag"
            " WHERE tag = ? AND artwork IN (SELECT value FROM json_each(?))",
            (DENIED, tag, chosen),
        )
    count_uses(tags)
    return Retagged(LibraryChanges(updated=undo.rows), undo)


def untag_back(undo: Untag) -> LibraryChanges:
    """Everything as it was before. Runs inside a write."""
    chosen = json.dumps(undo.rows)
    _forget(chosen, undo.tags)
    execute(
        "INSERT INTO artwork_tag (artwork, tag, origin, confidence)"
        " SELECT value ->> 0, value ->> 1, 'person', value ->> 2 FROM json_each(?)"
        " WHERE value ->> 0 IN (SELECT row FROM artwork)",
        (json.dumps(undo.said),),
    )
    count_uses(undo.tags)
    return LibraryChanges(updated=undo.rows)


def _said(chosen: str, tags: Sequence[int]) -> list[tuple[int, int, float | None]]:
    found = execute(
        "SELECT artwork, tag, confidence FROM artwork_tag WHERE origin = 'person'"
        " AND tag IN (SELECT value FROM json_each(?))"
        " AND artwork IN (SELECT value FROM json_each(?))",
        (json.dumps(tags), chosen),
    )
    return [(int(artwork), int(tag), confidence) for artwork, tag, confidence in found.fetchall()]


def _forget(chosen: str, tags: Sequence[int]) -> None:
    execute(
        "DELETE FROM artwork_tag WHERE origin = 'person'"
        " AND tag IN (SELECT value FROM json_each(?))"
        " AND artwork IN (SELECT value FROM json_each(?))",
        (json.dumps(tags), chosen),
    )
