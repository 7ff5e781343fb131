"""Automatic backups of the database in `backups/`: one a day, thinned out as they grow old."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.cancellation import CancelToken
from models.library.database.clock import now
from models.library.keeping.backup import write_backup
from models.library.library import Library

EVERY = timedelta(days=1)
DAYS, WEEKS = 7, 5
_NAME = re.compile(r"auto-(\d{8}T\d{6})\.zip")
_STAMP = "%Y%m%dT%H%M%S"


def back_up_if_due(library: Library, token: CancelToken) -> Path | None:
    """The new backup, or None when the last one is younger than a day. Checked before it counts;
    older ones that are no longer wanted go only after it is there. Raises `LibraryError`."""
    folder = library.paths.backups
    moment = datetime.fromtimestamp(now() / 1_000_000, UTC)
    if not is_due(moments(folder), moment):
        return None
    target = folder / f"auto-{moment.strftime(_STAMP)}.zip"
    write_backup(library, target, token, pictures=False)
    _check(target)
    thin_out(folder)
    return target


def is_due(there: Collection[datetime], moment: datetime) -> bool:
    """Also when the clock was put back: what lies in the future does not count."""
    past = [each for each in there if each <= moment]
    return not past or moment - max(past) >= EVERY


def to_keep(there: Collection[datetime]) -> set[datetime]:
    """The newest of each of the last seven days on which there was one, and of each of the last
    five weeks."""
    ordered = sorted(there, reverse=True)
    days = {each.date(): each for each in reversed(ordered)}
    weeks = {each.isocalendar()[:2]: each for each in reversed(ordered)}
    kept_days = [days[day] for day in sorted(days, reverse=True)[:DAYS]]
    kept_weeks = [weeks[week] for week in sorted(weeks, reverse=True)[:WEEKS]]
    return {*kept_days, *kept_weeks}


def moments(folder: Path) -> dict[datetime, Path]:
    """The automatic backups that are there."""
    found = {}
    for path in folder.iterdir() if folder.is_dir() else ():
        name = _NAME.fullmatch(path.name)
        if name is not None:
            found[datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)] = path
    return found


def thin_out(folder: Path) -> None:
    """Delete the automatic backups that are no longer wanted; nothing else."""
    there = moments(folder)
    for moment in set(there) - to_keep(there):
        there[moment].unlink(missing_ok=True)


def _check(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        broken = archive.testzip()
    if broken is not None:
        backup.unlink()
        raise zipfile.BadZipFile(f"{broken} was not written as it is")
