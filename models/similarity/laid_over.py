"""One set of points laid over another: moved, turned, mirrored and sized alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def laid_over(points: Floats, shared: Sequence[int] | NDArray[np.int64], wanted: Floats) -> Floats:
    """`points` (n, d) so that the rows `shared` come as near as can be to `wanted` (m, d)
    (Procrustes analysis: Schönemann, 1966)."""
    from scipy.linalg import orthogonal_procrustes

    here, there = points[shared].astype(np.float64), np.asarray(wanted, np.float64)
    ours, theirs = here.mean(axis=0), there.mean(axis=0)
    turn, strength = orthogonal_procrustes(here - ours, there - theirs)
    size = strength / max(float(((here - ours) ** 2).sum()), 1e-12)
    return np.asarray((points - ours) @ turn * size + theirs)
