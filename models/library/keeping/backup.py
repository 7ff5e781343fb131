"""A backup is one zip file with the database and the pictures; restoring checks it first.

What stands where a backup is restored is never overwritten: it is moved aside.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import uuid
import zipfile
import zlib
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library.database.database import APPLICATION_ID, MAJOR, VERSION, reading_address
from models.library.database.failures import translated
from models.library.database.lock import acquire
from models.library.files.digest import file_digest
from models.library.files.filing import location, sync_file
from models.library.keeping.packing import DATABASE, filed_in, pack_database, pack_pictures
from models.library.library import Library
from models.library.paths import LibraryPaths
from models.records import Progress

_ABOUT = "bunshin-backup.json"
_PAGES = 4096
_FOLDERS = ("originals", "trash")


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What went into a backup or came out of one. `aside` is where the old library is now."""

    artworks: int
    files: int
    bytes: int
    aside: Path | None = None


def write_backup(
    library: Library, target: Path, token: CancelToken, *, pictures: bool = True
) -> BackupReport:
    """`backing_up` to its end."""
    work = backing_up(library, target, token, pictures=pictures)
    while True:
        try:
            next(work)
        except StopIteration as ended:
            return ended.value  # type: ignore[no-any-return]


def backing_up(
    library: Library, target: Path, token: CancelToken, *, pictures: bool = True
) -> Generator[Progress, None, BackupReport]:
    """Write `target` whole or not at all. Works while others write: the database is a snapshot.

    Without `pictures` it holds the database alone, and is restored over the same library only.
    """
    if target.is_dir():
        raise LibraryError("library-read-only", folder=target, reason="it is a folder")
    if not library.paths.folder.is_dir():  # Its backups must not begin a new folder in its place.
        raise LibraryError("library-gone", folder=library.paths.folder)
    half = target.with_name(f"{target.name}.part")
    snapshot = target.with_name(f".{target.name}.{uuid.uuid4().hex}.sqlite")
    try:
        with translated(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
            artworks = copy_database(library.paths.database, snapshot, token)
            with zipfile.ZipFile(half, "w", strict_timestamps=False) as archive:
                about = {"version": VERSION, "artworks": artworks, "pictures": pictures}
                archive.writestr(_ABOUT, json.dumps(about))
                files = size = 0
                if pictures:
                    files, size = yield from pack_pictures(library.paths, snapshot, archive, token)
                pack_database(snapshot, archive, token)
            sync_file(half)
            half.replace(target)
            return BackupReport(artworks, files, size)
    finally:
        half.unlink(missing_ok=True)
        snapshot.unlink(missing_ok=True)


def restore_backup(file: Path, folder: Path, token: CancelToken) -> BackupReport:
    """Unpack beside the library, check everything, and only then put it in the library's place.

    A backup of the database alone takes the place of the database; `doctor --repair` then brings
    each file to where that database says, and puts aside what it does not know.
    """
    paths = LibraryPaths(folder.absolute())
    if not _has_pictures(file):
        with translated(paths.folder):
            return restore_database(file, paths)
    fresh = paths.folder.with_name(f".{paths.folder.name}.restoring-{uuid.uuid4().hex[:8]}")
    with translated(paths.folder):
        try:
            fresh.mkdir(parents=True)
            report = _unpack(file, LibraryPaths(fresh), token)
            aside = _move_aside(paths)
            _put_in_place(fresh, paths.folder, aside)
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, sqlite3.Error) as error:
            raise LibraryError("backup-damaged", file=file, reason=str(error)) from error
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return BackupReport(report.artworks, report.files, report.bytes, aside)


def restore_database(file: Path, paths: LibraryPaths) -> BackupReport:
    """The database of a backup in the place of the present one, which is kept in `backups/`."""
    if not paths.database.exists():
        reason = "it holds no pictures, and there is no library whose pictures it tells of"
        raise LibraryError("backup-damaged", file=file, reason=reason)
    lock = acquire(paths.lock)
    fresh = paths.folder / f".restoring-{uuid.uuid4().hex}.sqlite"
    try:
        with zipfile.ZipFile(file) as archive, fresh.open("wb") as unpacked:
            shutil.copyfileobj(archive.open(DATABASE), unpacked, 1 << 20)
        artworks = _check_identity(fresh, file)
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        paths.backups.mkdir(exist_ok=True)
        aside = paths.backups / f"before-restore-{moment}.sqlite"
        copy_database(paths.database, aside)
        # What is left of a write-ahead log would be played into the other database.
        with closing(sqlite3.connect(paths.database)) as present:
            present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sync_file(fresh)
        fresh.replace(paths.database)
        return BackupReport(artworks, 0, paths.database.stat().st_size, aside)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, sqlite3.Error) as error:
        raise LibraryError("backup-damaged", file=file, reason=str(error)) from error
    finally:
        fresh.unlink(missing_ok=True)
        lock.release()


