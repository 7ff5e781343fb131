"""Writes a library as one file of JSON Lines, with or without its pictures beside it.

The pictures come first and the file takes its name last: a folder that holds a `library.jsonl` is
whole. Begun again after a stop, pictures that lie there already are not copied once more.
"""

from __future__ import annotations

import json
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.cancellation import CancelToken
from models.errors import InputError
from models.exchange.library_file.naming import FILE, KIND, VERSION, picture_in
from models.half_written import half_written
from models.library.database import database
from models.library.database.clock import now, to_rfc3339
from models.library.database.failures import translated
from models.library.database.fetching import execute, in_one_view
from models.library.everything.telling import counts, everything
from models.library.files.filing import Filed, copy_durably, location
from models.library.keeping.known_files import known_files
from models.library.library import Library
from models.library.person.shown_profile import shown_profile
from models.pace import progress
from models.program import VERSION as PROGRAM
from models.records import IN_TRASH, Progress, State

_STEP = 200


@dataclass(frozen=True, slots=True)
class WrittenLibrary:
    """The counts at the end; `missing` are artworks whose file is not there."""

    records: int = 0
    artworks: int = 0
    pictures: int = 0
    missing: tuple[str, ...] = ()


def write_library(
    library: Library, folder: Path, token: CancelToken, *, pictures: bool = False
) -> Generator[Progress, None, WrittenLibrary]:
    """Raises `export-there` where an export lies in `folder`, `LibraryError` for the disk. What is
    cut off leaves no file, only pictures."""
    file = folder / FILE
    if file.exists():
        raise InputError("export-there", folder=folder)
    with translated(folder, was_there=False):
        folder.mkdir(parents=True, exist_ok=True)
        with half_written(file) as half:
            records, artworks = yield from _write_records(library, half, token, pictures)
            copied = 0
            missing: tuple[str, ...] = ()
            if pictures:
                copied, missing = yield from _copy_pictures(library, folder, token)
    return WrittenLibrary(records, artworks, copied, missing)


def _write_records(
    library: Library, half: Path, token: CancelToken, pictures: bool
) -> Generator[Progress, None, tuple[int, int]]:
    """One view of the library, whatever is written to it meanwhile."""
    began, written, artworks = time.monotonic(), 0, 0
    with library.reading(), in_one_view(), half.open("w", encoding="utf-8", newline="\n") as file:
        counted = counts()
        total = sum(counted.values())
        file.write(_line(_header(library, counted, pictures)))
        for record in everything():
            if pictures and record["type"] == "artwork" and not record["missing"]:
                record["picture"] = str(picture_in(record["id"], record["ext"]))
            file.write(_line(record))
            written += 1
            artworks += record["type"] == "artwork"
            if written % _STEP == 0:
                token.check()
                yield progress(written, max(total, written), began)
        file.write(_line({"type": "end", "records": written}))
    yield progress(written, written, began)
    return written, artworks


def _header(library: Library, counted: dict[str, int], pictures: bool) -> dict[str, Any]:
    return {
        "type": KIND,
        "version": VERSION,
        "program": PROGRAM,
        "format": database.VERSION,
        "exported": to_rfc3339(now()),
        "taste": shown_profile(library),
        "pictures": pictures,
        "counts": counted,
    }


def _copy_pictures(
    library: Library, folder: Path, token: CancelToken
) -> Generator[Progress, None, tuple[int, tuple[str, ...]]]:
    with library.reading():
        (total,) = execute("SELECT count(*) FROM artwork WHERE NOT missing").fetchone()
    began, copied = time.monotonic(), 0
    missing: list[str] = []
    present = (each for each in known_files(library, token) if not each.missing)
    for done, each in enumerate(present, 1):
        token.check()
        filed = each.filed
        target = folder / picture_in(filed.id, filed.ext)
        if _copied(library, filed, each.state, target):
            copied += 1
        else:
            missing.append(filed.id)
        yield progress(done, max(total, done), began, target.name)
    return copied, tuple(missing)


def _copied(library: Library, filed: Filed, state: State, target: Path) -> bool:
    """From where it lies, or, moved meanwhile, from where it lies now."""
    other = State.KEPT if state in IN_TRASH else State.TRASHED
    for each in (state, other, state):
        source = location(library.paths, filed, each)
        try:
            if target.exists() and target.stat().st_size == source.stat().st_size:
                return True
            target.parent.mkdir(parents=True, exist_ok=True)
            copy_durably(source, target)
        except FileNotFoundError:
            continue
        return True
    return False


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"
