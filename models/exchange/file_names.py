"""What exported pictures are called, and how none takes another's place."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TypeVar

from models.errors import PictureError
from models.half_written import half_written
from models.library.artworks.telling import export_name
from models.library.files.digest import file_digest
from models.library.files.filing import copy_durably
from models.records import Artwork

_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_Path = TypeVar("_Path", bound=PurePath)
_LONGEST = 180  # Bytes of a stem: names have 255, and sidecars, numbers and `.part` come behind.


class Names(StrEnum):
    """By title with the beginning of the id, as the file was called when it came, in a folder for
    each artist, or by the id alone."""

    TITLE = "title"
    ORIGINAL = "original"
    ARTIST = "artist"
    ID = "id"


def name_for(artwork: Artwork, original: str, names: Names) -> PurePath:
    """Below the folder that is exported to; fit for every system."""
    suffix = Path(artwork.path).suffix.lower()
    if names is Names.ID:
        return PurePath(artwork.id + suffix)
    if names is Names.ORIGINAL:
        stem = fit(PurePath(original.replace("\\", "/")).stem)
        return PurePath((stem or artwork.id) + suffix)
    named = PurePath(export_name(artwork))
    folder = fit(artwork.author) if names is Names.ARTIST else ""
    return PurePath(folder, named) if folder else named


def fit(text: str) -> str:
    """A text as a file's stem or a folder's name on every system; empty where nothing is left."""
    words = " ".join(_UNFIT.sub("_", text).split())
    short = words.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    return f"_{short}" if _RESERVED.fullmatch(short) else short


class FreeNames:
    """Numbers the second, third… of one name. Pictures that lie there from before keep theirs."""

    def __init__(self, beside: Callable[[Path], Sequence[Path]]) -> None:
        """`beside` are the sidecars of a picture: a name is free only where none of them is."""
        self._beside = beside
        self._last: dict[Path, int] = {}

    def copy(self, artwork: Artwork, wanted: Path) -> tuple[Path, bool]:
        """Where the artwork's file lies now, and whether it was copied. Nothing that was there is
        written over."""
        number = self._last.get(wanted, 1)
        while True:
            target = wanted if number == 1 else numbered(wanted, number)
            number += 1
            if _is_taken(target):
                if not _is_it(target, artwork):
                    continue
            elif any(map(_is_taken, self._beside(target))) or not _copied(artwork, target):
                continue
            else:
                self._last[wanted] = number
                return target, True
            self._last[wanted] = number
            return target, False


def written_beside(file: Path, content: bytes, *, replace: bool) -> bool | None:
    """Whether it was written now; None where something else lies there, which stays."""
    if _is_taken(file):
        if file.is_file() and file.read_bytes() == content:
            return False
        if not replace:
            return None
    with half_written(file) as half:
        half.write_bytes(content)
    return True


def numbered(path: _Path, number: int) -> _Path:
    """`name (2).png`."""
    return path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_taken(path: Path) -> bool:
    return os.path.lexists(path)


def _is_it(path: Path, artwork: Artwork) -> bool:
    try:
        return path.stat().st_size == artwork.bytes and file_digest(path) == artwork.id
    except (OSError, PictureError):
        return False


def _copied(artwork: Artwork, target: Path) -> bool:
    """Whole or not at all; False where the name was taken in this moment."""
    half = target.with_name(f".{target.name}.part")
    try:
        copy_durably(Path(artwork.path), half)
        try:
            os.link(half, target)
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            # A file system without links; what is there by now stays.
            if _is_taken(target):
                return False
            half.replace(target)
        return True
    finally:
        half.unlink(missing_ok=True)
