"""Brings files and folders of the person into the library. Their own files are never touched.

Several threads make files ready; this generator commits them in small batches, in their order, and
only then tells of them: what was told survives whatever happens next.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue

from models.cancellation import CancelToken
from models.imaging.sandbox import Sandbox
from models.library.arriving.gathering import gather
from models.library.arriving.preparing import Mode, Ready, Way, make_ready, make_twin_ready
from models.library.arriving.storing import Stored, commit, discard, forget_staged
from models.library.library import Library
from models.library.origins.reader import ALL, Wanted
from models.pace import progress
from models.records import LibraryChanges, Progress, State

__all__ = ["ImportOutcome", "ImportReport", "Mode", "import_paths"]

# Takes over stars (1 to 5) that another program gave an artwork; whether it did. Inside a write.
Rate = Callable[[str, int], bool]

_BATCH = 64
_BATCH_SECONDS = 0.25
_PATIENCE = 0.05  # How long a finished picture waits for the next one before it is committed.
_AHEAD = 4  # Files per thread that may be ready before they are committed.


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file. `outcome`: imported, duplicate, rejected; `reason` is a code;
    `line` is where a table names it."""

    path: Path
    outcome: str
    id: str | None = None
    reason: str | None = None
    changes: LibraryChanges = field(default_factory=LibraryChanges)
    line: int | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The counts at the end; `rated` are those whose stars were taken over."""

    imported: int = 0
    duplicates: int = 0
    rejected: int = 0
    rated: int = 0
    seconds: float = 0.0


_COUNTED = {"imported": "imported", "duplicate": "duplicates", "rejected": "rejected"}


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    sandbox: Sandbox,
    token: CancelToken,
    mode: Mode = Mode.COPY,
    state: State = State.KEPT,
    source: int | None = None,
    wanted: Wanted = ALL,
    rate: Rate | None = None,
) -> Generator[Progress, None, ImportReport]:
    """Import everything; `source` is the watched folder that brought it, if one did. Each progress
    carries the outcomes since the last in `details`, the first the tables that were read and what
    is left out. Stars are only taken over by `rate`: an import by itself judges nothing."""
    gathered = gather(paths, library.paths.folder)
    total, left_out = gathered.counted(token)
    started = time.monotonic()
    report = ImportReport()
    yield Progress(0, total, details=(*gathered.tables, *left_out))
    origins = gathered.reader(wanted)
    way = Way(library, sandbox, mode, state, lambda: token.cancelled or run.ended, origins, source)
    run = _Run(way, token, rate)
    done = 0
    try:
        for batch in run.batches(gathered.files()):
            outcomes = run.finish(batch)
            done += len(outcomes)
            report = with_outcomes(report, outcomes)
            if outcomes:
                yield progress_of(done, max(total, done), started, outcomes)
    finally:
        run.end()
    return replace(report, rated=run.rated, seconds=time.monotonic() - started)


class _Run:
    """The threads of one import and what they have ready."""

    def __init__(self, way: Way, token: CancelToken, rate: Rate | None) -> None:
        self.ended = False
        self.rated = 0
        self._rate = rate
        self._way = way
        self._token = token
        self._threads = way.sandbox.workers
        self._pool = ThreadPoolExecutor(self._threads, "import")
        self._orders: SimpleQueue[tuple[Path, Future[Ready]] | None] = SimpleQueue()
        self._servers = [self._pool.submit(self._serve) for _ in range(self._threads)]
        self._working: deque[Future[Ready]] = deque()
        self._batch: list[Ready] = []
        self._twins: list[Ready] = []

    def batches(self, paths: Iterator[Path]) -> Iterator[list[Ready]]:
        """Files in their order, as many at a time as were ready; empty while twins wait."""
        began = time.monotonic()
        while True:
            self._token.check()
            self._feed(paths)
            if not (self._working or self._batch or self._twins):
                return
            ready = self._next()
            if ready is not None:
                self._batch.append(ready)
            late = time.monotonic() - began > _BATCH_SECONDS or len(self._batch) >= _BATCH
            if ready is None or late:
                yield self._batch
                began = time.monotonic()

    def finish(self, batch: list[Ready]) -> list[ImportOutcome]:
        """Commit what is prepared; then the twins of what was committed are duplicates of it."""
        self._batch = []
        try:
            stored = iter(self._commit(batch))
        finally:
            self._release(batch)
        self._twins += [ready for ready in batch if ready.twin is not None]
        outcomes = [
            _outcome(ready, next(stored) if ready.prepared is not None else None)
            for ready in batch
            if ready.twin is None
        ]
        return outcomes + self._finish_twins()

    def _commit(self, batch: Sequence[Ready]) -> list[Stored]:
        """With the stars that were given, in the same transaction."""
        prepared = [ready.prepared for ready in batch if ready.prepared is not None]
        stars = {each.prepared.id: each.stars for each in batch if each.prepared and each.stars}
        rate, rated = self._rate, 0

        def take_over(stored: Stored) -> None:
            nonlocal rated
            given = stars.get(stored.id)
            if rate is not None and given is not None and stored.outcome != "vetoed":
                rated += rate(stored.id, given)

        if not prepared:
            return []
        done = commit(self._way.library, prepared, take_over if rate and stars else None)
        self.rated += rated
        return done

    def end(self) -> None:
        """Stop the threads at once and take back what was not committed."""
        self.ended = True
        for future in self._working:
            future.cancel()
        for _ in range(self._threads):
            self._orders.put(None)
        self._pool.shutdown(wait=True)
        left = [each for each in self._working if not each.cancelled()]
        readies = [each.result() for each in left if each.exception() is None]
        for ready in readies + self._batch + self._twins:
            if ready.prepared is not None:
                discard(self._way.library, ready.prepared)
            if ready.twin is not None:
                forget_staged(ready.twin)
        self._release(readies + self._batch)

    def _feed(self, paths: Iterator[Path]) -> None:
        while len(self._working) < self._threads * _AHEAD:
            path = next(paths, None)
            if path is None:
                return
            self._working.append(Future())
            self._orders.put((path, self._working[-1]))

    def _serve(self) -> None:
        """One thread: a single connection for all its files, because opening one costs as much
        as decoding a small picture."""
        with self._way.library.reading():
            while (order := self._orders.get()) is not None:
                path, future = order
                if not future.set_running_or_notify_cancel():
                    continue
                try:
                    future.set_result(make_ready(self._way, path))
                except BaseException as error:  # noqa: BLE001 - told to whoever waits for it
                    future.set_exception(error)

    def _next(self) -> Ready | None:
        if not self._working:
            return None
        try:
            ready = self._working[0].result(timeout=_PATIENCE)
        except TimeoutError:
            for server in self._servers:
                if server.done():  # It serves until the end, so it failed.
                    server.result()
            return None
        self._working.popleft()
        return ready

    def _release(self, batch: list[Ready]) -> None:
        for ready in batch:
            if ready.prepared is not None:
                self._way.library.claims.release(ready.prepared.id)

    def _finish_twins(self) -> list[ImportOutcome]:
        """Those whose bytes nobody is storing any more; the others wait for the next time."""
        finished = {id(ready): self._finish_twin(ready) for ready in self._twins}
        self._twins = [ready for ready in self._twins if finished[id(ready)] is None]
        if self._twins and not self._working:
            self._token.wait(_PATIENCE)
        return [outcome for outcome in finished.values() if outcome is not None]

    def _finish_twin(self, ready: Ready) -> ImportOutcome | None:
        again = make_twin_ready(self._way, ready)
        if again is None:
            return None
        if again.prepared is None:
            return _outcome(again, None)
        try:
            return _outcome(again, self._commit([again])[0])
        finally:
            self._release([again])


def _outcome(ready: Ready, stored: Stored | None) -> ImportOutcome:
    if stored is None:
        return ImportOutcome(ready.path, "rejected", None, ready.refused, line=ready.line)
    reason = "; ".join(ready.problems) or None
    if stored.outcome == "vetoed":
        reason = "in-trash"
    outcome = "imported" if stored.outcome == "new" else "duplicate"
    return ImportOutcome(ready.path, outcome, stored.id, reason, stored.changes, ready.line)


def with_outcomes(report: ImportReport, outcomes: Sequence[ImportOutcome]) -> ImportReport:
    """With these counted."""
    for outcome in outcomes:
        name = _COUNTED[outcome.outcome]
        report = replace(report, **{name: getattr(report, name) + 1})
    return report


def progress_of(done: int, total: int, began: float, outcomes: Sequence[ImportOutcome]) -> Progress:
    """How far it is, with what became of the last files."""
    note = outcomes[-1].path.name if outcomes else ""
    return progress(done, total, began, note, tuple(outcomes))
