"""What the taste believes, for people: tags and colours that raise or lower a score, and surest
pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from models.taste.scores import Scores

LEAST, MOST = 8, 150  # Pictures of a tag, and tags, that are looked at.
TOLD = 8
PRIOR = 10.0  # Pictures of the average score that a tag begins with.
SMALLEST = 0.02


@dataclass(frozen=True, slots=True)
class TagBelief:
    """By how much the mean score of a tag's pictures lies above or below that of all."""

    tag: str
    effect: float
    pictures: int


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The strongest first; of the colours the best liked."""

    liked: tuple[TagBelief, ...] = ()
    disliked: tuple[TagBelief, ...] = ()
    best: tuple[str, ...] = ()
    worst: tuple[str, ...] = ()
    colors: tuple[TagBelief, ...] = ()


def beliefs(
    scores: Scores,
    carriers: Mapping[str, Sequence[str]],
    shown: set[str],
    colors: Mapping[str, Sequence[str]] | None = None,
) -> Beliefs:
    """`carriers` are the artworks of each tag, `colors` those of each colour, `shown` those that
    may be named."""
    mean = float(scores.score.mean()) if len(scores.score) else 0.0
    found = [each for tag, ids in carriers.items() if (each := _belief(scores, tag, ids, mean))]
    up = sorted((e for e in found if e.effect >= SMALLEST), key=lambda each: -each.effect)
    down = sorted((e for e in found if e.effect <= -SMALLEST), key=lambda each: each.effect)
    order = [each for each in scores.order() if each in shown]
    few = min(TOLD, len(order) // 2)
    worst = tuple(reversed(order[len(order) - few :]))
    hues = [e for name, ids in (colors or {}).items() if (e := _belief(scores, name, ids, mean))]
    strong = sorted(hues, key=lambda each: -abs(each.effect))[:TOLD]
    told = [each for each in strong if abs(each.effect) >= SMALLEST]
    told.sort(key=lambda each: -each.effect)
    return Beliefs(tuple(up[:TOLD]), tuple(down[:TOLD]), tuple(order[:few]), worst, tuple(told))


def _belief(scores: Scores, tag: str, ids: Sequence[str], mean: float) -> TagBelief | None:
    known = np.array(
        [scores.score[place] for each in ids if (place := scores.place(each)) is not None]
    )
    if len(known) < LEAST:
        return None
    # Few pictures say less: they are drawn towards no effect.
    effect = float((known - mean).sum() / (len(known) + PRIOR))
    return TagBelief(tag, effect, len(known))
