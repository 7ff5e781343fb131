"""Eagle's libraries as folders: `NAME.library/images/<ID>.info/` with a picture and its
`metadata.json`. Listed, never written to; no name that a file says is ever made a path.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ITEM, METADATA, THUMBNAIL = ".info", "metadata.json", "_thumbnail.png"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Of an Eagle library: what is deleted there is not brought."""

    library: Path
    deleted: int


def is_eagle_library(path: Path) -> bool:
    return path.suffix.lower() == ".library" and (path / "images").is_dir()


def eagle_files(library: Path, is_deleted: Callable[[Path], bool]) -> Iterator[Path]:
    """Its pictures in the order in which they came there, for the names of their folders begin with
    the time. An item without a file is named by its folder, which is refused: nothing is lost in
    silence. Those that are deleted there are passed by."""
    for item in _items(library):
        if not is_deleted(item):
            yield from _files(item)


def folder_of(item: Path) -> Path:
    """The library in which it lies."""
    return item.parents[1]


def _items(library: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(library / "images"), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith(ITEM) and entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)


def _files(item: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(item), key=lambda entry: entry.name)
    except OSError:
        yield item
        return
    found = [
        Path(entry.path)
        for entry in entries
        if entry.name != METADATA
        and not entry.name.startswith(".")
        and not entry.name.endswith(THUMBNAIL)
        and entry.is_file(follow_symlinks=False)
    ]
    yield from found or [item]
