"""The features of taste: the net's vectors on their main axes, scaled, with an intercept.

No whitening: it costs accuracy here. Each block of a vector (the deep part, colours) has its own
axes and its share of the squared length, so that φ has a mean square of 1 whatever the net is.
There is no style block of our own: colour is in a net's vectors or it is absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
AXES = 128
ROWS = 8192
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Block:
    """Columns `start` to `stop` of a net's vector, and how much of φ's squared length is theirs."""

    start: int
    stop: int
    share: float = 1.0
    axes: int = AXES


@dataclass(frozen=True, slots=True)
class _Fitted:
    block: Block
    mean: Floats
    axes: Floats  # One column an axis, scaled already.


@dataclass(frozen=True, slots=True)
class FeatureSpace:
    """Fitted on one library with one net; never mix two of them."""

    parts: tuple[_Fitted, ...]

    @property
    def size(self) -> int:
        """Columns of φ, the intercept last."""
        return sum(int(each.axes.shape[1]) for each in self.parts) + 1

    def of(self, vectors: Floats) -> Floats:
        """φ of these vectors, float32."""
        rows = [
            (np.asarray(vectors[:, each.block.start : each.block.stop], np.float32) - each.mean)
            @ each.axes
            for each in self.parts
        ]
        return np.hstack([*rows, np.ones((len(vectors), 1), np.float32)])

    def blocks(self, vectors: Floats) -> Iterator[tuple[int, Floats]]:
        """φ of many vectors, block by block, each with the row at which it starts."""
        for start in range(0, len(vectors), ROWS):
            yield start, self.of(vectors[start : start + ROWS])


def fit_features(vectors: Floats, layout: Sequence[Block] = ()) -> FeatureSpace:
    """Axes from the library's own vectors; above 20,000 from a fixed sample of them."""
    chosen = np.arange(len(vectors))
    if len(chosen) > _SAMPLE:
        chosen = np.sort(np.random.default_rng(0).choice(chosen, _SAMPLE, replace=False))
    sample = np.asarray(vectors[chosen], np.float32)
    wanted = layout or (Block(0, vectors.shape[1]),)
    return FeatureSpace(tuple(_fitted(sample, each) for each in wanted))


def _fitted(sample: Floats, block: Block) -> _Fitted:
    part = sample[:, block.start : block.stop].astype(np.float64)
    mean = part.mean(axis=0) if len(part) else np.zeros(block.stop - block.start)
    centred = part - mean
    # The smaller of both products has the same non-zero spectrum.
    narrow = centred.shape[0] < centred.shape[1]
    product = centred @ centred.T if narrow else centred.T @ centred
    strength, found = np.linalg.eigh(product)
    top = [at for at in np.argsort(strength)[::-1][: block.axes] if strength[at] > 1e-9]
    axes = found[:, top]
    if narrow:
        axes = centred.T @ axes / np.sqrt(strength[top])
    # Signs are free; a fixed one makes two fits of the same library equal.
    axes *= np.where(axes[np.abs(axes).argmax(axis=0), range(len(top))] < 0, -1.0, 1.0)
    square = strength[top].sum() / max(len(part), 1)
    scale = np.sqrt(block.share / square) if square > 0 else 0.0
    return _Fitted(block, mean.astype(np.float32), (axes * scale).astype(np.float32))
