"""An embedding network: pictures become vectors of unit length whose cosine is likeness."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import NetError
from models.imaging.pixels import Pixels
from models.nets.loaded import LoadedNet
from models.nets.manifest import NetEntry
from models.nets.preprocess import Bytes, colour_histogram, fitted

Floats = NDArray[np.float32]


class EmbeddingNet(LoadedNet):
    """Used by one thread at a time."""

    def __init__(self, entry: NetEntry, path: Path, *, threads: int = 0) -> None:
        super().__init__(entry, path, threads=threads)
        self.dimensions = entry.vector_size

    def embed(self, pictures: Sequence[Pixels]) -> Floats:
        """One row for each picture."""
        if not pictures:
            return np.empty((0, self.dimensions), np.float32)
        squares = [fitted(picture, self.entry.input) for picture in pictures]
        found = self.answers(squares)
        if found.shape != (len(pictures), self.entry.dimensions):
            reason = f"it answered with the shape {found.shape}"
            raise NetError("net-failed", net=self.entry.id, reason=reason)
        return unit(self._with_colours(unit(found), squares))

    def _with_colours(self, vectors: Floats, squares: Sequence[Bytes]) -> Floats:
        if not self.entry.histogram:
            return vectors
        weight = np.float32(self.entry.histogram)
        colours = np.stack([colour_histogram(picture) for picture in squares])
        return np.concatenate([vectors, weight * colours], axis=1)


def unit(vectors: Floats) -> Floats:
    """Rows of length 1; a row of zeros stays, one that is infinite becomes no numbers."""
    with np.errstate(invalid="ignore", over="ignore"):
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        scaled: Floats = vectors / np.maximum(lengths, np.float32(1e-12))
    return scaled
