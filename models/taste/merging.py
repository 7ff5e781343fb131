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
    """`rows` (m) of features; `distances` and `evidence` (m, m), NaN and 0 for pairs that were on
    no board together. The mean square of the known distances is 1."""

    rows: tuple[int, ...]
    distances: Floats
    evidence: Floats


def merged(boards: Sequence[LaidOut]) -> Merged:
    """The largest group of boards that hang together by what they share; without boards nothing."""
    linked = linked_boards(boards)
    rows = tuple(dict.fromkeys(row for board in linked for row in board.rows))
    places = {row: place for place, row in enumerate(rows)}
    apart = np.full((len(linked), len(rows), len(rows)), np.nan)
    for number, board in enumerate(linked):
        at = np.array([places[row] for row in board.rows])
        one, other = (at[each] for each in np.triu_indices(len(at), 1))
        apart[number, one, other] = apart[number, other, one] = _unit(board.distances)
    if not len(linked):
        return Merged((), np.empty((0, 0)), np.empty((0, 0)))
    weights = np.where(np.isfinite(apart), np.maximum(np.nan_to_num(apart), LEAST_WEIGHT) ** 2, 0.0)
    together = _aligned(np.nan_to_num(apart), weights)
    evidence = weights.sum(axis=0)
    known = np.where(evidence > 0, together, np.nan)
    np.fill_diagonal(known, 0.0)
    return Merged(rows, known, evidence)


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


def _aligned(apart: Floats, weights: Floats) -> Floats:
    """(m, m): scale and average in turn until nothing changes."""
    there = weights > 0
    together = _averaged(apart, weights)
    for _ in range(_ROUNDS):
        ours = np.array([np.sqrt((apart[n][there[n]] ** 2).sum()) for n in range(len(apart))])
        theirs = np.array([np.sqrt((together[there[n]] ** 2).sum()) for n in range(len(apart))])
        scales = theirs / np.maximum(ours, 1e-12)
        newer = _averaged(apart * scales[:, None, None], weights)
        change = float(((newer - together) ** 2).sum())
        together = newer
        if change < _STILL:
            break
    return together


def _averaged(apart: Floats, weights: Floats) -> Floats:
    total = weights.sum(axis=0)
    mean = (weights * apart).sum(axis=0) / np.maximum(total, 1e-12)
    return np.asarray(mean / max(_root_mean_square(mean[total > 0]), 1e-12))


def _unit(distances: Floats) -> Floats:
    return distances / max(_root_mean_square(distances), 1e-12)


def _root_mean_square(values: Floats) -> float:
    return float(np.sqrt(np.mean(np.square(values)))) if values.size else 0.0
