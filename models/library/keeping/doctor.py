"""Checks that a library keeps its promises, and mends what it can without losing anything."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from models.errors import PictureError
from models.imaging.thumbnail import LONGEST, write_thumbnails
from models.library.artworks.artworks import Seen
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.database.lock import is_alive, read_holder
from models.library.files.filing import link_at, location
from models.library.keeping.derived_checks import check_tag_counts, check_variants, check_words
from models.library.keeping.examination import Examination, Finding
from models.library.keeping.known_files import Known, is_whole, known_files
from models.library.library import Library
from models.library.paths import THUMB_SIZES, LibraryPaths
from models.library.tables.tables import ArtworkRow
from models.records import IN_TRASH, Sighting, State


def examine(examination: Examination) -> Iterator[Finding]:
    """Every check in turn; with `repair` each mends at once."""
    for check in CHECKS:
        examination.token.check()
        yield check(examination)


def check_database(examination: Examination) -> Finding:
    with examination.library.reading():
        said = [text for (text,) in execute("PRAGMA integrity_check").fetchall()]
        broken = len(execute("PRAGMA foreign_key_check").fetchall())
    return Finding("database", broken + sum(text != "ok" for text in said))


def check_lock(examination: Examination) -> Finding:
    """A name in the lock file of somebody who is dead. An opening writer takes it over."""
    holder = read_holder(examination.library.paths.lock)
    return Finding("lock", int(holder is not None and not is_alive(holder)))


def check_staging(examination: Examination) -> Finding:
    """What a killed process left unfinished; an opening writer has settled it already."""
    paths = examination.library.paths
    holder = read_holder(paths.lock)
    busy = examination.library.read_only and holder is not None and is_alive(holder)
    if busy or not paths.staging.is_dir():
        return Finding("staging", 0)
    return Finding("staging", sum(1 for path in paths.staging.iterdir() if path.is_file()))


def check_files(examination: Examination) -> Finding:
    """Each artwork has its file where its state says, or is marked as missing."""
    library = examination.library
    found = repaired = 0
    for known in known_files(examination.library, examination.token):
        place = location(library.paths, known.filed, known.state)
        if place.exists() is not known.missing or _was_replaced(known, place):
            continue
        found += 1
        if examination.repair:
            _mend_file(library, known, place)
            repaired += 1
    return Finding("files", found, repaired)


def check_contents(examination: Examination) -> Finding:
    """Each file still is what its id says; a damaged original is put aside, never deleted."""
    library = examination.library
    found = repaired = 0
    for known in known_files(examination.library, examination.token):
        place = location(library.paths, known.filed, known.state)
        if known.missing or not place.exists() or is_whole(place, known.filed.id):
            continue
        found += 1
        if examination.repair:
            if known.filed.path is None:
                _put_aside(library.paths, place)
            _mark(library, known.row, missing=True)
            repaired += 1
    return Finding("contents", found, repaired)


def check_sightings(examination: Examination) -> Finding:
    """Each artwork was seen somewhere."""
    library = examination.library
    with library.reading():
        lonely = execute(
            "SELECT id FROM artwork WHERE row NOT IN"
            " (SELECT artwork FROM sighting WHERE artwork IS NOT NULL)"
        ).fetchall()
    if lonely and examination.repair:
        for (artwork_id,) in lonely:
            address = Path(library.artworks.by_id(artwork_id).path).as_uri()
            seen = Seen(Sighting(now(), "import", file_url=address))

            def add(wanted: str = artwork_id, again: Seen = seen) -> None:
                library.artworks.add_sightings(wanted, [again])

            library.writer.call(add)
        return Finding("sightings", len(lonely), len(lonely))
    return Finding("sightings", len(lonely))


def check_thumbnails(examination: Examination) -> Finding:
    """Each artwork whose file is there has both thumbnails."""
    lost = list(_without_thumbnails(examination))
    if not lost or not examination.repair:
        return Finding("thumbnails", len(lost))

    def make(known: Known) -> int:
        return _make_thumbnails(examination, known)

    with ThreadPoolExecutor(examination.sandbox.workers, "thumbnails") as pool:
        return Finding("thumbnails", len(lost), sum(pool.map(make, lost)))


def check_orphans(examination: Examination) -> Finding:
    """Files in `originals/` and `trash/` that no artwork says are there."""
    paths = examination.library.paths
    expected = {
        location(paths, known.filed, known.state)
        for known in known_files(examination.library, examination.token)
        if known.filed.path is None
    }
    found = repaired = 0
    for folder in (paths.originals, paths.trash):
        for path in folder.rglob("*") if folder.is_dir() else ():
            if not path.is_file() or path in expected:
                continue
            found += 1
            if examination.repair:
                _put_aside(paths, path)
                repaired += 1
    return Finding("orphans", found, repaired)


CHECKS: tuple[Callable[[Examination], Finding], ...] = (
    check_database,
    check_lock,
    check_staging,
    check_files,
    check_contents,
    check_sightings,
    check_words,
    check_tag_counts,
    check_variants,
    check_thumbnails,
    check_orphans,
)


def _mend_file(library: Library, known: Known, place: Path) -> None:
    """Fetch it from the other side of the trash; else say that it is (or is no longer) missing."""
    if not place.exists():
        other = State.KEPT if known.state in IN_TRASH else State.TRASHED
        elsewhere = location(library.paths, known.filed, other)
        link_at(elsewhere, place)
        if place.exists() and elsewhere != place:
            elsewhere.unlink(missing_ok=True)
    _mark(library, known.row, missing=not place.exists())


def _mark(library: Library, row: int, *, missing: bool) -> None:
    def mark() -> None:
        ArtworkRow.update(missing=missing).where(ArtworkRow.row == row).execute()

    library.writer.call(mark)


def _was_replaced(known: Known, place: Path) -> bool:
    """Something else lies at the place of a missing file that the person keeps elsewhere."""
    return known.missing and place.exists() and not is_whole(place, known.filed.id)


def _put_aside(paths: LibraryPaths, path: Path) -> None:
    """Never deleted, and nothing put aside before is replaced: it may be the only copy."""
    folder = paths.folder / "orphans"
    folder.mkdir(exist_ok=True)
    names = (f"{path.stem}-{number}{path.suffix}" for number in itertools.count(2))
    free = (name for name in itertools.chain([path.name], names) if not (folder / name).exists())
    path.replace(folder / next(free))


def _without_thumbnails(examination: Examination) -> Iterator[Known]:
    paths = examination.library.paths
    for known in known_files(examination.library, examination.token):
        there = all(paths.thumb(known.filed.id, size).exists() for size in THUMB_SIZES)
        # A lost original is for `files` to name.
        if not there and location(paths, known.filed, known.state).exists():
            yield known


def _make_thumbnails(examination: Examination, known: Known) -> int:
    paths, token = examination.library.paths, examination.token
    token.check()
    place = location(paths, known.filed, known.state)
    try:
        pixels = examination.sandbox.decode(place, longest=LONGEST, stopped=lambda: token.cancelled)
    except PictureError:
        return 0
    write_thumbnails(pixels, known.filed.id, paths)
    return 1
