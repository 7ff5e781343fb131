"""What is special about a picture: likeness in the directions in which a library varies little.

Whitened cosine, the closed form of one example against the rest of the world (Hariharan, Malik and
Ramanan, "Discriminative decorrelation for clustering and classification", 2012; Gharbi et al.,
"A Gaussian approximation of feature space for fast image similarity", 2012): vectors are compared
after (covariance + λ)^(-1/2). The covariance is kept on its main axes, and as one number beside.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.similarity.exact import Floats, widened

AXES = 256
RIDGE = 3.0  # λ as a share of the mean variance.
_SAMPLE = 8000
_ROWS = 2048

Halves = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Whitening:
    """Fitted on one library with one net. `axes` (d, k) are of unit length; `weights` (k) are what
    the variance on each is divided by, `rest` the same for all other directions."""

    mean: Floats
    axes: Floats
    weights: Floats
    rest: float

    def direction(self, vector: Floats) -> Floats:
        """The row that, multiplied with (x - mean) / |x|w, gives the whitened cosine of x with this
        vector (|x|w: `lengths`)."""
        away = vector - self.mean
        on_axes = away @ self.axes
        found = self.axes @ (on_axes * (self.weights - self.rest)) + away * np.float32(self.rest)
        length = np.sqrt(max(float(found @ away), 1e-12))
        return np.asarray(found / np.float32(length), np.float32)

    def lengths(self, rows: Halves) -> Floats:
        """The length of each row after whitening."""
        found = np.empty(len(rows), np.float32)
        for start in range(0, len(rows), _ROWS):
            away = widened(rows[start : start + _ROWS]) - self.mean
            squares = (away @ self.axes) ** 2
            all_ = np.einsum("ij,ij->i", away, away)
            inside = squares @ (self.weights - np.float32(self.rest))
            found[start : start + _ROWS] = np.sqrt(np.maximum(inside + all_ * self.rest, 1e-12))
        return found


def fit_whitening(rows: Halves) -> Whitening:
    """From a fixed sample of the library's vectors; needs two at least."""
    chosen = np.arange(len(rows))
    if len(chosen) > _SAMPLE:
        chosen = np.sort(np.random.default_rng(0).choice(chosen, _SAMPLE, replace=False))
    sample = widened(np.asarray(rows[chosen]))
    mean = sample.mean(axis=0)
    away = sample - mean
    variances, axes = np.linalg.eigh(away.T @ away / np.float32(len(sample)))
    total, top = float(variances.sum()), variances[::-1][:AXES]
    ridge = RIDGE * total / len(variances)
    others = max(len(variances) - AXES, 1)
    rest = max(total - float(top.sum()), 0.0) / others
    return Whitening(
        mean.astype(np.float32),
        np.ascontiguousarray(axes[:, ::-1][:, :AXES], np.float32),
        (1 / (np.maximum(top, 0) + ridge + 1e-12)).astype(np.float32),
        float(1 / (rest + ridge + 1e-12)),
    )
