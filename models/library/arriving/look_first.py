"""What an import would do, without doing it: what is new, what is known, who says where it is from.

What is not known is decoded as an import would, so that what is damaged is told beforehand.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.imaging.sandbox import Sandbox
from models.library.arriving.gathering import Gathered, gather
from models.library.arriving.look_report import Looked, LookReport, counted
from models.library.arriving.preparing import look_at
from models.library.artworks.seen_before import says_something_new, unsaid_tags
from models.library.artworks.sighting_fields import FIELDS
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.files.digest import file_digest
from models.library.library import Library
from models.library.origins.origin import Origin
from models.library.origins.reader import ALL, OriginReader, Wanted
from models.pace import progress
from models.records import IN_TRASH, Progress, Sighting, State

_BATCH = 64
_BATCH_SECONDS = 0.25
_THREADS = 4


@dataclass(frozen=True, slots=True)
class _Looking:
    """What the threads work with."""

    reader: OriginReader
    sandbox: Sandbox
    token: CancelToken

    def stopped(self) -> bool:
        return self.token.cancelled


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file and what is known of it by itself; `local` when it lies on this computer."""

    path: Path
    origin: Origin
    digest: str = ""
    refused: str | None = None
    judged: bool = False
    local: bool = True


def look_first(
    library: Library | None,
    paths: Sequence[Path],
    *,
    sandbox: Sandbox,
    token: CancelToken,
    wanted: Wanted = ALL,
) -> Generator[Progress, None, LookReport]:
    """Each progress carries the `Looked` since the last in `details`, the first the tables. Without
    a library everything is new."""
    gathered = gather(paths, library.paths.folder if library else None)
    total, left_out = gathered.counted(token)
    started = time.monotonic()
    yield Progress(0, total, details=(*gathered.tables, *left_out))
    looked: list[Looked] = []
    here: dict[str, Path] = {}
    looking = _Looking(gathered.reader(wanted), sandbox, token)
    with ThreadPoolExecutor(_THREADS, "look") as pool:
        for batch in _read_all(pool, gathered, looking):
            news = list(pool.map(partial(_decoded, looking), compare(library, batch, here)))
            looked += news
            note = news[-1].path.name
            yield progress(len(looked), total, started, note, tuple(news))
    deleted = sum(each.deleted for each in left_out)
    return replace(counted(looked), deleted=deleted, seconds=time.monotonic() - started)


def _read_all(
    pool: ThreadPoolExecutor, gathered: Gathered, looking: _Looking
) -> Iterator[list[FileRead]]:
    """In their order, a batch at a time; threads read ahead."""
    files = gathered.files()
    working: deque[Future[FileRead]] = deque()
    try:
        while True:
            room = 2 * _BATCH - len(working)
            working += [pool.submit(_look_at_one, path, looking) for path in islice(files, room)]
            if not working:
                return
            began = time.monotonic()
            batch: list[FileRead] = []
            while working and len(batch) < _BATCH and time.monotonic() < began + _BATCH_SECONDS:
                looking.token.check()
                batch.append(working.popleft().result())
            yield batch
    finally:
        for future in working:
            future.cancel()


def _look_at_one(path: Path, looking: _Looking) -> FileRead:
    looking.token.check()
    origin = looking.reader.read(path, now())
    try:
        look_at(path, looking.sandbox, looking.stopped)
        return FileRead(path, origin, file_digest(path))
    except PictureError as error:
        return FileRead(path, origin, refused=error.code)


def _decoded(looking: _Looking, each: Looked) -> Looked:
    """As it was found, unless it is new and damaged."""
    if each.outcome == "new":
        try:
            looking.sandbox.decode(each.path, longest=1, stopped=looking.stopped)
        except PictureError as error:
            return replace(each, outcome="rejected", reason=error.code)
    return each


def compare(
    library: Library | None, batch: Iterable[FileRead], here: dict[str, Path]
) -> list[Looked]:
    """With what the library has, and with the files before."""
    if library is None:
        return [_looked(each, None, here) for each in batch]
    with library.reading():
        return [_looked(each, _known(each.digest), here) for each in batch]


def _known(digest: str) -> tuple[int, State] | None:
    found = execute("SELECT row, state FROM artwork WHERE id = ?", (digest,)).fetchone()
    return (int(found[0]), State(found[1])) if found is not None else None


def _looked(each: FileRead, known: tuple[int, State] | None, here: dict[str, Path]) -> Looked:
    origin = each.origin
    said = _summed(origin)
    words = [tag for seen in origin.seen for tag in seen.sighting.tags]
    tags = list(dict.fromkeys((*origin.tags, *words)))
    found = Looked(
        each.path,
        "rejected" if each.refused else "new",
        each.digest or None,
        each.refused or "; ".join(origin.problems) or None,
        origin.kinds,
        said,
        tuple(dict.fromkeys(tag.text for tag in tags)),
        line=origin.line,
        judged=each.judged or origin.stars is not None,
    )
    if each.refused:
        return found
    first = here.setdefault(each.digest, each.path)
    if known is None:
        again = first != each.path
        return replace(found, outcome="duplicate", reason="same-file") if again else found
    row, state = known
    seen = [each.sighting for each in origin.seen]
    if each.local:
        seen.append(Sighting(0, "import", file_url=each.path.absolute().as_uri()))
    news = any(says_something_new(row, sighting) for sighting in seen)
    return replace(
        found,
        outcome="duplicate",
        reason="in-trash" if state in IN_TRASH else found.reason,
        news=news or bool(unsaid_tags(row, tags)),
        conflicts=tuple(_conflicts(row, said)) if said else (),
    )


def _summed(origin: Origin) -> Sighting | None:
    """What is believed: of each fact the strongest word."""
    said: dict[str, object] = {}
    for seen in origin.seen:
        for name in (*FIELDS, "recipe"):
            value = getattr(seen.sighting, name)
            if value is not None:
                said[name] = value
    return Sighting(0, "import", **said) if said else None  # type: ignore[arg-type]


def _conflicts(row: int, said: Sighting) -> Iterator[tuple[str, str, str]]:
    """Another title or author than any that the library has of it."""
    for name in ("title", "author"):
        word = getattr(said, name)
        if not word:
            continue
        found = execute(
            f"SELECT {name} FROM artwork WHERE row = ?1 AND ifnull({name}, '') != '' UNION"
            f" SELECT {name} FROM sighting WHERE artwork = ?1 AND ifnull({name}, '') != ''",
            (row,),
        )
        there = [known for (known,) in found.fetchall()]
        if there and word.casefold() not in [known.casefold() for known in there]:
            yield name, word, " / ".join(there)
