"""After the diagonal weights of the metric a full matrix: features that count together.

Rows z in the weighted metric are multiplied by L (k, k), learned from the same triplets:

    Σ ω log(1 + exp(-2 (d²(anchor, farther) - d²(anchor, nearer)) / c)) / Σω
    + λ |L - (tr L / k) I|² / k

so that L stays near a multiple of the identity while nothing is said against it (the regulariser of
Muttenthaler et al., "Improving neural network representations using human similarity judgments",
2023). A step costs the pictures that were laid times k², and the pairs that triplets name times k.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.taste.triplets import Pairs, Triplets

HELD = 1.0  # λ; of .1, .3, 1, 3 and 10 the best for people whose metric is turned.
_STEPS = 60

Floats = NDArray[np.floating]


def turn(rows: Floats, triplets: Triplets) -> NDArray[np.float32]:
    """L for `rows` (n, k), to which the triplets point."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_array

    pairs = Pairs(triplets)
    laid = np.asarray(rows[pairs.named], np.float64)
    count, size = laid.shape
    weight, total = triplets.weight, triplets.weight.sum()

    def squares(moved: Floats) -> Floats:
        return np.asarray(((moved[pairs.one] - moved[pairs.other]) ** 2).sum(axis=1))

    def drawn(pull: Floats, moved: Floats) -> Floats:
        """The slope of Σ pull d² by each row: a product with the Laplacian of the pairs."""
        upper = csr_array((pull, (pairs.one, pairs.other)), (count, count))
        both = upper + upper.T
        return np.asarray(2 * (both.sum(axis=1)[:, None] * moved - both @ moved))

    scale = max(float(np.abs(pairs.gaps(squares(laid))).mean()), 1e-12)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        turned = flat.reshape(size, size)
        moved = laid @ turned
        margin = 2 * pairs.gaps(squares(moved)) / scale
        away = turned - np.trace(turned) / size * np.eye(size)
        value = (weight * np.logaddexp(0, -margin)).sum() / total + HELD * (away**2).sum() / size
        pull = -weight / (1 + np.exp(np.clip(margin, -50, 50))) / total * 2 / scale
        slope = laid.T @ drawn(pairs.pulls(pull), moved) + 2 * HELD * away / size
        return float(value), np.asarray(slope.ravel(), np.float64)

    start = np.eye(size).ravel()
    options = {"maxiter": _STEPS}
    found: Any = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    return np.asarray(found.x.reshape(size, size), np.float32)
