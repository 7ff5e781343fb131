"""Few pictures stand for many: the map is fitted on these, the others are laid between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MOST = 8000
NEAREST = 10
SHARPNESS = 20.0  # Of the weights of the nearest, by their cosine.
JITTER = 0.002  # Of the map's side: pictures that are the same do not hide each other.
_ROWS = 1024

Rows = NDArray[np.float32]


def landmarks(count: int, judged: Sequence[int], most: int = MOST) -> NDArray[np.int64]:
    """Which of `count` pictures, ascending: those that were judged (of half the landmarks at most)
    and a fixed random choice of the others, which keeps the density of the collection (Kobak and
    Berens, "The art of using t-SNE for single-cell transcriptomics", 2019)."""
    if count <= most:
        return np.arange(count)
    random = np.random.default_rng(0)
    said = random.permutation(np.unique(np.asarray(judged, np.int64)))[: most // 2]
    rest = np.setdiff1d(np.arange(count), said)
    return np.sort(np.concatenate([said, random.permutation(rest)[: most - len(said)]]))


def laid_between(rows: Rows, known: Rows, places: Rows) -> Rows:
    """Where pictures belong on a map that others lie on: the mean of their ten nearest by cosine,
    weighted by it. `rows` (n, k) and `known` (m, k) are of length 1, `places` (m, 2) in 0..1."""
    found = np.empty((len(rows), 2), np.float32)
    few = min(NEAREST, len(known))
    for start in range(0, len(rows), _ROWS):
        cosines = rows[start : start + _ROWS] @ known.T
        nearest = np.argpartition(-cosines, few - 1, axis=1)[:, :few]
        near = np.take_along_axis(cosines, nearest, axis=1)
        weights = np.exp(SHARPNESS * (near - near.max(axis=1, keepdims=True)))
        weights /= weights.sum(axis=1, keepdims=True)
        found[start : start + _ROWS] = (weights[:, :, None] * places[nearest]).sum(axis=1)
    jitter = np.random.default_rng(0).normal(0, JITTER, found.shape)
    return np.asarray(np.clip(found + jitter, 0, 1), np.float32)
