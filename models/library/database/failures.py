"""Turns what SQLite and the disk say into our own errors, in one place."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError

from models.errors import ExpectedError, LibraryError

_NO_ROOM = 65_536  # Bytes: less than what SQLite needs beside a database that it writes to.


@contextmanager
def translated(folder: Path, *, was_there: bool = True) -> Iterator[None]:
    """Run the block; disk and database failures come out as `LibraryError`. A folder that was there
    and is not any more is gone, with its drive most likely."""
    try:
        yield
    except ExpectedError:
        raise
    except (DatabaseError, sqlite3.Error) as error:
        known = first_known(error, folder)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        known = of_disk(error, folder, was_there=was_there)
        if known is None:
            raise
        raise known from error


@contextmanager
def told_of_all(library_folder: Path) -> Iterator[None]:
    """What fails in a folder within the library is told of the library, which people know."""
    try:
        yield
    except LibraryError as error:
        known = {**error.params, "folder": library_folder}
        raise LibraryError(error.code, **known) from error


def first_known(error: BaseException, folder: Path) -> LibraryError | None:
    """The reason may stand behind the last error: on a full disk SQLite ends the transaction
    itself, and what is raised is that there is none to roll back."""
    at: BaseException | None = error
    while at is not None:
        if isinstance(at, DatabaseError | sqlite3.Error) and (known := of_database(at, folder)):
            return known
        at = at.__context__
    return None


def of_database(error: DatabaseError | sqlite3.Error, folder: Path) -> LibraryError | None:
    said = str(error)
    if not folder.exists():
        return LibraryError("library-gone", folder=folder)
    if "database or disk is full" in said:
        return LibraryError("disk-full", folder=folder)
    if "readonly database" in said or "unable to open database" in said or "disk I/O" in said:
        # On a full disk SQLite cannot even make the files it opens a database with.
        if _free(folder) < _NO_ROOM:
            return LibraryError("disk-full", folder=folder)
        return LibraryError("library-read-only", folder=folder, reason=said)
    if "database is locked" in said:
        return LibraryError("library-in-use", folder=folder, pid="unknown")
    if "malformed" in said or "not a database" in said:
        return LibraryError("library-damaged", folder=folder, reason=said)
    if "no such table" in said:
        return LibraryError("library-damaged", folder=folder, reason=said)
    return None


def _free(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return _NO_ROOM


# Something else stands where a folder has to be.
_NO_FOLDER = (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP)


def of_disk(error: OSError, folder: Path, *, was_there: bool = True) -> LibraryError | None:
    if error.errno in (errno.ENOENT, errno.EIO, errno.ENODEV) and not folder.exists() and was_there:
        return LibraryError("library-gone", folder=folder)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return LibraryError("disk-full", folder=folder)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, *_NO_FOLDER):
        return LibraryError("library-read-only", folder=folder, reason=error.strerror or str(error))
    return None
