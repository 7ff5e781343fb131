"""What gallery-dl fetched before, by its own archive: never fetched again through gallery-dl here.

The archive holds keys and nothing else, no address and no digest. So what it names is remembered
as handled (a sighting without a picture), as whatever is collected through gallery-dl is asked for
by the same keys; this program's own recipes know posts by other keys and cannot use it.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import InputError
from models.gallery_dl.archive_file import is_archive, opened_archive
from models.library.artworks.artworks import Seen
from models.library.database.clock import now
from models.library.database.texts import storable
from models.library.ledger.crawl_memory import CrawlMemory
from models.library.library import Library
from models.pace import progress
from models.recipes.language.by_program import ENGINE
from models.records import Progress, Sighting

_LONGEST, _BATCH = 500, 2_000


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """How many keys are new, known already, or no keys."""

    remembered: int = 0
    known: int = 0
    wrong: int = 0
    seconds: float = 0.0


def remember_archive(
    library: Library | None, file: Path, token: CancelToken, *, look: bool = False
) -> Generator[Progress, None, ArchiveReport]:
    """Read it through, a batch at a time; again adds nothing. With `look`, or without a library,
    nothing is written.
    Raises `InputError` (`archive-wrong`)."""
    if not is_archive(file):
        raise InputError("archive-wrong", path=file, reason="it has no table of entries")
    started, report = time.monotonic(), ArchiveReport()
    try:
        with closing(opened_archive(file)) as database:
            total = int(database.execute("SELECT count(*) FROM archive").fetchone()[0])
            yield Progress(0, total)
            entries = (entry for (entry,) in database.execute("SELECT entry FROM archive"))
            done = 0
            while batch := list(islice(entries, _BATCH)):
                token.check()
                report = _taken(library, batch, report, look=look)
                done += len(batch)
                yield progress(done, total, started)
    except sqlite3.Error as error:
        raise InputError("archive-wrong", path=file, reason=str(error)) from error
    seconds = time.monotonic() - started
    return ArchiveReport(report.remembered, report.known, report.wrong, seconds)


def _taken(
    library: Library | None, batch: list[object], report: ArchiveReport, *, look: bool
) -> ArchiveReport:
    keys = list(dict.fromkeys(_keys(batch)))
    memory = CrawlMemory(library.reading) if library is not None else None
    known = memory.known_posts(keys) if memory is not None else {}
    new = [key for key in keys if key not in known]

    def write(memory: CrawlMemory) -> None:
        moment = now()
        for key in new:
            memory.note_unwanted(Seen(Sighting(moment, "import", recipe=ENGINE, post_key=key)))

    if library is not None and memory is not None and new and not look:
        library.writer.call(partial(write, memory))
    return ArchiveReport(
        report.remembered + len(new),
        report.known + len(known),
        report.wrong + len(batch) - len(keys),
    )


def _keys(entries: list[object]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str) and 0 < len(entry) <= _LONGEST:
            yield f"{ENGINE}:{storable(entry)}"
