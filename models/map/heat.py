"""The taste over the map: what is liked where, how sure, and where it does not know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SIDE = 128
WIDTH = 0.025  # Of the kernel, as a share of the map's diagonal.
UNSURE = 80.0  # Percentile of the uncertainty above which it does not know.

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heat:
    """Grids (128, 128), row 0 at the top: `liked` from 0 (least) to 1 (most), `there` from 0 (no
    picture near) to 1, `unknown` where the taste would learn most."""

    liked: Floats
    there: Floats
    unknown: NDArray[np.bool_]


def heat(places: Floats, ranks: Floats, unsure: Floats, side: int = SIDE) -> Heat:
    """`places` (n, 2) in 0..1, `ranks` (n) of the scores from 0 to 1, their uncertainties (n).

    The mean of what is near, by a Gaussian kernel (Nadaraya and Watson, 1964).
    """
    from scipy.ndimage import gaussian_filter

    cells = np.clip((places * side).astype(np.int64), 0, side - 1)
    where = cells[:, 1] * side + cells[:, 0]

    def spread(amounts: Floats | None) -> NDArray[np.float64]:
        grid = np.bincount(where, amounts, side * side).reshape(side, side).astype(np.float64)
        return np.asarray(gaussian_filter(grid, WIDTH * np.sqrt(2) * side, mode="constant"))

    density = spread(None)
    safe = np.maximum(density, 1e-9)
    liked = np.where(density > 1e-9, spread(ranks) / safe, 0.5)
    doubt = spread(unsure) / safe
    some = density[density > density.max() * 1e-3] if len(places) else density.ravel()
    there = density / (density + np.percentile(some, 10) + 1e-12)
    land = there > 0.5
    limit = np.percentile(doubt[land], UNSURE) if land.any() else np.inf
    return Heat(
        np.asarray(liked, np.float32),
        np.asarray(there, np.float32),
        np.asarray(land & (doubt > limit)),
    )


def percentile_ranks(utilities: Floats) -> Floats:
    """Of each, from 0 (the least) to 1; the same for all alike."""
    if len(utilities) < 2:
        return np.full(len(utilities), 0.5, np.float32)
    from scipy.stats import rankdata

    return np.asarray((rankdata(utilities) - 1) / (len(utilities) - 1), np.float32)
