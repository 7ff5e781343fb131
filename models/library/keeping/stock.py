"""What takes room on the disk, how fast that grows, and what of it may go.

What the database knows is asked of it; the rest is counted file by file, which takes seconds for a
large library: therefore in parts, told as they come.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Collection, Generator, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.library.database.clock import DAY_US, now
from models.library.database.fetching import execute
from models.library.keeping.rotating import moments
from models.library.library import Library
from models.library.paths import LibraryPaths
from models.records import Progress

PACE_DAYS = 30
NEWS_S = 0.2
_YOUNG_US = 30 * DAY_US
_ID = 64  # Letters; a thumbnail's name begins with them.
_Count = tuple[int, int]  # Files, bytes.
_STORED = """
SELECT state IN ('rejected', 'trashed') AS thrown, count(*), COALESCE(SUM(bytes), 0)
FROM artwork WHERE path IS NULL AND NOT missing GROUP BY thrown
"""
_THROWN = "SELECT id FROM artwork WHERE state IN ('rejected', 'trashed')"
_CAME = "SELECT COALESCE(SUM(bytes), 0), min(added) FROM artwork WHERE path IS NULL AND added >= ?"


@dataclass(frozen=True, slots=True)
class Taken:
    """So many files of a kind, with so many bytes."""

    kind: str
    files: int
    bytes: int

    def and_also(self, found: _Count) -> Taken:
        return Taken(self.kind, self.files + found[0], self.bytes + found[1])


@dataclass(frozen=True, slots=True)
class Stock:
    """Everything that was counted; `free` and `a_day` are bytes of the library's disk."""

    taken: Mapping[str, Taken]
    free: int
    a_day: float

    @property
    def days_left(self) -> float | None:
        """Until the disk is full at this pace; None where nothing came of late."""
        return self.free / self.a_day if self.a_day > 0 else None


def take_stock(
    library: Library, others: Mapping[str, Iterable[Path]], token: CancelToken
) -> Generator[Progress, None, Stock]:
    """`others` are places outside of the library by kind. What is known so far is in the details
    of each progress, as a `Stock`."""
    paths = library.paths
    taken = {each.kind: each for each in _stored(library)}
    free, a_day = shutil.disk_usage(paths.folder).free, pace(library)
    database = [each for each in paths.folder.glob("library.sqlite*") if each.is_file()]
    places: dict[str, Iterable[Path]] = {
        "database": database,
        "backups": (paths.backups,),
        "old backups": old_backups(paths),
        "orphans": (paths.folder / "orphans",),
        "vectors": (paths.vectors,),
        "index": (paths.index, paths.scores),
        **others,
        "thumbnails": (paths.thumbs,),
    }
    # Told apart by their names while all are counted: they are not looked for one by one.
    spare = {"thumbnails": ("spare thumbnails", frozenset(thrown_ids(library)))}
    told = time.monotonic()
    for done, (kind, where) in enumerate(places.items(), 1):
        part, names = spare.get(kind, ("", frozenset()))
        all_of_it, some = Taken(kind, 0, 0), Taken(part, 0, 0)
        for found, apart in _counted_in(where, names, token):
            all_of_it, some = all_of_it.and_also(found), some.and_also(apart)
            taken |= {each.kind: each for each in (some, all_of_it) if each.kind}
            if time.monotonic() - told >= NEWS_S:
                told = time.monotonic()
                yield Progress(done, len(places), details=(Stock(dict(taken), free, a_day),))
        taken |= {each.kind: each for each in (some, all_of_it) if each.kind}
        yield Progress(done, len(places), details=(Stock(dict(taken), free, a_day),))
    return Stock(taken, free, a_day)


def pace(library: Library) -> float:
    """Bytes that came into the library a day, of late; over a week at least, so that one large
    import says nothing of the days to come."""
    moment = now()
    with library.reading():
        size, first = execute(_CAME, (moment - PACE_DAYS * DAY_US,)).fetchone()
    if not size:
        return 0.0
    days = max(7.0, min(PACE_DAYS, (moment - first) / DAY_US))
    return int(size) / float(days)


def old_backups(paths: LibraryPaths) -> list[Path]:
    """What the program itself put aside and nobody needs any more: of its daily backups all but the
    newest, of copies before a migration or a restore those older than a month."""
    automatic = moments(paths.backups)
    newest = max(automatic, default=None)
    old = [path for moment, path in automatic.items() if moment != newest]
    for path in paths.backups.glob("before-*.sqlite") if paths.backups.is_dir() else ():
        if now() - path.stat().st_mtime_ns // 1000 > _YOUNG_US:
            old.append(path)
    return sorted(old)


def thrown_ids(library: Library) -> list[str]:
    """Of what was rejected or thrown away."""
    with library.reading():
        return [artwork_id for (artwork_id,) in execute(_THROWN).fetchall()]


def delete_thumbnails(library: Library, token: CancelToken) -> Generator[Progress, None, int]:
    """Those of what was thrown away: how many files went. Looking into the trash makes those anew
    whose file is still there."""
    ids, gone = thrown_ids(library), 0
    for done, artwork_id in enumerate(ids):
        token.check()
        gone += _delete(library.paths.thumbs_of(artwork_id))
        if done % 200 == 0:
            yield Progress(done, len(ids))
    return gone


def delete_all(places: Iterable[Path], token: CancelToken) -> int:
    """Files, and folders with what is in them: how many files went."""
    gone = 0
    for place in places:
        token.check()
        if place.is_dir() and not place.is_symlink():
            gone += _delete(each for each in place.rglob("*") if not each.is_dir())
            shutil.rmtree(place, ignore_errors=True)
        else:
            gone += _delete((place,))
    return gone


def _delete(files: Iterable[Path]) -> int:
    gone = 0
    for path in files:
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        gone += 1
    return gone


def _stored(library: Library) -> Iterable[Taken]:
    with library.reading():
        found = {thrown: (files, size) for thrown, files, size in execute(_STORED).fetchall()}
    return Taken("originals", *found.get(0, (0, 0))), Taken("trash", *found.get(1, (0, 0)))


def _counted_in(
    places: Iterable[Path], names: Collection[str], token: CancelToken
) -> Generator[tuple[_Count, _Count], None, None]:
    """What lies there, and what of it belongs to artworks with one of these ids, folder by
    folder. What goes meanwhile does not count."""
    for place in places:
        if place.is_dir():
            yield from _counted(place, names, token)
        elif (size := _size_of(place)) is not None:
            yield (1, size), (0, 0)


def _counted(
    place: Path, names: Collection[str], token: CancelToken
) -> Generator[tuple[_Count, _Count], None, None]:
    folders = [str(place)]
    while folders:
        token.check()
        files = size = apart = of_it = 0
        try:
            with os.scandir(folders.pop()) as there:
                for entry in there:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                        continue
                    one = entry.stat(follow_symlinks=False).st_size
                    files, size = files + 1, size + one
                    if names and entry.name[:_ID] in names:
                        apart, of_it = apart + 1, of_it + one
        except OSError:
            continue
        yield (files, size), (apart, of_it)


def _size_of(path: Path) -> int | None:
    try:
        return path.lstat().st_size
    except OSError:
        return None
