"""Which of two alike artworks is the better copy, and whether that is obvious.

A rule only proposes: the person carries it out, for one pair or for all of a rule, and takes it
back. Nothing here touches the library.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from models.records import Artwork

# The same picture, stronger compressed, stays below in most cases; a changed detail does not.
SAME = 8.0
LOSSLESS = frozenset({"png", "bmp", "tiff"})
_LARGER = 1.2
_ASPECT = 0.01


class Rule(StrEnum):
    """What makes a pair obvious: the same picture, one of the two …"""

    LARGER = "larger"  # … with at least 1.2 times the pixels
    LOSSLESS = "lossless"  # … of the same size, without the traces of JPEG
    FINER = "finer"  # … of the same size and kind, in more bytes, or here for longer


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`better` is 0 (the first) or 1. `why`: larger, lossless, finer or older. `rule` is None
    where the two are not certainly the same picture: then a person has to look."""

    better: int
    why: str
    rule: Rule | None


def suggest(first: Artwork, second: Artwork, difference: float) -> Suggestion:
    """Which one to keep. `difference` as in `models.imaging.fingerprint`; negative is unknown."""
    better, why = _better(first, second)
    same = 0 <= difference <= SAME and _same_shape(first, second)
    still = first.frames == second.frames == 1
    return Suggestion(better, why, _rule(why) if same and still else None)


def obvious(suggestion: Suggestion, rules: Collection[Rule]) -> bool:
    """Whether one of the rules that the person lets work covers it."""
    return suggestion.rule is not None and suggestion.rule in rules


def _better(first: Artwork, second: Artwork) -> tuple[int, str]:
    one, other = first.width * first.height, second.width * second.height
    if max(one, other) >= _LARGER * min(one, other):
        return int(other > one), "larger"
    plain = first.format in LOSSLESS, second.format in LOSSLESS
    if plain[0] != plain[1]:
        return int(plain[1]), "lossless"
    if first.bytes != second.bytes:
        return int(second.bytes > first.bytes), "finer"
    return int((second.added, second.row) < (first.added, first.row)), "older"


def _rule(why: str) -> Rule:
    return Rule.FINER if why == "older" else Rule(why)


def _same_shape(first: Artwork, second: Artwork) -> bool:
    one, other = first.width / first.height, second.width / second.height
    return abs(one - other) <= _ASPECT * max(one, other)
