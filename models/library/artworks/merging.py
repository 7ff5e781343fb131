"""Gives one artwork all that is known of another, and takes exactly that back.

Copied are tags (whoever said them), sightings and the person's words; on boards the one takes the
other's place. What was judged is the log's (models.feedback.uniting).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from models.library.artworks.artwork_text import write_texts
from models.library.database.fetching import execute
from models.library.tags.tagging import count_uses

_WORDS = ("title", "author", "note")
_SEEN = (
    "found_at, via, page_url, file_url, author, author_url, title, posted_at, recipe, source,"
    " robots, raw"
)


@dataclass(frozen=True, slots=True)
class Moved:
    """What came to an artwork (`row`, `id`) from another: enough to take it back."""

    row: int
    id: str
    other: str
    tags: tuple[tuple[int, str], ...]
    sightings: tuple[int, ...]
    words: tuple[str | None, ...]
    boards: tuple[str, ...]


def move_facts(row: int, other: int) -> Moved:
    """Both are rows. Runs inside a write."""
    ids = dict(execute("SELECT row, id FROM artwork WHERE row IN (?, ?)", (row, other)).fetchall())
    moved = Moved(
        row=row,
        id=ids[row],
        other=ids[other],
        tags=_copy_tags(row, other),
        sightings=_copy_sightings(row, other),
        words=_join_words(row, other),
        boards=_take_places(ids[row], ids[other]),
    )
    write_texts([row])
    return moved


def take_back(moved: Moved) -> None:
    """Everything as it was before. Runs inside a write."""
    for tag, origin in moved.tags:
        execute(
            "DELETE FROM artwork_tag WHERE artwork = ? AND tag = ? AND origin = ?",
            (moved.row, tag, origin),
        )
    count_uses({tag for tag, _ in moved.tags})
    seen = json.dumps(moved.sightings)
    execute("DELETE FROM sighting WHERE id IN (SELECT value FROM json_each(?))", (seen,))
    _set_words(moved.row, moved.words)
    for board in moved.boards:
        _replace_on(board, moved.id, moved.other)
    write_texts([moved.row])


def _copy_tags(row: int, other: int) -> tuple[tuple[int, str], ...]:
    """What was said of `row` already stands."""
    found = execute(
        "INSERT OR IGNORE INTO artwork_tag (artwork, tag, origin, confidence)"
        " SELECT ?, tag, origin, confidence FROM artwork_tag WHERE artwork = ?"
        " RETURNING tag, origin",
        (row, other),
    ).fetchall()
    count_uses({tag for tag, _ in found})
    return tuple(found)


def _copy_sightings(row: int, other: int) -> tuple[int, ...]:
    """The keys by which the collector knows what it fetched stay with the other."""
    found = execute(
        f"INSERT INTO sighting (artwork, {_SEEN}) SELECT ?, {_SEEN} FROM sighting"
        " WHERE artwork = ? ORDER BY id RETURNING id",
        (row, other),
    )
    copies = tuple(each for (each,) in found.fetchall())
    others = execute("SELECT id FROM sighting WHERE artwork = ? ORDER BY id", (other,)).fetchall()
    for (theirs,), mine in zip(others, copies, strict=True):
        execute(
            "INSERT INTO sighting_original (sighting, field, value, at)"
            " SELECT ?, field, value, at FROM sighting_original WHERE sighting = ?",
            (mine, theirs),
        )
    return copies


def _join_words(row: int, other: int) -> tuple[str | None, ...]:
    """A title and an author where there was none; both notes. Answers what was before."""
    before, theirs = _words(row), _words(other)
    title, author = (mine or their for mine, their in zip(before[:2], theirs[:2], strict=True))
    notes = dict.fromkeys(note for note in (before[2], theirs[2]) if note)
    _set_words(row, (title, author, "\n\n".join(notes)))
    return before


def _words(row: int) -> tuple[str | None, ...]:
    found = execute(f"SELECT {', '.join(_WORDS)} FROM artwork WHERE row = ?", (row,)).fetchone()
    return tuple(found)


def _set_words(row: int, words: tuple[Any, ...]) -> None:
    execute("UPDATE artwork SET title = ?, author = ?, note = ? WHERE row = ?", (*words, row))


def _take_places(one: str, other: str) -> tuple[str, ...]:
    """On the boards where only the other lies; these."""
    found = execute(
        "SELECT board FROM board_placement WHERE artwork = ?"
        " AND board NOT IN (SELECT board FROM board_placement WHERE artwork = ?)",
        (other, one),
    ).fetchall()
    for (board,) in found:
        _replace_on(board, other, one)
    return tuple(board for (board,) in found)


def _replace_on(board: str, old: str, new: str) -> None:
    execute(
        "UPDATE OR IGNORE board_placement SET artwork = ? WHERE board = ? AND artwork = ?",
        (new, board, old),
    )
