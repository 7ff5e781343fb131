"""All boards as one table: where the pictures lie by what the boards say together.

Board is joined to board by the pictures that they share, then everything settles by the evidence
for each pair (models.taste.merging, models.taste.flattening).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.similarity.laid_over import laid_over
from models.taste.flattening import flattened
from models.taste.merging import SHARED, linked_boards, merged
from models.taste.triplets import LaidOut

ROOM = 1.3  # Between the middles of neighbours, of which the longer side is 1.
LOOSE = 0.7  # How far from the middle they lie, in pictures side by side over the root of all.
SETTLING = 60  # Rounds: joined boards lie nearly right, and a round costs the pictures squared.
_ROUNDS = 200

Floats = NDArray[np.floating]


def one_table(boards: Sequence[LaidOut]) -> tuple[tuple[int, ...], Floats]:
    """Rows of features of the boards that hang together, and where they lie (m, 2), the middle at
    0; none of them over another. Nothing where no two boards hang together."""
    linked = linked_boards(boards)
    if len(linked) < 2:
        return (), np.empty((0, 2))
    together = merged(linked)
    start = _joined(linked, together.rows)
    laid = flattened(together.distances, together.evidence, start, rounds=SETTLING)
    # Screens are wide: the long side lies across.
    across = np.linalg.svd(laid, full_matrices=False)[2].T
    return together.rows, with_room(laid @ across)


def with_room(points: Floats) -> Floats:
    """So large that pictures cover about a third of the table; those that overlap are moved
    apart."""
    from scipy.spatial import cKDTree

    size = float(np.sqrt((points**2).sum(axis=1).mean()))
    laid = points * (LOOSE * ROOM * np.sqrt(len(points)) / max(size, 1e-12))
    laid = laid + np.random.default_rng(0).normal(scale=1e-3, size=laid.shape)
    for _ in range(_ROUNDS):
        pairs = cKDTree(laid).query_pairs(ROOM * 0.999, p=np.inf, output_type="ndarray")
        if not len(pairs):
            break
        apart = laid[pairs[:, 1]] - laid[pairs[:, 0]]
        lack = ROOM / np.maximum(np.abs(apart).max(axis=1, keepdims=True), 1e-9) - 1
        np.add.at(laid, pairs[:, 0], -0.5 * lack * apart)
        np.add.at(laid, pairs[:, 1], 0.5 * lack * apart)
    return np.asarray(laid - laid.mean(axis=0))


def _joined(boards: Sequence[LaidOut], rows: Sequence[int]) -> Floats:
    """Each board in turn laid on those before it where they share most, zoomed, turned and
    mirrored so that what they share fits."""
    there: dict[int, Floats] = {}
    left = sorted(boards, key=lambda board: -len(board.rows))
    while left:
        board = max(left, key=lambda each: sum(row in there for row in each.rows))
        left = [each for each in left if each is not board]
        own = _flat(board)
        shared = [place for place, row in enumerate(board.rows) if row in there]
        if len(shared) >= SHARED:
            own = laid_over(own, shared, np.array([there[board.rows[each]] for each in shared]))
        for row, point in zip(board.rows, own, strict=True):
            there.setdefault(row, point)
    found = np.array([there[row] for row in rows])
    return np.asarray(found - found.mean(axis=0))


def _flat(board: LaidOut) -> Floats:
    from scipy.spatial.distance import squareform

    known = squareform(board.distances)
    return flattened(known, 1 - np.eye(len(known)))
