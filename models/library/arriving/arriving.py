"""The bytes of one file on their way in: read once, recognised, and only copied if they are new."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models.errors import PictureError
from models.library.database.failures import translated
from models.library.files.digest import file_digest
from models.library.library import Library

_BLOCK = 1 << 20
_HELD = (
    16 << 20
)  # Files up to this many bytes stay in memory until it is known whether they are new.


@dataclass(frozen=True, slots=True)
class Arrived:
    """`data` is all of a small file, `staged` the copy of a large one; neither for a file that
    stays where it is."""

    digest: str
    data: bytes | None = None
    staged: Path | None = None


def arrive(library: Library, path: Path, *, stays: bool) -> Arrived:
    """Raises `PictureError` for what cannot be read, `LibraryError` for what cannot be written."""
    if stays:
        return Arrived(file_digest(path))
    with opened(path) as file:
        data = _read(file, path, _HELD + 1)
    if len(data) <= _HELD:
        return Arrived(hashlib.sha256(data).hexdigest(), data)
    digest, staged = staged_copy(library, path)
    return Arrived(digest, staged=staged)


def stage(library: Library, arrived: Arrived, path: Path) -> Path:
    """Where its bytes lie until they are stored; `path` itself for a file that stays."""
    if arrived.data is None:
        return arrived.staged or path
    return write_staged(library, arrived.data)


def write_staged(library: Library, data: bytes) -> Path:
    """Where they lie until they are stored. Raises `LibraryError`."""
    staged = _free_name(library)
    with translated(library.paths.folder):
        try:
            staged.write_bytes(data)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
    return staged


def forget(arrived: Arrived) -> None:
    """It is not needed after all."""
    if arrived.staged is not None:
        arrived.staged.unlink(missing_ok=True)


def opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error


def staged_copy(library: Library, path: Path) -> tuple[str, Path]:
    """The digest that was taken on the way, and a copy in the staging folder. Raises
    `PictureError` for what cannot be read, `LibraryError` for what cannot be written."""
    digest = hashlib.sha256()
    staged = _free_name(library)
    with opened(path) as source, translated(library.paths.folder):
        try:
            with staged.open("wb") as target:
                while block := _read(source, path, _BLOCK):
                    digest.update(block)
                    target.write(block)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
    return digest.hexdigest(), staged


def _free_name(library: Library) -> Path:
    """One that says that the file is unfinished."""
    return library.paths.staging / f"{uuid.uuid4().hex}.part"


def _read(source: BinaryIO, path: Path, most: int) -> bytes:
    """A failing read is the file's fault, a failing write the library's."""
    try:
        return source.read(most)
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error
