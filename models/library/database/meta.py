"""Small facts of a library by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.library.database.fetching import execute
from models.library.tables.tables import MetaRow

if TYPE_CHECKING:
    from models.library.library import Library


def read_meta(library: Library, key: str) -> str | None:
    with library.reading():
        found = MetaRow.get_or_none(MetaRow.key == key)
    return found.value if found is not None else None


def write_meta(key: str, value: str) -> None:
    """Runs inside a write."""
    execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
