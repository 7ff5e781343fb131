"""Several boards as one: what they say together of how different pictures are.

Evidence-weighted averaging of aligned arrangements (Kriegeskorte and Mur, "Inverse MDS: inferring
dissimilarity structure from multiple item arrangements", 2012): pairs that lie far apart on a board
are placed more exactly than pairs that lie close, so a distance counts by its square. Zoom and
habit differ from board to board; each is scaled until it agrees with the others on what they share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.triplets import LaidOut

SHARED = 2  # Pictures that two boards need in common, without which they have no common scale.
LEAST_WEIGHT = 0.2
_STILL, _ROUNDS = 1e-8, 500

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Merged:
    """`rows` (m) of features; of each pair (places in `rows`, p by 2) that was on a board its
    distance and the evidence for it. The mean square of the distances is 1."""

    rows: tuple[int, ...]
    pairs: NDArray[np.int64]
    apart: Floats
    counts: Floats

    @property
    def distances(self) -> Floats:
        """(m, m), NaN for pairs that were on no board together."""
        known = self._square(self.apart, np.nan)
        np.fill_diagonal(known, 0.0)
        return known

    @property
    def evidence(self) -> Floats:
        """(m, m), 0 for pairs that were on no board together."""
        return self._square(self.counts, 0.0)

    def _square(self, values: Floats, otherwise: float) -> Floats:
        found = np.full((len(self.rows), len(self.rows)), otherwise)
        one, other = self.pairs.T
        found[one, other] = found[other, one] = values
        return found


def merged(boards: Sequence[LaidOut]) -> Merged:
    """The largest group of boards that hang together by what they share; without boards nothing."""
    linked = linked_boards(boards)
    rows = tuple(dict.fromkeys(row for board in linked for row in board.rows))
    if not rows:
        return Merged((), np.empty((0, 2), np.int64), np.empty(0), np.empty(0))
    places = {row: place for place, row in enumerate(rows)}
    codes = [_codes(np.array([places[row] for row in board.rows]), len(rows)) for board in linked]
    every, at = np.unique(np.concatenate(codes), return_inverse=True)
    ends = np.cumsum([len(each) for each in codes])[:-1]
    parts = zip(np.split(at, ends), linked, strict=True)
    laid = [_Laid(pairs, _unit(board.distances)) for pairs, board in parts]
    apart = _aligned(laid, len(every))
    counts = _summed(laid, [each.weights for each in laid], len(every))
    return Merged(rows, np.stack([every // len(rows), every % len(rows)], axis=1), apart, counts)


def linked_boards(boards: Sequence[LaidOut]) -> list[LaidOut]:
    """Those of the largest group in which each board shares two pictures with another."""
    left = [each for each in boards if len(each.rows) > 1]
    groups: list[list[LaidOut]] = []
    while left:
        group, seen = [left.pop(0)], 0
        while seen < len(group):
            known = {*group[seen].rows}
            seen += 1
            near = [each for each in left if len(known & {*each.rows}) >= SHARED]
            group += near
            left = [each for each in left if not any(each is one for one in near)]
        groups.append(group)
    largest = max(groups, key=lambda group: len({r for b in group for r in b.rows}), default=[])
    return [each for each in boards if any(each is one for one in largest)]


class _Laid:
    """One board: which of all pairs it has, how far apart, and how much that counts."""

    def __init__(self, pairs: NDArray[np.int64], apart: Floats) -> None:
        self.pairs, self.apart = pairs, apart
        self.weights = np.maximum(apart, LEAST_WEIGHT) ** 2
        self.size = float(np.linalg.norm(apart))


def _codes(places: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """A number for each pair, the same on every board."""
    one, other = (places[each] for each in np.triu_indices(len(places), 1))
    return np.asarray(np.minimum(one, other) * count + np.maximum(one, other))


def _aligned(boards: Sequence[_Laid], count: int) -> Floats:
    """The pairs' distances: scale and average in turn until nothing changes."""
    together = _averaged(boards, np.ones(len(boards)), count)
    for _ in range(_ROUNDS):
        scales = [
            float(np.linalg.norm(together[each.pairs])) / max(each.size, 1e-12) for each in boards
        ]
        newer = _averaged(boards, scales, count)
        change = float(((newer - together) ** 2).sum())
        together = newer
        if change < _STILL:
            break
    return together


def _averaged(boards: Sequence[_Laid], scales: Sequence[float] | Floats, count: int) -> Floats:
    parts = [b.weights * b.apart * scale for b, scale in zip(boards, scales, strict=True)]
    total = _summed(boards, [each.weights for each in boards], count)
    return _unit(_summed(boards, parts, count) / np.maximum(total, 1e-12))


def _summed(boards: Sequence[_Laid], values: Sequence[Floats], count: int) -> Floats:
    at = np.concatenate([each.pairs for each in boards])
    return np.asarray(np.bincount(at, np.concatenate(values), count))


def _unit(distances: Floats) -> Floats:
    square = float(np.mean(np.square(distances))) if distances.size else 0.0
    return np.asarray(distances / max(np.sqrt(square), 1e-12))
