"""The log posterior of the taste's weights, its gradient and its curvature: arrays in, arrays out.

Opinions and duels are logistic rows; choices are softmax terms over ragged sets, worked through in
slices so that a long log costs time but little memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.terms import Choice, Terms

Array = NDArray[np.float64]
_SLICE = 20_000


@dataclass(frozen=True, slots=True)
class _Rows:
    """Logistic rows: features, labels in 0..1 and weights."""

    x: Array
    y: Array
    weight: Array


@dataclass(frozen=True, slots=True)
class _Sets:
    """Ragged sets: the chosen one first in each; `members` are rows of the features."""

    members: NDArray[np.int64]
    starts: NDArray[np.int64]
    log_examined: Array
    weight: Array


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Of the artworks in `features`, whose last column is the intercept."""

    features: Array
    rows: _Rows
    sets: tuple[_Sets, ...]

    def value(self, w: Array, precision: Array) -> float:
        """The log posterior up to a constant."""
        s = self.rows.x @ w
        # y·log σ(s) + (1-y)·log σ(-s), without overflow
        total = float(self.rows.weight @ (self.rows.y * s - np.logaddexp(0, s)))
        utilities = self.features @ w
        for sets in self.sets:
            logits = utilities[sets.members] + sets.log_examined
            first = logits[sets.starts]
            total += float(sets.weight @ (first - _log_sums(logits, sets.starts)))
        return total - 0.5 * float(precision @ (w * w))

    def slope(self, w: Array, precision: Array) -> tuple[Array, Array]:
        """Gradient and curvature (both of the negative log posterior)."""
        p = _sigmoid(self.rows.x @ w)
        gradient = self.rows.x.T @ (self.rows.weight * (p - self.rows.y)) + precision * w
        bend = self.rows.weight * p * (1 - p)
        curvature = (self.rows.x * bend[:, None]).T @ self.rows.x + np.diag(precision)
        utilities = self.features @ w
        for sets in self.sets:
            g, h = self._slope_of(sets, utilities)
            gradient += g
            curvature += h
        return gradient, curvature

    def _slope_of(self, sets: _Sets, utilities: Array) -> tuple[Array, Array]:
        logits = utilities[sets.members] + sets.log_examined
        sizes = np.diff(np.append(sets.starts, len(logits)))
        q = np.exp(logits - np.repeat(_log_sums(logits, sets.starts), sizes))
        x = self.features[sets.members]
        weighted = x * q[:, None]
        mean = np.add.reduceat(weighted, sets.starts, axis=0)
        gradient = sets.weight @ (mean - x[sets.starts])
        each = np.repeat(sets.weight, sizes)
        curvature = (weighted * each[:, None]).T @ x - (mean * sets.weight[:, None]).T @ mean
        return gradient, curvature


def likelihood(
    terms: Terms, places: Mapping[str, int], features: NDArray[np.floating]
) -> Likelihood:
    """`places` maps an artwork to its row of `features`; the terms name no others."""
    phi = np.asarray(features, np.float64)
    left = [places[each.artwork] for each in terms.opinions]
    x = phi[left] if left else np.zeros((0, phi.shape[1]))
    y = [float(each.liked) for each in terms.opinions]
    weight = [each.weight for each in terms.opinions]
    if terms.duels:
        won = phi[[places[each.left] for each in terms.duels]]
        lost = phi[[places[each.right] for each in terms.duels]]
        x = np.vstack([x, won - lost])
        y += [each.share for each in terms.duels]
        weight += [each.weight for each in terms.duels]
    rows = _Rows(x, np.array(y), np.array(weight))
    return Likelihood(phi, rows, tuple(_sets(part, places) for part in _slices(terms.choices)))


def _slices(choices: tuple[Choice, ...]) -> Iterator[list[Choice]]:
    part: list[Choice] = []
    size = 0
    for each in choices:
        part.append(each)
        size += 1 + len(each.others)
        if size >= _SLICE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _sets(choices: list[Choice], places: Mapping[str, int]) -> _Sets:
    members = [places[name] for each in choices for name in (each.chosen, *each.others)]
    looked = [value for each in choices for value in (1.0, *each.examined)]
    sizes = [1 + len(each.others) for each in choices]
    return _Sets(
        np.array(members, np.int64),
        np.cumsum([0, *sizes[:-1]]).astype(np.int64),
        np.log(looked),
        np.array([each.weight for each in choices]),
    )


def _log_sums(logits: Array, starts: NDArray[np.int64]) -> Array:
    highest = np.maximum.reduceat(logits, starts)
    sizes = np.diff(np.append(starts, len(logits)))
    sums = np.add.reduceat(np.exp(logits - np.repeat(highest, sizes)), starts)
    return np.asarray(highest + np.log(sums), np.float64)


def _sigmoid(s: Array) -> Array:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * s)), np.float64)
