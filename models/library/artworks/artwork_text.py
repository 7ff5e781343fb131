"""The words that find an artwork: its file's name, the person's own and what was said where it was
seen, one a line and folded. Derived: follows each write, `doctor` reads it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.folding import folded
from models.library.database.fetching import execute, in_parts


def write_texts(rows: Sequence[int]) -> None:
    """Make the words of these artworks what they should be. Runs inside a write."""
    for part in in_parts(rows):
        for row, text in stale_texts(part):
            execute(
                "INSERT INTO artwork_text (row, text) VALUES (?, ?)"
                " ON CONFLICT (row) DO UPDATE SET text = excluded.text",
                (row, text),
            )


def stale_texts(rows: Sequence[int]) -> list[tuple[int, str]]:
    """Rows whose words are not as they should be, with what they should be. Needs a scope."""
    marks = ", ".join("?" * len(rows))
    seen: dict[int, list[str]] = {row: [] for row in rows}
    for row, title, author in execute(
        f"SELECT artwork, title, author FROM sighting WHERE artwork IN ({marks}) ORDER BY id",
        tuple(rows),
    ).fetchall():
        seen[row] += (title, author)
    own = execute(
        "SELECT artwork.row, name, title, author, note, kept.text FROM artwork"
        f" LEFT JOIN artwork_text kept ON kept.row = artwork.row WHERE artwork.row IN ({marks})",
        tuple(rows),
    ).fetchall()
    wanted = [(row, _joined([*words, *seen[row]]), kept) for row, *words, kept in own]
    return [(row, text) for row, text, kept in wanted if text != kept]


def _joined(words: Iterable[str | None]) -> str:
    return folded("\n".join(word or "" for word in words))
