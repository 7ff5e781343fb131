"""Which two pictures to compare next so that the taste learns most of what it will never be asked.

Of a hundred random pairs the one whose answer says most about the weights (BALD, in bits).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.taste.pool import bald
from models.taste.preference import Preference

CANDIDATES = 100


def next_question(
    preference: Preference,
    features: NDArray[np.floating],
    among: NDArray[np.int64],
    random: np.random.Generator,
) -> tuple[int, int]:
    """Two rows of `features`, both of `among`, which are two at least."""
    left = random.integers(0, len(among), CANDIDATES)
    right = (left + random.integers(1, len(among), CANDIDATES)) % len(among)
    one, other = among[left], among[right]
    apart = features[one].astype(np.float64) - features[other]
    variances = np.einsum("ij,ij->i", apart @ preference.covariance, apart)
    chosen = int(np.argmax(bald(apart @ preference.weights, variances)))
    return int(one[chosen]), int(other[chosen])
