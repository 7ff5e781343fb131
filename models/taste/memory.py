"""What the linear head cannot say: a picture near one that was liked or disliked is seen at once.

Gaussian kernels on the unit sphere around every liked and disliked picture; a dislike weighs twice.
Their sums saturate, so that three dislikes do not blank a whole region.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.terms import DISLIKE, Terms

LIKED, DISLIKED = 1.0, 2.0
SHARPNESS = 6.0
ROWS = 4096

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Exemplars:
    """Pictures of one opinion: their ids, rows of length 1 (n, k) and how much each counts."""

    names: tuple[str, ...]
    rows: Floats
    weights: Floats

    def kernels(self, unit_rows: Floats) -> Floats:
        """(m, n): how near each row is to each of them, times its weight."""
        cosines = unit_rows @ self.rows.T
        return np.asarray(np.exp(SHARPNESS * (cosines - 1)) * self.weights)


@dataclass(frozen=True, slots=True)
class Memory:
    """`scale` (k) are the square roots of the personal metric's weights (models.taste.metric)."""

    liked: Exemplars
    disliked: Exemplars
    scale: Floats

    def utilities(self, features: Floats) -> NDArray[np.float32]:
        """What is added to the head's utility of each row; the last column, the intercept, says
        nothing here."""
        found = np.zeros(len(features), np.float32)
        if not len(self.liked.names) and not len(self.disliked.names):
            return found
        for start in range(0, len(features), ROWS):
            rows = self.placed(features[start : start + ROWS])
            near = self.liked.kernels(rows).sum(axis=1)
            away = self.disliked.kernels(rows).sum(axis=1)
            found[start : start + ROWS] = LIKED * np.log1p(near) - DISLIKED * np.log1p(away)
        return found

    def placed(self, features: Floats) -> Floats:
        """Rows of length 1 in the personal metric."""
        return unit_rows(features[:, :-1] * self.scale)


def remember(
    terms: Terms, places: Mapping[str, int], features: Floats, scale: Floats | None = None
) -> Memory:
    """From what was said of single artworks; `places` maps each to its row of `features`."""
    weights = np.ones(features.shape[1] - 1) if scale is None else scale
    weights = np.asarray(weights, features.dtype)
    found = []
    for liked in (True, False):
        said = [each for each in terms.opinions if each.liked is liked and each.artwork in places]
        rows = features[[places[each.artwork] for each in said]]
        full = 1.0 if liked else DISLIKE
        counts = np.array([each.weight / full for each in said], features.dtype)
        placed = unit_rows(rows[:, :-1] * weights)
        found.append(Exemplars(tuple(each.artwork for each in said), placed, counts))
    return Memory(found[0], found[1], weights)


def unit_rows(rows: Floats) -> Floats:
    """Of length 1; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), rows.dtype)
