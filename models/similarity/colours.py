"""Which pictures hold most of a colour."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.imaging.palette import COLOURS
from models.similarity.exact import Floats, Halves

NEAR = 18.0  # The distance in Lab at which a colour counts a third.
LEAST = 0.05  # The share of a picture from which on it holds the colour.
_ROWS = 50_000


def of_colour(palettes: Halves, lab: Floats, least: float = LEAST) -> NDArray[np.int64]:
    """The rows of palettes (n, 20) that hold the colour, those with most of it first."""
    fits = np.empty(len(palettes), np.float32)
    for start in range(0, len(palettes), _ROWS):
        block = palettes[start : start + _ROWS].astype(np.float32).reshape(-1, COLOURS, 4)
        away = np.linalg.norm(block[..., :3] - lab, axis=2) / np.float32(NEAR)
        fits[start : start + _ROWS] = (np.exp(-(away**2)) * block[..., 3]).sum(axis=1)
    chosen = np.flatnonzero(fits >= least)
    return chosen[np.argsort(-fits[chosen], kind="stable")]
