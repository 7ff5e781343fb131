"""A quiet look at a library's health: a little every day, every byte within some weeks.

Cheap things are looked at each time: whether the database is sound and each file there. Reading all
files would take hours, so a part of them is read each day, where the day before ended. What is
found is mended only when the person says so (`doctor`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator, Mapping
from dataclasses import dataclass

from models.cancellation import CancelToken
from models.errors import LibraryError
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.database.meta import read_meta, write_meta
from models.library.files.filing import location
from models.library.keeping.examination import Finding
from models.library.keeping.known_files import PAGE, is_whole, known_files
from models.library.library import Library
from models.records import Progress

EVERY_US = 20 * 3_600_000_000  # Less than a day, so that one who comes at the same hour is served.
DAYS_FOR_ALL = 28
LEAST_A_DAY = 50  # Files.
MOST_A_DAY = 2_000_000_000  # Bytes.
_LAST, _CURSOR, _TOLD = "health", "health cursor", "health told"


@dataclass(frozen=True, slots=True)
class Health:
    """What was found at a moment. `read` files were read to the end."""

    at: int
    read: int
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return all(each.ok for each in self.findings)

    @property
    def troubles(self) -> Mapping[str, int]:
        """How many things are wrong by the name of the check."""
        return {each.check: each.found - each.repaired for each in self.findings if not each.ok}


def is_due(last: Health | None, moment: int) -> bool:
    """Also where the clock was put back behind the last time."""
    return last is None or not 0 <= moment - last.at < EVERY_US


def last_health(library: Library) -> Health | None:
    text = read_meta(library, _LAST)
    if text is None:
        return None
    said = json.loads(text)
    found = tuple(Finding(name, count) for name, count in said["found"].items())
    return Health(said["at"], said["read"], found)


def look(library: Library, token: CancelToken) -> Generator[Progress, None, Health]:
    """Look, and remember what was found and how far it came. Raises `LibraryError`, `Cancelled`."""
    if not library.paths.folder.is_dir():  # Then nothing is missing; all of it is elsewhere.
        raise LibraryError("library-gone", folder=library.paths.folder)
    database = _database(library)
    with library.reading():
        total = int(execute("SELECT count(*) FROM artwork").fetchone()[0])
    lost = yield from _lost(library, token, total)
    read, damaged, cursor = yield from _read_some(library, token, total)
    findings = (database, Finding("files", lost), Finding("contents", damaged))
    health = Health(now(), read, findings)
    library.writer.call(lambda: _remember(health, cursor))
    return health


def is_news(library: Library, health: Health) -> bool:
    """Whether something is worse than what the person was told already."""
    known = json.loads(read_meta(library, _TOLD) or "{}")
    return any(count > known.get(name, 0) for name, count in health.troubles.items())


def note_told(library: Library, health: Health) -> None:
    """The person knows; mended or gone, it is news again when it comes back."""
    library.writer.call(lambda: write_meta(_TOLD, json.dumps(dict(health.troubles))))


def free_bytes(library: Library) -> int:
    """On the disk of the library. Raises `OSError`."""
    return shutil.disk_usage(library.paths.folder).free


def _database(library: Library) -> Finding:
    with library.reading():
        said = [text for (text,) in execute("PRAGMA quick_check(20)").fetchall()]
    return Finding("database", sum(text != "ok" for text in said))


def _lost(library: Library, token: CancelToken, total: int) -> Generator[Progress, None, int]:
    """Files that the library keeps itself and that are not where they should be."""
    lost = 0
    for done, known in enumerate(known_files(library, token)):
        if done % PAGE == 0:
            yield Progress(done, total)
        if known.filed.path is None and not known.missing:
            lost += not location(library.paths, known.filed, known.state).exists()
    return lost


def _read_some(
    library: Library, token: CancelToken, total: int
) -> Generator[Progress, None, tuple[int, int, int]]:
    """How many were read, how many of them are damaged, and where to go on tomorrow."""
    cursor = int(read_meta(library, _CURSOR) or 0)
    wanted = max(LEAST_A_DAY, -(-total // DAYS_FOR_ALL))
    looked = read = damaged = size = 0
    for known in known_files(library, token, cursor):
        if looked >= wanted or size >= MOST_A_DAY:
            return read, damaged, cursor
        token.check()
        place = location(library.paths, known.filed, known.state)
        cursor, looked = known.row, looked + 1
        if known.missing or not place.exists():
            continue
        damaged += not is_whole(place, known.filed.id)
        read, size = read + 1, size + known.bytes
        yield Progress(total, total, note=str(read))
    return read, damaged, 0  # All were read; it begins anew.


def _remember(health: Health, cursor: int) -> None:
    said = {
        "at": health.at,
        "read": health.read,
        "found": {f.check: f.found for f in health.findings},
    }
    write_meta(_LAST, json.dumps(said))
    write_meta(_CURSOR, str(cursor))
