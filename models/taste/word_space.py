"""What is said of pictures as features: tags and authors, rare ones more, on their main axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

AXES = 64  # With 32 a word among sixty is half lost; a refit stays far below its 100 ms.
LEAST_SHARE = 0.5  # Of the pictures that must have words before words are features.
_SAMPLE = 20_000

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class WordSpace:
    """`names` (T) are the words, `rarity` (T) how much each counts (inverse document frequency),
    `axes` (T, k) the main axes, scaled so that the mean square of a picture is 1."""

    names: tuple[str, ...]
    rarity: NDArray[np.float32]
    axes: NDArray[np.float32]

    def weighed(self, said: Any) -> Any:
        """The sparse rows (n, T) that are brought to the axes: rare words count more, and a
        picture with many words no more than one with few."""
        rows = said.multiply(self.rarity[None, :]).tocsr()
        lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1))).reshape(-1, 1)
        return rows.multiply(1 / np.maximum(lengths, 1e-9)).tocsr()

    def of(self, said: Any) -> Floats:
        """(n, k): zeros for a picture of which nothing is said."""
        return np.asarray(self.weighed(said) @ self.axes, np.float32)

    def shares(self, said: Any, weights: Floats) -> list[tuple[str, float]]:
        """Of one picture's words (1, T): what each gives to the product of `of` and `weights`."""
        row = self.weighed(said).tocoo()
        amounts = row.data * (self.axes.astype(np.float64) @ weights)[row.coords[1]]
        named = zip(row.coords[1].tolist(), amounts.tolist(), strict=True)
        return [(self.names[word], amount) for word, amount in named]


def fit_words(said: Any, names: Sequence[str]) -> WordSpace | None:
    """From the library's own words (n, T, sparse); None where fewer than half have any."""
    count = said.shape[0]
    has = np.diff(said.indptr) > 0
    if not len(names) or has.sum() < max(2, LEAST_SHARE * count):
        return None
    pictures = np.asarray((said > 0).sum(axis=0)).ravel()
    rarity = np.log((1 + count) / (1 + pictures)).astype(np.float32)
    raw = WordSpace(tuple(names), rarity, np.eye(len(names), dtype=np.float32))
    sample = np.flatnonzero(has)
    if len(sample) > _SAMPLE:
        sample = np.sort(np.random.default_rng(0).choice(sample, _SAMPLE, replace=False))
    main = _main_axes(raw.weighed(said[sample]).astype(np.float64))
    if main is None:
        return None
    square = float(np.square(raw.weighed(said[sample]) @ main).sum() / len(sample))
    axes = np.asarray(main / np.sqrt(max(square, 1e-12)), np.float32)
    return WordSpace(raw.names, rarity, axes)


def _main_axes(rows: Any) -> Floats | None:
    from scipy.sparse.linalg import svds

    smaller = min(rows.shape)
    if smaller <= AXES + 1:
        _, strength, found = np.linalg.svd(rows.toarray(), full_matrices=False)
        found = found[strength > 1e-9][:AXES].T
    else:
        _, strength, across = svds(rows, k=AXES, v0=np.ones(smaller), random_state=0)
        order = np.argsort(-strength)
        found = across[order][strength[order] > 1e-9].T
    if not found.shape[1]:
        return None
    # Signs are free; a fixed one makes two fits of the same library equal.
    signs = np.where(found[np.abs(found).argmax(axis=0), range(found.shape[1])] < 0, -1.0, 1.0)
    return np.asarray(found * signs)
