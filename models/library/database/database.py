"""The connection to `library.sqlite`: pragmas, identity, and short-lived scopes for each thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from peewee import DatabaseError, SqliteDatabase

from models.errors import LibraryError
from models.folding import folded
from models.library.database.failures import of_database
from models.library.tables import row as base
from models.name_order import name_key

APPLICATION_ID = 0x42554E53  # "BUNS"
MAJOR = 1
MINOR = 3
VERSION = MAJOR * 100 + MINOR

_PRAGMAS: dict[str, Any] = {
    "foreign_keys": 1,
    "synchronous": "FULL",
    "busy_timeout": 5000,
    "cache_size": -16000,
}

_bound = threading.Lock()


def connect(file: Path, *, read_only: bool) -> SqliteDatabase:
    """A database object for the file; nothing is opened yet."""
    if read_only:
        address = reading_address(file)
        database = SqliteDatabase(address, pragmas=_PRAGMAS, uri=True, autoconnect=False)
    else:
        pragmas = {"journal_mode": "wal", **_PRAGMAS}
        database = SqliteDatabase(str(file), pragmas=pragmas, autoconnect=False)
    for name, function in _FUNCTIONS.items():
        database.register_function(function, name, 1, deterministic=True)
    return database


@lru_cache(maxsize=4096)
def _folded(text: str | None) -> str | None:
    """Few authors made most pictures."""
    return text if text is None else folded(text)


# What searches ask of texts; never part of an index or a trigger, for others read the file too.
# An order by name is asked for anew after each write, and names hardly ever change.
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "folded": _folded,
    "name_key": lru_cache(maxsize=1 << 17)(name_key),
}


def reading_address(file: Path) -> str:
    """How SQLite opens the file for reading only."""
    # A journal cannot be made where nothing can be written, and none is needed there.
    still = not os.access(file.parent, os.W_OK) and not _journal_of(file).exists()
    return f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"


def version_before_writing(file: Path, folder: Path) -> int:
    """`version_of`, asked without as much as a pragma that would change another's file."""
    database = SqliteDatabase(f"{file.absolute().as_uri()}?mode=rw", uri=True, autoconnect=False)
    try:
        with scope(database):
            return version_of(database, folder)
    except DatabaseError as error:
        raise of_database(error, folder) or error from error


def _journal_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def bind(database: SqliteDatabase) -> None:
    """Let the rows speak to this database until `unbind`."""
    if not _bound.acquire(blocking=False):
        raise RuntimeError("a library is open already; close it before another is opened")
    base.database.initialize(database)


def unbind() -> None:
    base.database.initialize(None)
    _bound.release()


def _folder_of(database: SqliteDatabase) -> Path:
    address = str(database.database)
    if address.startswith("file:"):
        address = url2pathname(urlsplit(address).path)
    return Path(address).parent


@contextmanager
def scope(database: SqliteDatabase) -> Iterator[None]:
    """A connection for the calling thread, closed afterwards; inside another scope it is free."""
    if not database.is_closed():
        yield
        return
    try:
        database.connect()
    except DatabaseError as error:
        raise of_database(error, _folder_of(database)) or error from error
    try:
        yield
    finally:
        database.close()


def version_of(database: SqliteDatabase, folder: Path) -> int:
    """The library's version, 0 when it was never filled; refuses what is not ours or newer."""
    try:
        application = _pragma(database, "application_id")
        version = _pragma(database, "user_version")
        filled = bool(database.get_tables())
    except DatabaseError as error:
        raise of_database(error, folder) or error from error
    if application != APPLICATION_ID and (application or filled):
        raise LibraryError("library-not-ours", folder=folder)
    if version // 100 > MAJOR:
        raise LibraryError("library-newer", folder=folder, found=version, known=VERSION)
    return version


def set_identity(database: Any) -> None:
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def set_version(database: Any, version: int) -> None:
    database.execute_sql(f"PRAGMA user_version = {version}")


def _pragma(database: Any, name: str) -> int:
    return int(database.execute_sql(f"PRAGMA {name}").fetchone()[0])
