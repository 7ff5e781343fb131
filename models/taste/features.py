"""The features of taste: the net's vectors on their main axes, the pictures' style, what is said
of them in words (models.taste.word_space), an intercept.

No whitening: it costs accuracy here. The style (models.imaging.style) has a share of .3 of the
whole, each of its numbers as many standard deviations from the library's mean, three at most. With
words the shares are .5, .2 and .3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.taste.word_space import WordSpace, fit_words

Floats = NDArray[np.floating]
AXES = 128
STYLE_SHARE = 0.3
STYLE_BESIDE_WORDS, WORD_SHARE = 0.2, 0.3
MOST_AWAY = 3.0
ROWS = 4096
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class StyleSpace:
    """What a library's styles are like: mean and standard deviation of each number."""

    mean: NDArray[np.float32]
    spread: NDArray[np.float32]

    def of(self, styles: Floats) -> Floats:
        """Of mean square 1: what is not known is taken as the mean."""
        away = (np.asarray(styles, np.float32) - self.mean) / self.spread
        known = np.clip(np.nan_to_num(away), -MOST_AWAY, MOST_AWAY)
        return np.asarray(known * np.float32(np.sqrt(1 / len(self.mean))), np.float32)


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
    scaled already; `style` is None where pictures' styles are not known, `words` where too little
    is said. The columns of φ: the net's axes, the words', style, the intercept."""

    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    style: StyleSpace | None = None
    words: WordSpace | None = None
    pictures: int = 0

    @property
    def size(self) -> int:
        """Columns of φ, the intercept last."""
        worded = self.words.axes.shape[1] if self.words else 0
        return int(self.axes.shape[1]) + worded + self.styles + 1

    @property
    def styles(self) -> int:
        """Columns of φ that are style, before the intercept."""
        return len(self.style.mean) if self.style else 0

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """The words that are features."""
        return self.words.names if self.words else ()

    def of(self, vectors: Floats, styles: Floats | None = None, said: Any = None) -> Floats:
        """φ of these vectors, float32; its mean square is 1 over the library. `styles` has a row
        for each, NaN where it is not known; `said` is sparse (n, words of the vocabulary)."""
        rows = (np.asarray(vectors, np.float32) - self.mean) @ self.axes
        ones = np.ones((len(rows), 1), np.float32)
        seen, styled, worded = (np.float32(np.sqrt(share)) for share in self.shares)
        parts: list[Floats] = [seen * rows]
        if self.words is not None:
            none = np.zeros((len(rows), self.words.axes.shape[1]), np.float32)
            parts.append(worded * (none if said is None else self.words.of(said)))
        if self.style is not None:
            known = np.full((len(rows), self.styles), np.nan, np.float32)
            parts.append(styled * self.style.of(known if styles is None else styles))
        return np.hstack([*parts, ones])

    @property
    def shares(self) -> tuple[float, float, float]:
        """Of the net, the style and the words in the mean square of φ."""
        if self.words is not None:
            styled = STYLE_BESIDE_WORDS if self.style else 0.0
            return 1 - WORD_SHARE - styled, styled, WORD_SHARE
        styled = STYLE_SHARE if self.style else 0.0
        return 1 - styled, styled, 0.0

    def products(
        self, vectors: Floats, styles: Floats | None, said: Any, directions: Floats
    ) -> Floats:
        """(n, m): φ times directions (m, k), without making φ."""
        seen, styled, worded = (np.sqrt(share) for share in self.shares)
        net = self.axes.shape[1]
        along = np.asarray(seen * self.axes @ directions[:, :net].T, np.float32)
        base = directions[:, -1] - self.mean @ along
        found = np.empty((len(vectors), len(directions)))
        for start in range(0, len(vectors), ROWS):
            block = np.asarray(vectors[start : start + ROWS], np.float32)
            found[start : start + ROWS] = block @ along + base
        end = self.size - 1 - self.styles
        if self.style is not None and styles is not None:
            found += styled * self.style.of(styles) @ directions[:, end:-1].T
        if self.words is not None and said is not None:
            found += worded * (
                self.words.weighed(said) @ (self.words.axes @ directions[:, net:end].T)
            )
        return found

    def word_shares(self, weights: Floats, said: Any) -> list[tuple[str, float]]:
        """Of one picture's words (1, T) what each gives to its utility under the head's `weights`;
        together they are all that the words give."""
        if self.words is None or said is None:
            return []
        worded = np.sqrt(self.shares[2])
        end = self.size - 1 - self.styles
        place = slice(end - self.words.axes.shape[1], end)
        return self.words.shares(said, worded * np.asarray(weights, np.float64)[place])

    def blocks(
        self, vectors: Floats, styles: Floats | None = None, said: Any = None
    ) -> Iterator[tuple[int, Floats]]:
        """φ of many vectors, block by block, each with the row at which it starts."""
        for start in range(0, len(vectors), ROWS):
            part = slice(start, start + ROWS)
            yield (
                start,
                self.of(
                    vectors[part],
                    None if styles is None else styles[part],
                    None if said is None else said[part],
                ),
            )


def fit_features(
    vectors: Floats,
    axes: int = AXES,
    styles: Floats | None = None,
    said: Any = None,
    vocabulary: Sequence[str] = (),
) -> FeatureSpace:
    """Axes from the library's own vectors; above 20,000 from a fixed sample of them. `said` are
    the pictures' words (n, T; sparse), `vocabulary` (T) which."""
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
    words = None if said is None else fit_words(said, vocabulary)
    mean = mean.astype(np.float32)
    return FeatureSpace(mean, scaled, fit_style(styles), words, len(vectors))


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
