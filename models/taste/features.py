"""The features of taste: the net's vectors on their main axes, the pictures' style, an intercept.

No whitening: it costs accuracy here. The style (models.imaging.style) has a share of .3 of the
whole, each of its numbers as many standard deviations from the library's mean, three at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
AXES = 128
STYLE_SHARE = 0.3
MOST_AWAY = 3.0
ROWS = 4096
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class StyleSpace:
    """What a library's styles are like: mean and standard deviation of each number."""

    mean: NDArray[np.float32]
    spread: NDArray[np.float32]

    def of(self, styles: Floats) -> Floats:
        """Their share of φ: what is not known is taken as the mean."""
        away = (np.asarray(styles, np.float32) - self.mean) / self.spread
        known = np.clip(np.nan_to_num(away), -MOST_AWAY, MOST_AWAY)
        return np.asarray(known * np.float32(np.sqrt(STYLE_SHARE / len(self.mean))), np.float32)


def fit_style(styles: Floats | None) -> StyleSpace | None:
    """None where the style of fewer than half of the pictures is known."""
    if styles is None:
        return None
    known = np.asarray(styles, np.float32)
    known = known[np.isfinite(known).all(axis=1)]
    if 2 * len(known) < len(styles) or len(known) < 2:
        return None
    return StyleSpace(known.mean(axis=0), np.maximum(known.std(axis=0), np.float32(1e-3)))


@dataclass(frozen=True, slots=True)
class FeatureSpace:
    """Fitted on so many `pictures` of one library with one net; never mix two of them. `axes` are
    scaled already; `style` is None where pictures' styles are not known."""

    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    style: StyleSpace | None = None
    pictures: int = 0

    @property
    def size(self) -> int:
        """Columns of φ, the intercept last."""
        return int(self.axes.shape[1]) + self.styles + 1

    @property
    def styles(self) -> int:
        """Columns of φ that are style, before the intercept."""
        return len(self.style.mean) if self.style else 0

    def of(self, vectors: Floats, styles: Floats | None = None) -> Floats:
        """φ of these vectors, float32; its mean square is 1 over the library. `styles` has a row
        for each, NaN where it is not known."""
        rows = (np.asarray(vectors, np.float32) - self.mean) @ self.axes
        ones = np.ones((len(rows), 1), np.float32)
        if self.style is None or styles is None:
            return np.hstack([rows, ones])
        share = np.float32(np.sqrt(1 - STYLE_SHARE))
        return np.hstack([share * rows, self.style.of(styles), ones])

    def blocks(self, vectors: Floats, styles: Floats | None = None) -> Iterator[tuple[int, Floats]]:
        """φ of many vectors, block by block, each with the row at which it starts."""
        for start in range(0, len(vectors), ROWS):
            part = slice(start, start + ROWS)
            yield start, self.of(vectors[part], None if styles is None else styles[part])


def fit_features(vectors: Floats, axes: int = AXES, styles: Floats | None = None) -> FeatureSpace:
    """Axes from the library's own vectors; above 20,000 from a fixed sample of them."""
    chosen = np.arange(len(vectors))
    if len(chosen) > _SAMPLE:
        chosen = np.sort(np.random.default_rng(0).choice(chosen, _SAMPLE, replace=False))
    sample = np.asarray(vectors[chosen])
    mean = sample.mean(axis=0, dtype=np.float64)
    strength, main = _main_axes(sample, mean, axes)
    # Signs are free; a fixed one makes two fits of the same library equal.
    main *= np.where(main[np.abs(main).argmax(axis=0), range(main.shape[1])] < 0, -1.0, 1.0)
    square = strength.sum() / len(sample)
    scale = 1 / np.sqrt(square) if square > 0 else 0.0
    scaled = (main * scale).astype(np.float32)
    return FeatureSpace(mean.astype(np.float32), scaled, fit_style(styles), len(vectors))


def _main_axes(sample: Floats, mean: Floats, axes: int) -> tuple[Floats, Floats]:
    """The strongest directions and their sums of squares, by the smaller of both products."""
    rows, columns = sample.shape
    if rows < columns:
        centred = sample.astype(np.float64) - mean
        strength, found = _strongest(centred @ centred.T, axes)
        return strength, centred.T @ found / np.sqrt(strength)
    product = np.zeros((columns, columns))
    for start in range(0, rows, ROWS):
        centred = sample[start : start + ROWS].astype(np.float64) - mean
        product += centred.T @ centred
    return _strongest(product, axes)


def _strongest(product: Floats, count: int) -> tuple[Floats, Floats]:
    strength, found = np.linalg.eigh(product)
    top = [at for at in np.argsort(strength)[::-1][:count] if strength[at] > 1e-9]
    return strength[top], found[:, top]
