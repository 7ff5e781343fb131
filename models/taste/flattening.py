"""Points on a table whose distances are as near as can be to what is known of some pairs.

Metric multidimensional scaling by majorisation (SMACOF: de Leeuw, 1977; with weights: Borg and
Groenen, "Modern Multidimensional Scaling", 2005, section 8.6).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROUNDS, _STILL = 300, 1e-7

Floats = NDArray[np.floating]


def flattened(
    distances: Floats, weights: Floats, start: Floats | None = None, *, rounds: int = _ROUNDS
) -> Floats:
    """(n, 2), the middle at 0. `distances` (n, n) are only read where `weights` (n, n), symmetric,
    are above 0; the pairs with weight must hang together. It settles from `start` (n, 2): with many
    unknown pairs it may otherwise stay folded."""
    count = len(distances)
    if count < 2:
        return np.zeros((count, 2))
    known = np.where(weights > 0, np.nan_to_num(distances), 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    points = _start(known, weights) if start is None else start
    before = np.inf
    for _ in range(rounds):
        away = np.linalg.norm(points[:, None] - points[None], axis=2)
        stress = float((weights * (known - away) ** 2).sum())
        if before - stress < _STILL * max(stress, 1e-12):
            break
        before = stress
        ratio = np.where(away > 1e-9, weights * known / np.maximum(away, 1e-9), 0.0)
        points = inverse @ (np.diag(ratio.sum(axis=1)) - ratio) @ points
    return np.asarray(points - points.mean(axis=0))


def _start(known: Floats, weights: Floats) -> Floats:
    """Classical scaling (Torgerson, 1952) of the shortest ways along known pairs."""
    from scipy.sparse.csgraph import shortest_path

    ways = shortest_path(np.where(weights > 0, np.maximum(known, 1e-6), 0.0), directed=False)
    ways = np.where(np.isfinite(ways), ways, ways[np.isfinite(ways)].max(initial=1.0))
    centre = np.eye(len(ways)) - 1 / len(ways)
    strength, axes = np.linalg.eigh(-0.5 * centre @ (ways**2) @ centre)
    # A breath of chance, so that pictures at one point can part.
    breath = np.random.default_rng(0).normal(0, 1e-3, (len(ways), 2))
    return np.asarray(axes[:, -2:] * np.sqrt(np.maximum(strength[-2:], 0)) + breath)
