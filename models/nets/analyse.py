"""Has nets look at all artworks that lack something: resumable, cancellable, failures named."""

from __future__ import annotations

import contextlib
import itertools
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from models.cancellation import CancelToken
from models.errors import ExpectedError, PictureError
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail_read import read_thumbnail
from models.library import Library
from models.nets.looks import AnalysisFailure, Look, Looked
from models.nets.recording import note_looks
from models.pace import progress
from models.records import CROPS, SHOWN, LibraryChanges, Progress

__all__ = ["Analyser", "AnalysisFailure", "AnalysisReport", "Wanted", "analyse", "picture_of"]

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


def nobody() -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """At most how many pictures, and which are to come first, asked anew for each batch: those
    that somebody looks at."""

    limit: int | None = None
    first: Callable[[], Sequence[str]] = nobody


def analyse(
    library: Library, analyser: Analyser, token: CancelToken, wanted: Wanted = Wanted()
) -> Generator[Progress, None, AnalysisReport]:
    """Kept artworks and finds, those in sight and then the newest first. Each progress carries its
    failures in `details`, and as `LibraryChanges` by `CROPS` which are cropped otherwise now.

    Every finished batch is on the disk, so a stopped analysis goes on where it was. One at a time
    for each kind of look, or both would make the same.
    """
    with contextlib.ExitStack() as turns:
        for look in analyser.looks:
            while not look.turn.acquire(timeout=_LOOK):
                token.check()
            turns.callback(look.turn.release)
        return (yield from _analyse(library, analyser, token, wanted))


def _analyse(
    library: Library, analyser: Analyser, token: CancelToken, wanted: Wanted
) -> Generator[Progress, None, AnalysisReport]:
    started = time.monotonic()
    ids = library.artworks.all_ids(SHOWN)
    ids.reverse()
    missing = {look.net: set(look.missing(ids)) for look in analyser.looks}
    lacking = set().union(*missing.values())
    todo = [each for each in ids if each in lacking][: wanted.limit]
    done = failed = 0
    yield Progress(0, len(todo))
    batches = _in_turn(todo, wanted.first)
    for count, details in _batches(library, analyser, token, batches, missing):
        done += count
        failed += len({each.id for each in details if isinstance(each, AnalysisFailure)})
        yield progress(done, len(todo), started, details=tuple(details))
    seconds = time.monotonic() - started
    provider = analyser.looks[0].provider if analyser.looks else ""
    if done > failed:
        looked = set(todo)
        note_looks(library, {look: len(missing[look.net] & looked) for look in analyser.looks})
    return AnalysisReport(done - failed, failed, seconds, provider)


def _batches(
    library: Library,
    analyser: Analyser,
    token: CancelToken,
    batches: Iterator[Sequence[str]],
    missing: Mapping[str, set[str]],
) -> Generator[tuple[int, tuple[object, ...]], None, None]:
    """How many were looked at, and what is to be told of them.

    Looks at thumbnails of the same size share these and a thread (nets and decoders hold no lock),
    and are one batch ahead, so that the quicker ones do not wait for the slower.
    """
    groups = [[*group] for _, group in groupby(sorted(analyser.looks, key=_side), key=_side)]
    ahead: deque[tuple[int, list[Future[list[Looked]]]]] = deque()
    with contextlib.ExitStack() as ending:
        threads = [ending.enter_context(ThreadPoolExecutor(1, "look")) for _ in groups]
        for batch in itertools.chain(batches, [()]):
            token.check()
            looking = [
                thread.submit(_look_at, library, analyser.sandbox, token, lacking)
                for thread, group in zip(threads, groups, strict=True)
                if (lacking := _lacking(group, batch, missing))
            ]
            ahead.append((len(batch), looking))
            if len(ahead) > 1:
                count, looked = ahead.popleft()
                told = (each for future in looked for each in _told(future.result()))
                yield count, tuple(dict.fromkeys(told))


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


def _side(look: Look) -> int:
    """The longer side of the thumbnail that it is shown."""
    return SMALL if look.size <= SMALL else LARGE


def _lacking(
    group: Sequence[Look], batch: Sequence[str], missing: Mapping[str, set[str]]
) -> dict[Look, list[str]]:
    found = {look: [each for each in batch if each in missing[look.net]] for look in group}
    return {look: ids for look, ids in found.items() if ids}


def _look_at(
    library: Library, sandbox: Sandbox, token: CancelToken, lacking: Mapping[Look, Sequence[str]]
) -> list[Looked]:
    """What a group of looks makes of a batch; each picture is decoded once."""
    size = max(look.size for look in lacking)
    failures: list[AnalysisFailure] = []
    pictures: dict[str, Pixels] = {}
    for artwork_id in dict.fromkeys(each for ids in lacking.values() for each in ids):
        token.check()
        try:
            pictures[artwork_id] = picture_of(library, sandbox, artwork_id, size)
        except ExpectedError as error:
            failures.append(AnalysisFailure(artwork_id, error.code, str(error)))
    found = [Looked(tuple(failures))]
    for look, ids in lacking.items():
        found.append(look.look({each: pictures[each] for each in ids if each in pictures}))
    return found


def _told(found: Sequence[Looked]) -> Iterator[object]:
    """What cannot be read is so for every group: whoever hears this hears it once."""
    for looked in found:
        yield from looked.failures
        if looked.recropped:
            yield LibraryChanges(updated=looked.recropped, initiator=CROPS)
        if looked.retagged:
            yield LibraryChanges(updated=looked.retagged)


def _in_turn(todo: Sequence[str], first: Callable[[], Sequence[str]]) -> Iterator[Sequence[str]]:
    """Batches: what is in sight by then, and what comes next."""
    waiting, left = deque(todo), set(todo)
    while left:
        batch = [each for each in dict.fromkeys(first()) if each in left][:BATCH]
        left.difference_update(batch)
        while waiting and len(batch) < BATCH:
            if (each := waiting.popleft()) in left:
                batch.append(each)
                left.discard(each)
        yield batch
