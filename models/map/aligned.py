"""A new map laid over the old one: turned, mirrored and sized so that what is known stays put."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.similarity.laid_over import laid_over

MARGIN = 0.08

Floats = NDArray[np.floating]


def aligned(places: Floats, shared: NDArray[np.int64], before: Floats) -> NDArray[np.float32]:
    """`places` (n, 2) brought into 0..1; the rows `shared` come as near as can be to where they
    lay `before`. Nothing shared: upright as it is."""
    if len(shared) < 3:
        return in_square(places)
    return _fitted(laid_over(places, shared, before))


def in_square(places: Floats) -> NDArray[np.float32]:
    """Scaled alike in both directions, in the middle of 0..1."""
    low, high = places.min(axis=0), places.max(axis=0)
    side = max(float((high - low).max()), 1e-12) / (1 - 2 * MARGIN)
    return np.asarray((places - (low + high) / 2) / side + 0.5, np.float32)


def _fitted(places: Floats) -> NDArray[np.float32]:
    """Moved or shrunk only where it would leave the square."""
    low, high = places.min(axis=0), places.max(axis=0)
    room = 1 - 2 * MARGIN
    if float((high - low).max()) > room or float((high - low).max()) < room / 2:
        return in_square(places)
    shift = np.maximum(MARGIN - low, 0) + np.minimum(1 - MARGIN - high, 0)
    return np.asarray(places + shift, np.float32)
