"""What was said of each picture, as a source is rewarded for it."""

from __future__ import annotations

from dataclasses import dataclass

from models.feedback.records import Judgement
from models.feedback.replay import Standing
from models.steering.arms import DISLIKED, KEPT, LIKED


@dataclass(frozen=True, slots=True)
class Word:
    """`value` 1 for liked, 0 for disliked; said at a time in microseconds."""

    value: float
    weight: float
    at: int


def words_of(stands: Standing) -> dict[str, Word]:
    """By artwork. A like or dislike outranks stars, stars the plain keeping or rejecting; three
    stars say nothing."""
    found: dict[str, Word] = {}
    for artwork, said in stands.decisions.items():
        found[artwork] = _word(said, liked=said.kind == "keep", weight=KEPT)
    for artwork, said in stands.ratings.items():
        stars = int(said.fields["value"])
        if stars != 3:
            found[artwork] = _word(said, liked=stars > 3, weight=LIKED)
    for artwork, said in stands.opinions.items():
        found[artwork] = _word(said, liked=said.kind == "like", weight=LIKED)
    return found


def _word(said: Judgement, *, liked: bool, weight: float) -> Word:
    return Word(1.0, weight, said.at) if liked else Word(0.0, DISLIKED, said.at)
