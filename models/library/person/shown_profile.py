"""Whose likes and ratings the artworks show: one profile at a time, a small fact of the library."""

from __future__ import annotations

from models.feedback.records import DEFAULT_PROFILE
from models.library.database.fetching import execute
from models.library.library import Library
from models.library.tables.tables import MetaRow

_KEY = "taste of"


def shown_profile(library: Library) -> str:
    """The one that was chosen last."""
    with library.reading():
        found = MetaRow.get_or_none(MetaRow.key == _KEY)
    return found.value if found is not None else DEFAULT_PROFILE


def write_shown_profile(profile: str) -> None:
    """Runs inside a write, which changes the marks too (models.feedback.judge.show_marks)."""
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, profile),
    )


def shown_marks() -> dict[str, tuple[int, int]]:
    """Like or dislike and rating of each artwork that shows one. Needs a scope."""
    found = execute("SELECT id, liked, rating FROM artwork WHERE liked <> 0 OR rating <> 0")
    return {artwork: (liked, rating) for artwork, liked, rating in found.fetchall()}
