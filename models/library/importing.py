"""Brings files and folders of the person into the library. Their own files are never touched."""

from __future__ import annotations

import shutil
import time
import uuid
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import PictureError
from models.imaging.sandbox import Sandbox
from models.library.artworks import Seen
from models.library.clock import now
from models.library.failures import translated
from models.library.finding_files import check_paths, files_below
from models.library.library import Library
from models.library.sidecars import read_sidecars
from models.library.storing import Incoming, Stored, store_picture
from models.records import LibraryChanges, Progress, Sighting, State


class Mode(StrEnum):
    """Copy into the library, or refer to the file where it is."""

    COPY = "copy"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file. `outcome`: imported, duplicate, rejected; `reason` is a code."""

    path: Path
    outcome: str
    id: str | None = None
    reason: str | None = None
    changes: LibraryChanges = field(default_factory=LibraryChanges)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The counts at the end."""

    imported: int = 0
    duplicates: int = 0
    rejected: int = 0
    seconds: float = 0.0


_COUNTED = {"imported": "imported", "duplicate": "duplicates", "rejected": "rejected"}


@dataclass(frozen=True, slots=True)
class _Way:
    """How one file gets in."""

    library: Library
    sandbox: Sandbox
    mode: Mode
    state: State


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    sandbox: Sandbox,
    token: CancelToken,
    mode: Mode = Mode.COPY,
    state: State = State.KEPT,
) -> Generator[Progress, None, ImportReport]:
    """Import file by file. Each progress carries the outcomes since the last in `details`."""
    check_paths(paths)
    way = _Way(library, sandbox, mode, state)
    total = _count(paths, library, token)
    started = time.monotonic()
    report = ImportReport()
    yield Progress(0, total)
    for done, path in enumerate(files_below(paths, library.paths.folder), start=1):
        token.check()
        outcome = _import_one(way, path)
        name = _COUNTED[outcome.outcome]
        report = replace(report, **{name: getattr(report, name) + 1})
        yield _progress(done, max(total, done), time.monotonic() - started, outcome)
    return replace(report, seconds=time.monotonic() - started)


def _count(paths: Sequence[Path], library: Library, token: CancelToken) -> int:
    count = 0
    for _ in files_below(paths, library.paths.folder):
        token.check()
        count += 1
    return count


def _progress(done: int, total: int, seconds: float, outcome: ImportOutcome) -> Progress:
    rate = done / seconds if seconds > 0 else 0.0
    remaining = (total - done) / rate if rate else None
    return Progress(done, total, rate, remaining, outcome.path.name, (outcome,))


def _import_one(way: _Way, path: Path) -> ImportOutcome:
    try:
        incoming, problem = _incoming(way, path)
        stored = store_picture(way.library, way.sandbox, incoming)
    except PictureError as error:
        return ImportOutcome(path, "rejected", None, error.code)
    return _outcome(path, stored, problem)


def _outcome(path: Path, stored: Stored, problem: str) -> ImportOutcome:
    reason = f"sidecar-unreadable: {problem}" if problem else None
    if stored.outcome == "new":
        return ImportOutcome(path, "imported", stored.id, reason, stored.changes)
    if stored.outcome == "vetoed":
        reason = "in-trash"
    return ImportOutcome(path, "duplicate", stored.id, reason, stored.changes)


def _incoming(way: _Way, path: Path) -> tuple[Incoming, str]:
    moment = now()
    beside = read_sidecars(path, moment)
    local = Sighting(moment, "import", file_url=path.absolute().as_uri(), tags=beside.tags)
    seen = (Seen(local), *beside.seen)
    stays = way.mode is Mode.REFERENCE
    staged = path if stays else _stage(way.library, path)
    incoming = Incoming(staged, seen, way.state, path.name, beside.note, stays)
    return incoming, beside.problem


def _stage(library: Library, path: Path) -> Path:
    """A copy in the staging folder, under a name that says it is unfinished."""
    try:
        source = path.open("rb")
    except OSError as error:
        raise PictureError("file-unreadable", path=path, reason=error.strerror) from error
    staged = library.paths.staging / f"{uuid.uuid4().hex}.part"
    with source, translated(library.paths.folder):
        try:
            with staged.open("wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
    return staged
