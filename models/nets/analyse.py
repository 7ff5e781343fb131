"""Has nets look at all artworks that lack something: resumable, cancellable, failures named."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import ExpectedError, PictureError
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail_read import read_thumbnail
from models.library import Library
from models.nets.looks import AnalysisFailure, Look, Looked
from models.records import CROPS, LibraryChanges, Progress, State

__all__ = ["Analyser", "AnalysisFailure", "AnalysisReport", "analyse", "picture_of"]

BATCH = 16
SMALL, LARGE = 320, 768
_LOOK = 0.1  # Seconds between two looks whether another analysis has ended.


@dataclass(frozen=True, slots=True)
class Analyser:
    """What an analysis needs besides the library."""

    looks: tuple[Look, ...]
    sandbox: Sandbox


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """The counts at the end. `provider` is what the first of the nets ran on."""

    analysed: int = 0
    failed: int = 0
    seconds: float = 0.0
    provider: str = ""


def analyse(
    library: Library, analyser: Analyser, token: CancelToken, *, limit: int | None = None
) -> Generator[Progress, None, AnalysisReport]:
    """Kept artworks and finds, the newest first. Each progress carries its failures in `details`,
    and as `LibraryChanges` by `CROPS` which artworks are cropped otherwise now.

    Every finished batch is on the disk, so a stopped analysis goes on where it was. One at a time
    for each kind of look, or both would make the same.
    """
    with contextlib.ExitStack() as turns:
        for look in analyser.looks:
            while not look.turn.acquire(timeout=_LOOK):
                token.check()
            turns.callback(look.turn.release)
        return (yield from _analyse(library, analyser, token, limit))


def _analyse(
    library: Library, analyser: Analyser, token: CancelToken, limit: int | None
) -> Generator[Progress, None, AnalysisReport]:
    started = time.monotonic()
    ids = library.artworks.all_ids((State.KEPT, State.INBOX))
    ids.reverse()
    missing = {look.net: set(look.missing(ids)) for look in analyser.looks}
    wanted = set().union(*missing.values())
    todo = [each for each in ids if each in wanted][:limit]
    done = failed = 0
    yield Progress(0, len(todo))
    # Each look decodes and runs its net in a thread of its own: nets and decoders hold no lock.
    with ThreadPoolExecutor(max(1, len(analyser.looks)), "look") as threads:
        for batch in _parts(todo, BATCH):
            token.check()
            looking = [
                threads.submit(_look_at, library, analyser.sandbox, token, look, lacking)
                for look in analyser.looks
                if (lacking := [each for each in batch if each in missing[look.net]])
            ]
            # What cannot be read is so for every look.
            told = (each for future in looking for each in _told(future.result()))
            details = tuple(dict.fromkeys(told))
            done += len(batch)
            failed += len({each.id for each in details if isinstance(each, AnalysisFailure)})
            yield _progress(done, len(todo), time.monotonic() - started, details)
    seconds = time.monotonic() - started
    provider = analyser.looks[0].provider if analyser.looks else ""
    return AnalysisReport(done - failed, failed, seconds, provider)


def picture_of(library: Library, sandbox: Sandbox, artwork_id: str, size: int) -> Pixels:
    """The pixels a net of this input size sees: our own thumbnail, or the original anew."""
    for each in (SMALL, LARGE):
        path = library.paths.thumb(artwork_id, each)
        # A derived file that is gone or broken is no fault of the artwork.
        with contextlib.suppress(PictureError):
            if each >= size:
                return read_thumbnail(path)
    original = Path(library.artworks.by_id(artwork_id).path)
    return sandbox.decode(original, longest=LARGE)


def _look_at(
    library: Library, sandbox: Sandbox, token: CancelToken, look: Look, lacking: Sequence[str]
) -> Looked:
    failures: list[AnalysisFailure] = []
    pictures: dict[str, Pixels] = {}
    for artwork_id in lacking:
        token.check()
        try:
            pictures[artwork_id] = picture_of(library, sandbox, artwork_id, look.size)
        except ExpectedError as error:
            failures.append(AnalysisFailure(artwork_id, error.code, str(error)))
    looked = look.look(pictures)
    return replace(looked, failures=(*failures, *looked.failures))


def _told(looked: Looked) -> Iterator[object]:
    yield from looked.failures
    if looked.recropped:
        yield LibraryChanges(updated=looked.recropped, initiator=CROPS)
    if looked.retagged:
        yield LibraryChanges(updated=looked.retagged)


def _progress(done: int, total: int, seconds: float, details: Sequence[object]) -> Progress:
    rate = done / seconds if seconds > 0 else 0.0
    remaining = (total - done) / rate if rate else None
    return Progress(done, total, rate, remaining, details=tuple(details))


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
