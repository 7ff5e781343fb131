"""How sites marked their last answers, so that only what changed is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from models.library.database.fetching import execute, tuples
from models.library.tables.crawl_tables import RememberedPageRow


@dataclass(frozen=True, slots=True)
class Marks:
    """What names the version of an answer: ETag and Last-Modified, as they came."""

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


@dataclass(frozen=True, slots=True)
class PageName:
    """Which answer: of a source, by a recipe (its digest: another one reads otherwise), at an
    address."""

    source: int
    recipe: str
    url: str

    @property
    def text(self) -> str:
        return f"{_of(self.source)}{self.recipe} {self.url}"


class RememberedPages:
    """Reads open their own scope; everything that writes runs inside `library.writer` work."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def marks(self, name: PageName) -> Marks | None:
        row = RememberedPageRow
        with self._reading():
            found = tuples(row.select(row.etag, row.last_modified).where(row.address == name.text))
        return Marks(*found[0]) if found else None

    def remember(self, name: PageName, marks: Marks, at: int) -> None:
        """Everything that this answer led to is on record."""
        execute(
            "INSERT INTO remembered_page (address, etag, last_modified, checked_at, changed_at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET etag = excluded.etag,"
            " last_modified = excluded.last_modified, checked_at = excluded.checked_at,"
            " changed_at = excluded.changed_at",
            (name.text, marks.etag, marks.last_modified, at, at),
        )

    def note_unchanged(self, name: PageName, at: int) -> None:
        execute("UPDATE remembered_page SET checked_at = ? WHERE address = ?", (at, name.text))


def forget_pages_of(source: int) -> None:
    """Of a source that goes; its number may be given again. Runs inside a write."""
    first = _of(source)
    execute(
        "DELETE FROM remembered_page WHERE address >= ? AND address < ?",
        (first, first[:-1] + chr(ord(" ") + 1)),
    )


def _of(source: int) -> str:
    return f"source:{source} "
