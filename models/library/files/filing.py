"""Where an artwork's file lies: in `originals/`, in `trash/`, or where the person keeps it.

A file that changes place is first linked at the new one, then the database is committed, then the
old name goes: whenever the power fails, the file is where the database says.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from models.library.paths import LibraryPaths
from models.records import IN_TRASH, State


@dataclass(frozen=True, slots=True)
class Filed:
    """What decides where a file lies. `path` is set for pictures that stay where they are."""

    id: str
    ext: str
    path: str | None


def location(paths: LibraryPaths, filed: Filed, state: State) -> Path:
    if filed.path is not None:
        return Path(filed.path)
    if state in IN_TRASH:
        return paths.trashed(filed.id, filed.ext)
    return paths.original(filed.id, filed.ext)


def link_at(old: Path, new: Path) -> None:
    """Make the file appear at `new` as well, durably. A missing file stays missing."""
    if old == new:
        return
    try:
        os.link(old, new)
    except FileExistsError:
        return
    except OSError:
        # No folder yet, no file any more, or a file system that has no links.
        if new.exists() or not old.exists():
            return
        new.parent.mkdir(parents=True, exist_ok=True)
        _link_or_copy(old, new)
    sync_folder(new.parent)


def _link_or_copy(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:
        copy_durably(old, new)


def delete_for_good(paths: LibraryPaths, artwork_id: str, ext: str) -> None:
    """The file in the trash and its thumbnails, there or not."""
    for path in (paths.trashed(artwork_id, ext), *paths.thumbs_of(artwork_id)):
        path.unlink(missing_ok=True)


def copy_durably(old: Path, new: Path) -> None:
    """Copy so that `new` is either whole or absent, even after a power failure."""
    half = new.with_name(f"{new.name}.part")
    try:
        with old.open("rb") as source, half.open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
        half.replace(new)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def sync_file(path: Path) -> None:
    """Make what was written to a file survive a power failure."""
    # As in `sync_folder` without Python's own buffers: it is done for every picture.
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power failure, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
