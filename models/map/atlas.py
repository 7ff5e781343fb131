"""What a screen shows of a map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.map.heat import Heat
from models.map.mosaic import Level


@dataclass(frozen=True, slots=True)
class Atlas:
    """Arrays of one length for the artworks `ids`: their rows in the library, `places` (n, 2) in
    0..1, scores and uncertainties (NaN before anything was judged), and what is seen of them from
    which height. `heat` is the taste over the map, None before there is one; `area` is
    where they lie: left, top, right, bottom."""

    ids: tuple[str, ...]
    rows: NDArray[np.int64]
    places: NDArray[np.float32]
    scores: NDArray[np.float32]
    uncertainties: NDArray[np.float32]
    levels: list[Level]
    heat: Heat | None
    area: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