def copy_database(source: Path, target: Path, token: CancelToken | None = None) -> int:
    """A consistent copy of a database in use; the number of artworks in it."""

    def check(_status: int, _remaining: int, _total: int) -> None:
        if token is not None:
            token.check()

    with (
        closing(sqlite3.connect(reading_address(source), uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new, pages=_PAGES, progress=check)
        return int(new.execute("SELECT count(*) FROM artwork").fetchone()[0])


def _unpack(file: Path, paths: LibraryPaths, token: CancelToken) -> BackupReport:
    files = size = 0
    if not file.is_file():
        raise LibraryError("backup-damaged", file=file, reason="it is not there")
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            token.check()
            name = PurePosixPath(member.filename)
            if member.filename == _ABOUT:
                continue
            if member.filename != DATABASE and not _is_picture_name(name):
                raise LibraryError(
                    "backup-damaged", file=file, reason=f"it holds a strange file {name}"
                )
            target = paths.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(member) as packed, target.open("wb") as unpacked:
                shutil.copyfileobj(packed, unpacked, 1 << 20)
            if member.filename != DATABASE:
                files, size = files + 1, size + member.file_size
                if file_digest(target) != name.stem:
                    raise LibraryError("backup-damaged", file=file, reason=f"{name} was changed")
    return BackupReport(_check_database(paths, file), files, size)


def _is_picture_name(name: PurePosixPath) -> bool:
    parts = name.parts
    return len(parts) == 4 and parts[0] in _FOLDERS and ".." not in parts


def _has_pictures(file: Path) -> bool:
    """Whether it is a backup with pictures, as far as it can be read; all older ones are."""
    try:
        with zipfile.ZipFile(file) as archive:
            return bool(json.loads(archive.read(_ABOUT)).get("pictures", True))
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError):
        return True


def _check_database(paths: LibraryPaths, file: Path) -> int:
    if not paths.database.exists():
        raise LibraryError("backup-damaged", file=file, reason="it holds no library")
    _check_identity(paths.database, file)
    with closing(sqlite3.connect(paths.database)) as database:
        return _check_files(database, paths, file)


def _check_identity(path: Path, file: Path) -> int:
    """That it is a whole database of ours, not of a newer program; the number of artworks."""
    with closing(sqlite3.connect(path)) as database:
        if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise LibraryError("backup-damaged", file=file, reason="it holds no Bunshin library")
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version // 100 > MAJOR:
            raise LibraryError("library-newer", folder=file, found=version, known=VERSION)
        said = database.execute("PRAGMA integrity_check").fetchone()[0]
        if said != "ok":
            raise LibraryError("backup-damaged", file=file, reason=said)
        return int(database.execute("SELECT count(*) FROM artwork").fetchone()[0])


def _check_files(database: sqlite3.Connection, paths: LibraryPaths, file: Path) -> int:
    for filed, state in filed_in(database):
        if not location(paths, filed, state).exists():
            raise LibraryError(
                "backup-damaged", file=file, reason=f"picture {filed.id} is not in it"
            )
    return int(database.execute("SELECT count(*) FROM artwork").fetchone()[0])


def _put_in_place(fresh: Path, folder: Path, aside: Path | None) -> None:
    """Where that fails, what stood there stands there again, or the error says where it is."""
    try:
        fresh.rename(folder)
    except OSError as error:
        if aside is not None:
            try:
                aside.rename(folder)
            except OSError:
                raise LibraryError("library-aside", folder=folder, aside=aside) from error
        raise


def _move_aside(paths: LibraryPaths) -> Path | None:
    if not paths.folder.exists():
        return None
    if not any(paths.folder.iterdir()):
        paths.folder.rmdir()
        return None
    # Nobody may be writing to what is moved.
    lock = acquire(paths.lock)
    try:
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        aside = paths.folder.with_name(f"{paths.folder.name}.before-restore-{moment}")
        paths.folder.rename(aside)
    finally:
        lock.release()
    return aside
