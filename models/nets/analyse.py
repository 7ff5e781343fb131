"""Makes the vectors of all artworks that have none: resumable, cancellable, failures named."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.cancellation import CancelToken
from models.errors import ExpectedError, PictureError
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail_read import read_thumbnail
from models.library import Library
from models.nets.embedding import EmbeddingNet
from models.nets.vectors import VectorStore
from models.records import Progress, State

BATCH = 16
SMALL, LARGE = 320, 768
_LOOK = 0.1  # Seconds between two looks whether another analysis has ended.


@dataclass(frozen=True, slots=True)
class Analyser:
    """What an analysis needs besides the library; `vectors` belong to `net`."""

    net: EmbeddingNet
    vectors: VectorStore
    sandbox: Sandbox


@dataclass(frozen=True, slots=True)
class AnalysisFailure:
    """A picture that got no vector. `code` and `reason` say why."""

    id: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """The counts at the end."""

    analysed: int = 0
    failed: int = 0
    seconds: float = 0.0
    provider: str = ""


def analyse(
    library: Library, analyser: Analyser, token: CancelToken, *, limit: int | None = None
) -> Generator[Progress, None, AnalysisReport]:
    """Embed kept artworks and finds, newest last. Each progress carries its failures in `details`.

    Every finished batch is on the disk, so a stopped analysis goes on where it was. One at a time
    for each store of vectors, or both would append the same.
    """
    while not analyser.vectors.turn.acquire(timeout=_LOOK):
        token.check()
    try:
        return (yield from _analyse(library, analyser, token, limit))
    finally:
        analyser.vectors.turn.release()


def _analyse(
    library: Library, analyser: Analyser, token: CancelToken, limit: int | None
) -> Generator[Progress, None, AnalysisReport]:
    started = time.monotonic()
    # `derived/` may be deleted at any time.
    analyser.vectors.refresh()
    ids = library.artworks.all_ids((State.KEPT, State.INBOX))
    todo = analyser.vectors.missing(ids)[:limit]
    done = failed = 0
    yield Progress(0, len(todo))
    for batch in _parts(todo, BATCH):
        token.check()
        failures = _analyse_batch(library, analyser, token, batch)
        done += len(batch)
        failed += len(failures)
        yield _progress(done, len(todo), time.monotonic() - started, failures)
    seconds = time.monotonic() - started
    return AnalysisReport(done - failed, failed, seconds, analyser.net.provider)


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


def _analyse_batch(
    library: Library, analyser: Analyser, token: CancelToken, batch: Sequence[str]
) -> list[AnalysisFailure]:
    failures: list[AnalysisFailure] = []
    ids, pictures = [], []
    for artwork_id in batch:
        token.check()
        try:
            size = analyser.net.entry.input.size
            pictures.append(picture_of(library, analyser.sandbox, artwork_id, size))
            ids.append(artwork_id)
        except ExpectedError as error:
            failures.append(AnalysisFailure(artwork_id, error.code, str(error)))
    vectors = analyser.net.embed(pictures)
    sound = [bool(np.isfinite(vector).all()) for vector in vectors]
    bad = [artwork_id for artwork_id, good in zip(ids, sound, strict=True) if not good]
    failures += [AnalysisFailure(each, "net-failed", "the net gave no numbers") for each in bad]
    kept = [artwork_id for artwork_id, good in zip(ids, sound, strict=True) if good]
    analyser.vectors.append(kept, vectors[sound])
    return failures


def _progress(
    done: int, total: int, seconds: float, failures: Sequence[AnalysisFailure]
) -> Progress:
    rate = done / seconds if seconds > 0 else 0.0
    remaining = (total - done) / rate if rate else None
    return Progress(done, total, rate, remaining, details=tuple(failures))


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
