"""Which files an import looks at: everything below the given paths that is not hidden."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from models.errors import InputError
from models.library.origins.eagle_folder import eagle_files, is_eagle_library
from models.library.origins.eagle_items import EagleItems
from models.library.origins.sidecars import ENDINGS, sidecars_among

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


def check_paths(paths: Sequence[Path]) -> None:
    """All or nothing: a path that is not there is said before the first file is touched."""
    for path in paths:
        try:
            there = path.exists()
        except OSError as error:
            raise InputError("file-unreadable", path=path, reason=error.strerror) from error
        if not there:
            raise InputError("path-missing", path=path)


def files_below(
    paths: Sequence[Path], never: Path | None, items: EagleItems | None = None
) -> Iterator[Path]:
    """Files in a stable order; folders are walked, links to folders not (they may be circles).
    `never` is the library's own folder; `items` remembers what Eagle's said."""
    items = items or EagleItems(room=0)
    for path in paths:
        if path.is_dir():
            yield from _walk(path, never.resolve() if never is not None else None, items)
        elif not _lies_beside_its_picture(path):
            yield path


def _walk(folder: Path, never: Path | None, items: EagleItems) -> Iterator[Path]:
    if folder.resolve() == never:
        return
    if is_eagle_library(folder):
        yield from eagle_files(folder, items.is_deleted)
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # It is refused like a file that cannot be read: nothing is lost in silence.
        return
    sidecars = sidecars_among({entry.name for entry in entries})
    for entry in entries:
        if _is_passed_over(entry.name) or entry.name in sidecars:
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, never, items)
        elif entry.is_file():
            yield path


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower() in _SYSTEM_FILES


def _lies_beside_its_picture(path: Path) -> bool:
    if not path.name.lower().endswith(ENDINGS):
        return False
    return path.name in sidecars_among({entry.name for entry in os.scandir(path.parent)})
