"""Which pictures to deal for the next board: those whose distances are known least.

"Lift the weakest" of Kriegeskorte and Mur ("Inverse MDS: inferring dissimilarity structure from
multiple item arrangements", 2012): a pair's evidence is Σ (d / d_max)² over the boards it was on,
its utility 1 - exp(-10 evidence). Pictures are added that lift the utilities most, here until there
are as many as were asked for, a third of them laid before. How far apart two will be laid is
expected from what the boards together say, where they say nothing from the personal metric.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.merging import merged
from models.taste.triplets import LaidOut

STEEP = 10.0
KNOWN = 0.3  # The share of pictures that were on a board before, which link the boards.
CANDIDATES = 60

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Dealt:
    """Rows of features; `known` is how many of them were on a board before."""

    rows: tuple[int, ...]
    known: int


def deal(
    features: Floats, boards: Sequence[LaidOut], count: int, random: np.random.Generator
) -> Dealt:
    """`features` (n, k) in the personal metric, without the intercept."""
    laid = list(dict.fromkeys(row for board in boards for row in board.rows))
    wanted_known = min(len(laid), round(KNOWN * count))
    fresh = np.setdiff1d(np.arange(len(features)), laid)
    new = _spread(features, fresh, CANDIDATES, random)
    anchors = random.permutation(laid)[:CANDIDATES].astype(np.int64)
    known = _Known(features, boards)
    chosen = _lifted(known, anchors, wanted_known)
    chosen += _lifted(known, new, count - len(chosen), chosen)
    return Dealt(tuple(int(row) for row in random.permutation(chosen)), wanted_known)


def evidence_of(boards: Sequence[LaidOut]) -> dict[tuple[int, int], float]:
    """By pair of rows, the smaller first; pairs that were on no board together are not in it."""
    found: dict[tuple[int, int], float] = {}
    for board in boards:
        farthest = max(float(board.distances.max(initial=0.0)), 1e-12)
        upper = np.triu_indices(len(board.rows), 1)
        for one, other, apart in zip(*upper, board.distances, strict=True):
            pair = _pair(board.rows[one], board.rows[other])
            found[pair] = found.get(pair, 0.0) + float((apart / farthest) ** 2)
    return found


class _Known:
    """What the boards say of pairs: the evidence that there is, and how far apart they will lie."""

    def __init__(self, features: Floats, boards: Sequence[LaidOut]) -> None:
        self._features = features
        self._evidence = evidence_of(boards)
        together = merged(boards)
        one, other = np.array(together.rows, np.int64)[together.pairs].T
        pairs = (_pair(*each) for each in zip(one.tolist(), other.tolist(), strict=True))
        self._laid = dict(zip(pairs, together.apart.tolist(), strict=True))
        # The metric has a scale of its own: that on which it agrees with the boards as a whole.
        size = float(np.linalg.norm(features[one] - features[other]))
        self._scale = float(np.linalg.norm(together.apart)) / size if size > 0 else 1.0

    def evidence(self, one: int, others: Sequence[int]) -> Floats:
        return np.array([self._evidence.get(_pair(one, each), 0.0) for each in others])

    def apart(self, one: int, others: Sequence[int]) -> Floats:
        away = np.linalg.norm(self._features[list(others)] - self._features[one], axis=1)
        expected = zip(others, (self._scale * away).tolist(), strict=True)
        return np.array([self._laid.get(_pair(one, each), far) for each, far in expected])


def _lifted(
    known: _Known, candidates: NDArray[np.int64], count: int, before: Sequence[int] = ()
) -> list[int]:
    """So many of the candidates, each the one that lifts most beside those chosen before."""
    chosen: list[int] = []
    left = [int(each) for each in candidates]
    while left and len(chosen) < count:
        beside = [*before, *chosen]
        gains = [_gain(known, each, beside) for each in left]
        chosen.append(left.pop(int(np.argmax(gains))))
    return chosen


def _gain(known: _Known, one: int, beside: Sequence[int]) -> float:
    """By how much the utilities of its pairs with the others are expected to rise."""
    if not beside:
        return 0.0
    apart, evidence = known.apart(one, beside), known.evidence(one, beside)
    share = (apart / max(float(apart.max()), 1e-12)) ** 2
    return float((np.exp(-STEEP * evidence) - np.exp(-STEEP * (evidence + share))).sum())


def _spread(
    features: Floats, rows: NDArray[np.int64], count: int, random: np.random.Generator
) -> NDArray[np.int64]:
    """So many of the rows, each the farthest from those before (Gonzalez, 1985)."""
    if len(rows) <= count:
        return rows
    chosen = [int(random.integers(len(rows)))]
    away = np.full(len(rows), np.inf)
    while len(chosen) < count:
        newest = np.linalg.norm(features[rows] - features[rows[chosen[-1]]], axis=1)
        away = np.minimum(away, newest)
        chosen.append(int(np.argmax(away)))
    return rows[chosen]


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
