"""The pairs that look alike and wait for the person, and what was said of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.library.artworks.variants import HEAD
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.library import Library
from models.records import Artwork

_WAITING = f"""FROM alike_pair JOIN artwork a ON a.row = first JOIN artwork b ON b.row = second
 WHERE a.state IN ('kept', 'inbox') AND b.state IN ('kept', 'inbox')
 AND {HEAD.format(artwork="a")} != {HEAD.format(artwork="b")}
 AND NOT EXISTS (SELECT 1 FROM duplicate_verdict said
 WHERE said.first = alike_pair.first AND said.second = alike_pair.second)"""


class Verdict(StrEnum):
    """What the person said of two alike artworks."""

    DIFFERENT = "different"
    VARIANTS = "variants"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two artworks with their tags that look alike
    (`models.library.artworks.fingerprints.Alike`)."""

    first: Artwork
    second: Artwork
    distance: int
    difference: float


def waiting_pairs(library: Library, limit: int) -> list[DuplicatePair]:
    """The pairs that nobody judged, the most alike first. Opens its own scope."""
    with library.reading():
        found = execute(
            f"SELECT first, second, distance, difference {_WAITING}"
            " ORDER BY difference < 0, difference, distance, first, second LIMIT ?",
            (limit,),
        ).fetchall()
        rows = list({row for pair in found for row in pair[:2]})
        artworks = {each.row: each for each in library.artworks.with_tags(rows)}
    return [DuplicatePair(artworks[a], artworks[b], *facts) for a, b, *facts in found]


def count_waiting(library: Library) -> int:
    """How many pairs wait. Opens its own scope."""
    with library.reading():
        return int(execute(f"SELECT count(*) {_WAITING}").fetchone()[0])


def say(one: int, other: int, verdict: Verdict) -> None:
    """Remember what was said of two rows. Runs inside a write."""
    execute(
        "INSERT INTO duplicate_verdict (first, second, verdict, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (first, second) DO UPDATE SET verdict = excluded.verdict, at = excluded.at",
        (min(one, other), max(one, other), verdict.value, now()),
    )


def unsay(one: int, other: int) -> None:
    """The pair waits again. Runs inside a write."""
    execute(
        "DELETE FROM duplicate_verdict WHERE first = ? AND second = ?",
        (min(one, other), max(one, other)),
    )
