"""Brings pictures out of a running Hydrus.

In the order in which they came there, a batch at a time. Hydrus names files by their SHA-256, as
we do: what is here is not even fetched, and an import that was stopped goes on where it was.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import CollectError, PictureError
from models.exchange.hydrus_asking import Asking, HydrusSource
from models.exchange.hydrus_files import HydrusFile
from models.feedback.taking_over import TakingOver
from models.imaging.sandbox import Sandbox
from models.library.arriving.importing import (
    ImportOutcome,
    ImportReport,
    progress_of,
    with_outcomes,
)
from models.library.arriving.storing import Incoming, Prepared, Stored, commit, store_picture
from models.library.database.failures import told_of_all
from models.library.files.digest import file_digest
from models.library.library import Library
from models.records import Progress, State

BATCH = 128
_FETCHED = 16  # Files that lie in the staging folder at a time.


def import_hydrus(
    library: Library,
    source: HydrusSource,
    *,
    sandbox: Sandbox,
    token: CancelToken,
    state: State = State.KEPT,
    judging: TakingOver | None = None,
) -> Generator[Progress, None, ImportReport]:
    """As `import_paths`. Raises `InputError`, and `CollectError` when Hydrus refuses or falls
    silent; what came until then stays, and the next time goes on there."""
    started, report = time.monotonic(), ImportReport()
    way = _Way(library, sandbox, token, state, judging)
    with Asking(source, token) as hydrus, ThreadPoolExecutor(sandbox.workers, "hydrus") as pool:
        numbers = hydrus.numbers()
        yield Progress(0, len(numbers))
        for start in range(0, len(numbers), BATCH):
            files = hydrus.files(numbers[start : start + BATCH])
            done = start
            for outcomes in way.bring(hydrus, files, pool):
                token.check()
                done += len(outcomes)
                report = with_outcomes(report, outcomes)
                yield progress_of(done, len(numbers), started, outcomes)
    return replace(report, rated=way.rated, seconds=time.monotonic() - started)


@dataclass
class _Way:
    """How its files get in."""

    library: Library
    sandbox: Sandbox
    token: CancelToken
    state: State
    judging: TakingOver | None
    rated: int = field(default=0)

    def bring(
        self, hydrus: Asking, files: Sequence[HydrusFile], pool: ThreadPoolExecutor
    ) -> Iterator[list[ImportOutcome]]:
        """What is known at once, then what is none, then the new ones a few at a time."""
        needed = self.library.presence.needs_no_file
        known = [file for file in files if needed(file.id)]
        here = {file.id for file in known}
        new = [file for file in files if file.id not in here]
        refused = [_refused(file, "format-unsupported") for file in new if not file.is_picture]
        if known or refused:
            yield [*self._take_known(known), *refused]
        pictures = [file for file in new if file.is_picture]
        for start in range(0, len(pictures), _FETCHED):
            some = pictures[start : start + _FETCHED]
            paths = self.library.paths
            with told_of_all(paths.folder), hydrus.fetched(some, paths.staging) as places:
                yield list(pool.map(self._store, some, places))

    def _take_known(self, files: Sequence[HydrusFile]) -> list[ImportOutcome]:
        prepared = [Prepared(file.id, file.seen) for file in files]
        by_id = {file.id: file for file in files}
        stored = commit(self.library, prepared, lambda each: self._judge(by_id[each.id], each))
        return [_outcome(file, each) for file, each in zip(files, stored, strict=True)]

    def _store(self, file: HydrusFile, place: Path | CollectError) -> ImportOutcome:
        """In a thread of the pool."""
        if isinstance(place, CollectError):
            return _refused(file, place.code)
        self.token.check()
        incoming = Incoming(place, file.seen, self.state, file.name, file.note, digest=file.id)
        try:
            if file_digest(place) != file.id:
                return _refused(file, "picture-damaged")
            stored = store_picture(
                self.library,
                self.sandbox,
                incoming,
                lambda: self.token.cancelled,
                partial(self._judge, file),
            )
        except PictureError as error:
            return _refused(file, error.code)
        return _outcome(file, stored)

    def _judge(self, file: HydrusFile, stored: Stored) -> None:
        """Inside the write that stores it, which is one at a time."""
        if self.judging is None or stored.outcome == "vetoed":
            return
        said = file.stars is not None and self.judging.stars(stored.id, file.stars)
        if file.liked is not None:
            said |= self.judging.opinion(stored.id, file.liked)
        self.rated += said


def _refused(file: HydrusFile, reason: str) -> ImportOutcome:
    return ImportOutcome(Path(file.name), "rejected", None, reason)


def _outcome(file: HydrusFile, stored: Stored) -> ImportOutcome:
    outcome = "imported" if stored.outcome == "new" else "duplicate"
    reason = "in-trash" if stored.outcome == "vetoed" else None
    return ImportOutcome(Path(file.name), outcome, stored.id, reason, stored.changes)
