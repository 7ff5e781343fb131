"""The order of the inbox: best expected first and varied, with a share that is shown to learn.

Of ten places seven go to the best expected (maximal marginal relevance: Carbonell and Goldstein,
1998), two to a draw from what the taste holds possible (Thompson sampling), and one to chance: what
is said of those tells without bias how good the taste is. Chance is drawn from each find's own id,
so that the order stays as it is while the person looks at it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.records import Score

BEST, EXPLORED, AUDIT = "best", "thompson", "random"
# Which kind stands where, again and again.
PATTERN = (BEST, BEST, EXPLORED, BEST, BEST, AUDIT, BEST, EXPLORED, BEST, BEST)
RELEVANCE = 0.7
CANDIDATES = 60  # Best ones among which the next is chosen for variety.
_80 = 1.2815515655446004

Likeness = Callable[[Sequence[str]], NDArray[np.floating] | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """A find at its place; `propensity` is the chance with which chance chose it."""

    id: str
    slot: str = BEST
    propensity: float | None = None


def nothing_known(_ids: Sequence[str]) -> None:
    return None


def inbox_order(
    ids: Sequence[str],
    scores: Mapping[str, Score],
    rows_of: Likeness = nothing_known,
    *,
    most: int | None = None,
) -> list[Placed]:
    """`ids` come newest first. `rows_of` gives unit rows for the variety, or None. Finds without a
    score are taken by chance, and all of them keep their order where nothing was judged yet."""
    scored = [each for each in ids if each in scores and scores[each].score is not None]
    if not scored:
        return [Placed(each) for each in ids[:most]]
    lanes = _Lanes(ids, scored, scores, rows_of)
    placed: list[Placed] = []
    while len(placed) < min(len(ids), most or len(ids)):
        slot = PATTERN[len(placed) % len(PATTERN)]
        placed.append(lanes.take(slot))
    return placed


class _Lanes:
    """What is left, in three orders."""

    def __init__(
        self,
        ids: Sequence[str],
        scored: Sequence[str],
        scores: Mapping[str, Score],
        rows_of: Likeness,
    ) -> None:
        self._left = dict.fromkeys(ids)
        self._best = sorted(scored, key=lambda each: -(scores[each].score or 0.0))
        self._drawn = sorted(scored, key=lambda each: -_draw(scores[each]))
        self._chance = sorted(ids, key=_number)
        self._rank = {each: 1 - n / len(scored) for n, each in enumerate(self._best)}
        rows = rows_of(scored)
        self._rows = {} if rows is None else dict(zip(scored, rows, strict=True))
        self._shown: list[NDArray[np.floating]] = []

    def take(self, slot: str) -> Placed:
        """The next of this kind; by chance where that kind has none left."""
        count = len(self._left)
        found = None
        if slot == BEST:
            found = self._varied()
        elif slot == EXPLORED:
            found = next((each for each in self._drawn if each in self._left), None)
        if found is None:
            found, slot = next(each for each in self._chance if each in self._left), AUDIT
        del self._left[found]
        if found in self._rows:
            self._shown.append(self._rows[found])
        return Placed(found, slot, 1 / count if slot == AUDIT else None)

    def _varied(self) -> str | None:
        self._best = [each for each in self._best if each in self._left]
        some = self._best[:CANDIDATES]
        if not some or not self._rows or not self._shown:
            return some[0] if some else None
        rows = np.stack([self._rows[each] for each in some])
        alike = (rows @ np.stack(self._shown[-CANDIDATES:]).T).max(axis=1)
        worth = [
            RELEVANCE * self._rank[each] - (1 - RELEVANCE) * float(near)
            for each, near in zip(some, alike, strict=True)
        ]
        return some[int(np.argmax(worth))]


def _draw(score: Score) -> float:
    """A score that is possible: the expected one and a share of its uncertainty."""
    from scipy.special import ndtri

    spread = (score.uncertainty or 0.0) / _80
    return (score.score or 0.0) + spread * float(ndtri((_number(score.id) + 0.5) / 2**32))


def _number(artwork_id: str) -> int:
    """A find's own chance number."""
    return int.from_bytes(hashlib.blake2s(artwork_id.encode(), digest_size=4).digest(), "big")
