"""Takes a library file into a library: an empty one becomes what the other was, one with pictures
gains what it has not.

The whole file is looked over first, and nothing is written where a line of it does not hold. Then
it is taken in short writes: each leaves a sound library, and begun again after a stop it goes on,
for what is there already is passed by.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.cancellation import CancelToken
from models.errors import InputError, PictureError
from models.exchange.library_file.judgements import take_judgements
from models.exchange.library_file.pictures import TookPictures, take_pictures
from models.exchange.library_file.reading import LookedOver, look_over, records_of
from models.feedback.profiles import checked_profile, choose_profile
from models.imaging.sandbox import Sandbox
from models.library.database.fetching import execute
from models.library.everything.taking import Numbers, numbers_here, take
from models.library.everything.taking_artworks import take_artworks
from models.library.files.digest import file_digest
from models.library.library import Library
from models.library.person.shown_profile import shown_profile, write_shown_profile
from models.pace import progress
from models.records import LibraryChanges, Progress

_PART = 400  # Records of one write.
_Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Brought:
    """What a library file brought: records by their type, those that were known already, those of
    types that this version does not know. With `errors` nothing was done at all."""

    new: dict[str, int] = field(default_factory=dict)
    known: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    pictures: TookPictures = field(default_factory=TookPictures)
    errors: tuple[InputError, ...] = ()
    seconds: float = 0.0


def bring_library(
    library: Library, file: Path, *, sandbox: Sandbox, token: CancelToken
) -> Generator[Progress, None, Brought]:
    """Each progress carries the changes since the last in `details`. Raises `InputError` for what
    is no library file, `LibraryError` for the disk."""
    looked = yield from look_over(file, token)
    return (yield from bring_looked_over(library, file, looked, sandbox=sandbox, token=token))


def bring_looked_over(
    library: Library, file: Path, looked: LookedOver, *, sandbox: Sandbox, token: CancelToken
) -> Generator[Progress, None, Brought]:
    """The same for a file that was looked over before."""
    began = time.monotonic()
    if looked.errors:
        return Brought(errors=looked.errors)
    with library.reading():
        was_empty = execute("SELECT 1 FROM artwork LIMIT 1").fetchone() is None
        numbers = numbers_here()
    if was_empty:
        taste = checked_profile(looked.header["taste"])
        library.writer.call(lambda: write_shown_profile(taste))
    new, known = yield from _take_all(library, file, looked, numbers, token)
    if new and not was_empty:
        changes = library.writer.call(lambda: choose_profile(library, shown_profile(library)))
        yield Progress(details=(changes,))
    pictures = yield from take_pictures(library, file.parent, sandbox=sandbox, token=token)
    seconds = time.monotonic() - began
    return Brought(dict(new), known, looked.skipped, pictures, seconds=seconds)


def _take_all(
    library: Library, file: Path, looked: LookedOver, numbers: Numbers, token: CancelToken
) -> Generator[Progress, None, tuple[Counter[str], int]]:
    began, done, total = time.monotonic(), 0, sum(looked.counts.values())
    new: Counter[str] = Counter()
    for kind, part in _parts(records_of(file)):
        token.check()
        taken, changes = _taker(library, kind, part, numbers)()
        new[kind] += taken
        done += len(part)
        yield progress(done, total, began, details=(changes,))
    return +new, done - new.total()


def _parts(records: Iterator[_Record]) -> Iterator[tuple[str, list[_Record]]]:
    """Neighbours of one type, so many at a time at most."""
    part: list[_Record] = []
    for record in records:
        if part and (part[0]["type"] != record["type"] or len(part) >= _PART):
            yield part[0]["type"], part
            part = []
        part.append(record)
    if part:
        yield part[0]["type"], part


def _taker(
    library: Library, kind: str, part: Sequence[_Record], numbers: Numbers
) -> Callable[[], tuple[int, LibraryChanges]]:
    """What writes them, and answers how many were new and what changed."""
    call = library.writer.call
    if kind == "judgement":
        return lambda: call(lambda: take_judgements(library, part))
    if kind == "artwork":
        lying = {each["id"] for each in part if _lies_where_it_stayed(each)}

        def artworks() -> tuple[int, LibraryChanges]:
            changes = take_artworks(part, numbers.here, lying)
            return len(changes.added) + len(changes.updated), changes

        return lambda: call(artworks)
    return lambda: (call(lambda: sum(take(each, numbers) for each in part)), LibraryChanges())


def _lies_where_it_stayed(record: _Record) -> bool:
    try:
        return bool(record["reference"]) and file_digest(Path(record["reference"])) == record["id"]
    except (PictureError, ValueError):
        return False
