"""Where two pictures look alike: the cells of the embedding's last map that find their like.

Each of 7 x 7 cells is compared with all cells of the other picture, after what is common to both
pictures was taken away; a cell in which nothing happens (paper) counts for nothing.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.manifest import NetEntry
from models.nets.preprocess import Bytes, batch_of, fitted
from models.nets.session import NetSession

Heat = NDArray[np.float32]
ENOUGH = 25.0  # The standard deviation of grey, of 255, from which on a cell is not plain.


class AlikeMap:
    """Needs an embedding whose entry names its `map`. Used by one thread at a time."""

    def __init__(self, entry: NetEntry, path: Path) -> None:
        if not entry.map:
            raise NetError("net-failed", net=entry.id, reason="it has no map of the picture")
        self._entry = entry
        self._session = NetSession(path, tap=entry.map)

    def compare(self, one: Pixels, other: Pixels) -> tuple[Heat, Heat]:
        """How alike each part of both is to some part of the other: (rows, columns), 0 to 1."""
        layout = self._entry.input
        squares = [fitted(picture, layout) for picture in (one, other)]
        maps = self._session.run_all(layout.name, batch_of(squares, layout))[-1]
        if maps.ndim != 4 or not np.isfinite(maps).all():
            reason = f"its map has the shape {maps.shape}"
            raise NetError("net-failed", net=self._entry.id, reason=reason)
        one_heat, other_heat = heats(maps)
        rows, columns = one_heat.shape
        busy = [_busy(picture, rows, columns) for picture in squares]
        return _scaled(one_heat * busy[0]), _scaled(other_heat * busy[1])


def _busy(picture: Bytes, rows: int, columns: int) -> Heat:
    """How much happens in each cell, 0 to 1: plain paper is like all plain paper."""
    grey = picture.mean(axis=2, dtype=np.float32)
    high, wide = grey.shape[0] // rows, grey.shape[1] // columns
    cells = grey[: rows * high, : columns * wide].reshape(rows, high, columns, wide)
    return np.asarray(np.clip(cells.std(axis=(1, 3)) / ENOUGH, 0, 1), np.float32)


def heats(maps: NDArray[np.float32]) -> tuple[Heat, Heat]:
    """Of two maps (2, channels, rows, columns)."""
    shape = maps.shape[2:]
    cells = maps.reshape(2, maps.shape[1], -1).transpose(0, 2, 1)
    away = cells - cells.mean(axis=(0, 1))
    lengths = np.linalg.norm(away, axis=2)
    unit = away / np.maximum(lengths, np.float32(1e-9))[..., None]
    cosines = unit[0] @ unit[1].T
    strong = lengths / max(float(lengths.max()), 1e-9)
    found = (cosines.max(axis=1) * strong[0], cosines.max(axis=0) * strong[1])
    first, second = (np.clip(each, 0, None).reshape(shape) for each in found)
    return _scaled(first), _scaled(second)


def _scaled(heat: Heat) -> Heat:
    return np.asarray(heat / max(float(heat.max()), 1e-9), np.float32)
