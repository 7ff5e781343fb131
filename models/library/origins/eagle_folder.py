"""Eagle's libraries as folders: `NAME.library/images/<ID>.info/` with a picture and its
`metadata.json`. Listed, never written to; no name that a file says is ever made a path.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.library.origins.small_texts import read_small

ITEM, METADATA, THUMBNAIL = ".info", "metadata.json", "_thumbnail.png"
Deleted = dict[Path, set[str]]  # By library the names of items in its trash.


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Of an Eagle library: what is deleted there is not brought."""

    library: Path
    deleted: int


def is_eagle_library(path: Path) -> bool:
    return path.suffix.lower() == ".library" and (path / "images").is_dir()


def eagle_files(library: Path, deleted: Deleted | None = None) -> Iterator[Path]:
    """Its pictures in the order in which they came there, for the names of their folders begin with
    the time. An item without a file is named by its folder, which is refused: nothing is lost in
    silence. Items that were passed by are named in `deleted`."""
    for item in _items(library):
        if not is_deleted(item):
            yield from _files(item)
        elif deleted is not None:
            deleted.setdefault(library, set()).add(item.name)


def is_deleted(item: Path) -> bool:
    return read_metadata(item).get("isDeleted") is True


def read_metadata(folder: Path) -> dict[str, Any]:
    """Of an item, or of the library itself; what cannot be read says nothing."""
    try:
        return parsed(folder / METADATA)
    except (OSError, ValueError, RecursionError):
        return {}


def parsed(file: Path) -> dict[str, Any]:
    """Raises `OSError`, `ValueError` and `RecursionError`."""
    found = json.loads(read_small(file))
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


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
