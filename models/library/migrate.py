"""Brings a library to this program's version, after putting a copy of it aside."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from peewee import DatabaseError, SqliteDatabase
from playhouse.migrations import MigrationError, Runner

from models.errors import LibraryError
from models.library.database import VERSION, set_identity, set_version
from models.library.failures import of_database
from models.library.paths import LibraryPaths

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: SqliteDatabase, paths: LibraryPaths, found: int) -> None:
    """Apply what is pending. `found` is the version the library has now (0 = empty)."""
    if found >= VERSION:
        return
    if found:
        copy_before(paths, found)
    try:
        set_identity(database)
        runner: Any = Runner
        runner(database, str(MIGRATIONS)).up()
        set_version(database, VERSION)
    except DatabaseError as error:
        raise of_database(error, paths.folder) or LibraryError(
            "library-damaged", folder=paths.folder, reason=str(error)
        ) from error
    except MigrationError as error:
        raise LibraryError("library-damaged", folder=paths.folder, reason=str(error)) from error


def copy_before(paths: LibraryPaths, found: int) -> Path:
    """A consistent copy of the database in `backups/`, named after version and time."""
    paths.backups.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    target = paths.backups / f"before-migration-v{found}-{moment}.sqlite"
    source = sqlite3.connect(paths.database)
    copy = sqlite3.connect(target)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    return target
