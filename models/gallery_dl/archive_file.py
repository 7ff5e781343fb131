"""gallery-dl's archive as a file: told from others without what remembers it, for every import asks
for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_MARK = b"SQLite format 3\0"


def is_archive(path: Path) -> bool:
    """Whether it is a database with gallery-dl's one table."""
    try:
        with path.open("rb") as file:
            if file.read(len(_MARK)) != _MARK:
                return False
        with closing(opened_archive(path)) as database:
            columns = database.execute("PRAGMA table_info(archive)").fetchall()
    except (OSError, sqlite3.Error, ValueError):
        return False
    return [column[1] for column in columns] == ["entry"]


def opened_archive(file: Path) -> sqlite3.Connection:
    """Another program's file: nothing that its schema says is run."""
    database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    database.execute("PRAGMA trusted_schema = OFF")
    return database
