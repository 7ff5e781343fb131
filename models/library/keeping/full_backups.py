"""When the person last made a whole backup, and when it is fair to say that it is time for one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from models.half_written import write_durably
from models.library.database.clock import DAY_US, now
from models.library.database.fetching import execute
from models.library.database.meta import read_meta, write_meta
from models.library.library import Library

REST_DAYS = 14  # Between two reminders, and after a backup.
MONTH_DAYS = 30
MANY_PICTURES, MANY_JUDGEMENTS = 200, 100
_SILENT = "backup silent until"


@dataclass(frozen=True, slots=True)
class FullBackup:
    """One that was written: when, where to, and how much there was then."""

    at: int
    file: str
    artworks: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Since:
    """What came since the last whole backup, or since the first picture; `at` is that moment."""

    at: int
    pictures: int
    judgements: int


def last_full_backup(library: Library) -> FullBackup | None:
    """By the window or by the command line."""
    try:
        return FullBackup(**json.loads(_note(library).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None  # Nobody made one, or what was noted cannot be read.


def note_full_backup(library: Library, file: Path) -> FullBackup:
    """It is there now. A file and no row: the command line, which only reads, notes it too while
    a window holds the library. Raises `OSError`."""
    made = FullBackup(now(), str(file), *_counts(library))
    write_durably(_note(library), json.dumps(asdict(made)).encode())
    return made


def _note(library: Library) -> Path:
    return library.paths.backups / "made.json"


def since_backup(library: Library) -> Since:
    last = last_full_backup(library)
    artworks, judgements = _counts(library)
    if last is not None:
        return Since(last.at, max(0, artworks - last.artworks), judgements - last.judgements)
    with library.reading():
        first = execute("SELECT min(added) FROM artwork").fetchone()[0]
    return Since(int(first or now()), artworks, judgements)


def is_due(since: Since, silent_until: int, moment: int) -> bool:
    """Enough has come, and nobody was reminded for a while. A clock that was put back reminds
    nobody sooner."""
    much = since.pictures >= MANY_PICTURES or since.judgements >= MANY_JUDGEMENTS
    return much and moment >= max(silent_until, since.at + REST_DAYS * DAY_US)


def silent_until(library: Library) -> int:
    return int(read_meta(library, _SILENT) or 0)


def put_off(library: Library, days: int = REST_DAYS) -> None:
    """No word of backups for so many days. Needs a library to write to."""
    until = str(now() + days * DAY_US)
    library.writer.call(lambda: write_meta(_SILENT, until))


def on_same_disk(one: Path, other: Path) -> bool:
    """Whether one broken disk would take both; of a folder that is not there yet, where it will
    be. Unknown is told as the same."""
    try:
        return _there(one).stat().st_dev == _there(other).stat().st_dev
    except OSError:
        return True


def _there(path: Path) -> Path:
    return next((each for each in (path, *path.parents) if each.exists()), path)


def _counts(library: Library) -> tuple[int, int]:
    with library.reading():
        artworks = execute("SELECT count(*) FROM artwork").fetchone()[0]
    return int(artworks), library.judgements.count()
