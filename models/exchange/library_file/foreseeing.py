"""What a library file would bring, before anybody lets it: counted, and nothing is written."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from models.cancellation import CancelToken
from models.exchange.library_file.reading import LookedOver, look_over, records_of
from models.feedback.records import DEFAULT_PROFILE
from models.library.library import Library
from models.records import Progress

_PART = 500


@dataclass(frozen=True, slots=True)
class Foreseen:
    """`artworks` of the file, of which so many are `known` here already; with errors in `looked`
    nothing else was counted."""

    looked: LookedOver
    artworks: int = 0
    known: int = 0
    boards: int = 0
    judgements: int = 0
    tastes: tuple[str, ...] = ()


def foresee(
    library: Library, file: Path, token: CancelToken
) -> Generator[Progress, None, Foreseen]:
    """Raises `InputError` for what is no library file."""
    looked = yield from look_over(file, token)
    if looked.errors:
        return Foreseen(looked)
    known, part = 0, list[str]()
    tastes: set[str] = set()
    total = sum(looked.counts.values())
    for done, record in enumerate(records_of(file), 1):
        if record["type"] == "judgement":
            tastes.add(str(record["said"].get("profile") or DEFAULT_PROFILE))
        elif record["type"] == "artwork":
            part.append(record["id"])
        if len(part) >= _PART:
            token.check()
            known += len(library.artworks.rows_of(part))
            part = []
            yield Progress(done, total)
    known += len(library.artworks.rows_of(part))
    counts = looked.counts
    return Foreseen(
        looked,
        counts.get("artwork", 0),
        known,
        counts.get("board", 0),
        counts.get("judgement", 0),
        tuple(sorted(tastes)),
    )
