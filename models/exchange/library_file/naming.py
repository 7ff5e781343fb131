"""What a library file and the pictures beside it are called, and how one is told from other files:
apart from what reads and writes them, because every import asks it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from models.library.paths import fanned

VERSION = 1
KIND = "bunshin-library"
FILE = "library.jsonl"
PICTURES = "pictures"


def library_file_at(path: Path) -> Path | None:
    """The library file that is meant by it or by its folder; None for anything else."""
    file = path / FILE if path.is_dir() else path
    if file.suffix != ".jsonl" or not file.is_file():
        return None
    try:
        with file.open("rb") as stream:
            start = stream.readline(4096)
    except OSError:
        return None
    return file if KIND.encode() in start else None


def picture_in(artwork_id: str, ext: str) -> PurePosixPath:
    """Where a picture lies in such a folder."""
    return PurePosixPath(PICTURES) / fanned(artwork_id, ext).as_posix()
