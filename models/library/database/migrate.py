"""Brings a library to this program's version, after putting a copy of it aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from peewee import DatabaseError, SqliteDatabase
from playhouse.migrations import MigrationError, Runner

from models.errors import LibraryError
from models.half_written import half_written
from models.library.database.database import VERSION, set_identity, set_version
from models.library.database.failures import first_known, translated
from models.library.paths import LibraryPaths

MIGRATIONS = Path(__file__).parents[1] / "migrations"


def migrate(database: SqliteDatabase, paths: LibraryPaths, found: int) -> None:
    """Apply what is pending. `found` is the version the library has now (0 = empty)."""
    if found >= VERSION:
        return
    with translated(paths.folder):
        if found:
            copy_before(paths, found)
        try:
            set_identity(database)
            runner: Any = Runner
            runner(database, str(MIGRATIONS)).up()
            set_version(database, VERSION)
        except (DatabaseError, MigrationError) as error:
            raise first_known(error, paths.folder) or LibraryError(
                "library-damaged", folder=paths.folder, reason=str(error)
            ) from error


def copy_before(paths: LibraryPaths, found: int) -> Path:
    """A consistent copy of the database in `backups/`, named after version and time."""
    paths.backups.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    target = paths.backups / f"before-migration-v{found}-{moment}.sqlite"
    with (
        half_written(target) as half,
        closing(sqlite3.connect(paths.database)) as source,
        closing(sqlite3.connect(half)) as copy,
    ):
        source.backup(copy)
    return target
