"""What is known already, as the archive that gallery-dl reads: a table of keys in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path


def write_known(file: Path, keys: Iterable[str]) -> None:
    """The documented archive: one column of text, one row a key."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("PRAGMA journal_mode=OFF")
        db.execute("CREATE TABLE archive (entry TEXT PRIMARY KEY) WITHOUT ROWID")
        db.executemany("INSERT OR IGNORE INTO archive VALUES (?)", ((key,) for key in keys))
