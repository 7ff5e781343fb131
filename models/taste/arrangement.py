"""What a board says about likeness: distances between its pictures, freed of scale (contract)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.records import Placement

_HUGE = 1e300


def dissimilarities(placements: Sequence[Placement]) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """The artworks and their distances, condensed as scipy's `pdist` does: (0,1), (0,2), …

    Centre to centre, divided by their root mean square over all pairs; no floor. Scaling, turning
    and mirroring the board changes nothing. All in one place: zeros.
    """
    ids = tuple(each.artwork for each in placements)
    first, second = np.triu_indices(len(ids), 1)
    # Differences of coordinates near each other: subtracting first loses nothing far from zero.
    x = np.array([each.x for each in placements], np.float64)
    y = np.array([each.y for each in placements], np.float64)
    if max(np.abs(x).max(initial=0.0), np.abs(y).max(initial=0.0)) > _HUGE:
        x, y = x / 2, y / 2  # Or differences leave the numbers' range.
    apart_x, apart_y = x[first] - x[second], y[first] - y[second]
    largest = max(np.abs(apart_x).max(initial=0.0), np.abs(apart_y).max(initial=0.0))
    if not largest > 0:
        return ids, np.zeros(len(first))
    # By the largest first, so that neither tiny nor huge boards leave the numbers' range.
    distances = np.hypot(apart_x / largest, apart_y / largest)
    return ids, distances / np.sqrt(np.mean(np.square(distances)))
