"""Says words of every artwork that has a vector: resumable, and again when the head is another."""

from __future__ import annotations

import hashlib
from collections.abc import Generator

from models.cancellation import CancelToken
from models.library import Library
from models.library.artworks.net_words import SaidUpTo, said_up_to, write_words
from models.nets.own_head import own_head
from models.nets.vectors import VectorStore
from models.nets.words import WordHead
from models.records import LibraryChanges, Progress

STEP = 500


def say_words(
    library: Library, given: WordHead | None, vectors: VectorStore, token: CancelToken
) -> Generator[Progress, None, int]:
    """Of the vectors that the head has not seen; how many artworks carry other words now. Each
    progress carries its `LibraryChanges`. Nothing without a head, or where it reads another net's
    vectors. What the person taught takes part (models.nets.own_head).

    Every step is committed with the mark of how far it came.
    """
    if given is None or given.net != vectors.key:
        return 0
    head = own_head(library, given, vectors)
    ids = vectors.ids()
    with library.reading():
        mark = said_up_to()
    start = mark.count if _still_holds(mark, head, ids) else 0
    total, changed = len(ids) - start, 0
    while start < len(ids):
        token.check()
        stop = min(start + STEP, len(ids))
        said = dict(zip(ids[start:stop], head.say(vectors.matrix()[start:stop]), strict=True))
        reached = SaidUpTo(head.voice, stop, _digest(ids[:stop]))
        rows = library.writer.call(lambda said=said, at=reached: write_words(said, at))  # type: ignore[misc]
        changed += len(rows)
        start = stop
        yield Progress(
            total - (len(ids) - stop), total, details=(LibraryChanges(updated=tuple(rows)),)
        )
    return changed


def _still_holds(mark: SaidUpTo, head: WordHead, ids: list[str]) -> bool:
    known = mark.version == head.voice and mark.count <= len(ids)
    return known and mark.digest == _digest(ids[: mark.count])


def _digest(ids: list[str]) -> str:
    return hashlib.sha256("".join(ids).encode()).hexdigest()
