"""Rankings of a pool by its duels alone, beside the taste's own: Elo and Schulze, and cycles. The
best of several counts as one duel won against each of the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.taste.comparing import Asked
from models.taste.pool import ELO

K, K_LATER, LATER = 32.0, 16.0, 30  # Of a picture that has had so many duels.

Array = NDArray[np.float64]


def elo_ratings(count: int, asked: Sequence[Asked]) -> Array:
    """In the order of the answers (Elo, "The rating of chessplayers", 1978)."""
    ratings = np.full(count, ELO)
    played = np.zeros(count, int)
    for each in asked:
        for left, right, share in each.duels:
            expected = 1 / (1 + 10 ** ((ratings[right] - ratings[left]) / 400))
            moved = each.weight * (share - expected)
            for place, sign in ((left, 1), (right, -1)):
                step = K if played[place] < LATER else K_LATER
                ratings[place] += sign * step * moved
                played[place] += 1
    return ratings


def beats(count: int, asked: Sequence[Asked]) -> Array:
    """(n, n): how often each won against each; a draw is half a win for both."""
    won = np.zeros((count, count))
    for each in asked:
        for left, right, share in each.duels:
            won[left, right] += each.weight * share
            won[right, left] += each.weight * (1 - share)
    return won


def schulze_order(won: Array) -> list[int]:
    """Best first (Schulze, "A new monotonic, clone-independent … voting method", 2011); equals by
    their wins, then by their place."""
    paths = _strongest_paths(won)
    above = (paths > paths.T).sum(axis=1)
    total = won.sum(axis=1)
    return sorted(range(len(won)), key=lambda n: (-int(above[n]), -float(total[n]), n))


def cycles(won: Array, order: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that were answered against the order: the lower one won more often."""
    rank = {each: place for place, each in enumerate(order)}
    lower, higher = np.nonzero(won > won.T)
    return [
        (int(up), int(down))
        for down, up in zip(lower.tolist(), higher.tolist(), strict=True)
        if rank[down] > rank[up]
    ]


def _strongest_paths(won: Array) -> Array:
    paths = np.where(won > won.T, won, 0.0)
    for through in range(len(paths)):
        way = np.minimum(paths[:, through, None], paths[None, through, :])
        paths = np.maximum(paths, way)
    np.fill_diagonal(paths, 0.0)
    return np.asarray(paths, np.float64)
