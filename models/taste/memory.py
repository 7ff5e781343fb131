"""What the linear head cannot say: a picture near one that was liked or disliked is seen at once.

Gaussian kernels on the unit sphere around every picture of which an opinion was said, each as high
as the head is from that opinion, a (y - p): where the head follows the person, nothing is
remembered, and many dislikes in one place do not blank a whole region. A dislike weighs twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.metric import PersonalMetric, plain_metric
from models.taste.preference import Preference
from models.taste.terms import Terms

# Measured with the default net (96 invented tastes, 15 to 800 opinions): of sharpness 2 and 3 are
# best, of gain 2; 1 is alike where the taste is linear, 4 is worse. docs/benchmarks.md has more.
SHARPNESS, GAIN = 3.0, 2.0
ROWS = 4096

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Memory:
    """Pictures of which something was said: their ids, rows of length 1 (n, k) in the personal
    `metric`, and how far the head is from it."""

    names: tuple[str, ...]
    rows: Floats
    pulls: Floats
    metric: PersonalMetric

    def utilities(self, features: Floats) -> NDArray[np.float32]:
        """What is added to the head's utility of each row; the last column, the intercept, says
        nothing here."""
        found = np.zeros(len(features), np.float32)
        if not self.names:
            return found
        for start in range(0, len(features), ROWS):
            found[start : start + ROWS] = self.shares(features[start : start + ROWS]).sum(axis=1)
        return found

    def shares(self, features: Floats) -> Floats:
        """(m, n): what each of them adds to each row."""
        cosines = unit_rows(self.metric.placed(features)) @ self.rows.T
        return np.asarray(np.exp(SHARPNESS * (cosines - 1)) * (GAIN * self.pulls))


def remember(
    terms: Terms,
    places: Mapping[str, int],
    features: Floats,
    head: Preference,
    metric: PersonalMetric | None = None,
) -> Memory:
    """From what was said of single artworks; `places` maps each to its row of `features`, from
    which the head was learned."""
    metric = metric or plain_metric(features.shape[1] - 1)
    said = [each for each in terms.opinions if each.artwork in places]
    rows = features[[places[each.artwork] for each in said]]
    expected = 0.5 * (1 + np.tanh(0.5 * head.utilities(rows)))
    liked = np.array([each.liked for each in said], features.dtype)
    counts = np.array([each.weight for each in said], features.dtype)
    pulls = np.asarray(counts * (liked - expected), features.dtype)
    names = tuple(each.artwork for each in said)
    return Memory(names, unit_rows(metric.placed(rows)), pulls, metric)


def unit_rows(rows: Floats) -> Floats:
    """Of length 1; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), rows.dtype)
