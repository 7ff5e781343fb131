"""The Bayesian head: MAP weights, their Laplace posterior, calibrated scores with an interval.

One linear utility for every kind of judgement. Order is by utility; people see the score, which is
a rising function of it: the mean variance of the library widens the sigmoid for all alike, so that
a list in order of taste also has its scores in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.taste.likelihood import Array, Likelihood, likelihood
from models.taste.terms import Terms

# Of the weights. Measured with the default net's vectors (24 invented tastes, 20 to 1000 likes and
# dislikes): .25 and .5 are best throughout, 1 is .001 to .004 worse, and choosing it by Laplace
# evidence is .003 to .012 worse, because weights above 1 count as evidence that is not there.
VARIANCE = 0.5
# How much the style counts in a person's taste beside what the net sees differs from one to the
# next: the variance of its weights is a multiple of that of the others, the most likely one by
# Laplace evidence and a log-normal prior at 1. docs/benchmarks.md tells what this gains.
_LEAST_STYLE, _MOST_STYLE, _STYLE_SPREAD = 0.25, 8.0, 1.0
INTERCEPT_VARIANCE = 4.0
OWN_VARIANCE = 1.0  # What the features cannot know of a picture that nobody judged.
_STEPS = 60
_CLOSE, _NEAR = 1e-15, 1e-6
_80 = 1.2815515655446004  # The normal quantile whose two-sided interval holds 80 %.


@dataclass(frozen=True, slots=True)
class Shown:
    """An artwork that the person saw: how it was taken (1 liked, 0 not) and how surely seen."""

    artwork: str
    liked: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Preference:
    """The posterior N(weights, covariance), with the prior N(0, 1 / precision). `offset` and
    `spread` calibrate what people see."""

    weights: Array
    covariance: Array
    precision: Array
    offset: float = 0.0
    spread: float = 0.0

    def utilities(self, features: NDArray[np.floating]) -> NDArray[np.float32]:
        return np.asarray(features @ self.weights.astype(features.dtype), np.float32)

    def variances(self, features: NDArray[np.floating]) -> NDArray[np.float32]:
        """Of the utilities, without what is a picture's own."""
        root = np.linalg.cholesky(self.covariance).astype(features.dtype)
        return np.asarray(np.square(features @ root).sum(axis=1), np.float32)

    def scores(self, utilities: NDArray[np.floating]) -> NDArray[np.float32]:
        """Calibrated P(like)."""
        return self._seen(utilities)

    def uncertainties(
        self, utilities: NDArray[np.floating], variances: NDArray[np.floating]
    ) -> NDArray[np.float32]:
        """Half the width of the score's 80 % interval."""
        reach = _80 * np.sqrt(variances)
        return np.asarray((self._seen(utilities + reach) - self._seen(utilities - reach)) / 2)

    def updated(self, features: NDArray[np.floating], liked: float, weight: float) -> Preference:
        """At once, in the same turn as the click: a rank-1 step. A refit follows when idle."""
        return self.step(features, liked, weight)[0]

    def step(
        self, features: NDArray[np.floating], liked: float, weight: float
    ) -> tuple[Preference, Array]:
        """`updated`, and the direction u by which every variance shrinks: by (φ·u)²."""
        x = np.asarray(features, np.float64)
        across = self.covariance @ x
        v = float(x @ across)
        p = float(_sigmoid(x @ self.weights / np.sqrt(1 + np.pi * v / 8)))
        bend = weight * p * (1 - p)
        lost = np.sqrt(bend / (1 + bend * v)) * across
        covariance = self.covariance - np.outer(lost, lost)
        weights = self.weights + weight * (liked - p) * (covariance @ x)
        return replace(self, weights=weights, covariance=covariance), lost

    def _seen(self, utilities: NDArray[np.floating]) -> NDArray[np.float32]:
        narrowed = (utilities + self.offset) / np.sqrt(1 + np.pi * self.spread / 8)
        return np.asarray(_sigmoid(narrowed), np.float32)


def fit(
    terms: Terms,
    places: Mapping[str, int],
    features: NDArray[np.floating],
    *,
    start: Array | None = None,
    styles: int = 0,
) -> Preference:
    """The posterior given these terms. The `styles` last features but the intercept are style."""
    model = likelihood(terms, places, features)
    size = model.features.shape[1]
    first = np.zeros(size) if start is None else start.astype(np.float64)
    if not styles:
        return _fitted(model, first, precision(size))
    found = _fitted(model, first, precision(size), _NEAR)
    best, worth = 1.0, _evidence(model, found)
    for factor in (2.0, 0.5):
        while _LEAST_STYLE <= (share := best * factor) <= _MOST_STYLE:
            other = _fitted(model, found.weights, precision(size, styles, share), _NEAR)
            likely = _evidence(model, other) - 0.5 * (np.log(share) / _STYLE_SPREAD) ** 2
            if likely <= worth:
                break
            found, best, worth = other, share, likely
        if best != 1.0:
            break  # It rose on this side, so it falls on the other.
    return _fitted(model, found.weights, found.precision)


def precision(size: int, styles: int = 0, share: float = 1.0) -> Array:
    """Of the prior: of so many weights, the intercept's last, before it those of style."""
    held = np.full(size, 1 / VARIANCE)
    held[size - 1 - styles :] /= share
    held[-1] = 1 / INTERCEPT_VARIANCE
    return held


def _fitted(model: Likelihood, w: Array, held: Array, close: float = _CLOSE) -> Preference:
    """By Newton's steps to the top, and the curvature there."""
    value = model.value(w, held)
    curvature = np.diag(held)
    for _ in range(_STEPS):
        gradient, curvature = model.slope(w, held)
        step = np.linalg.solve(curvature, gradient)
        w, value = _climbed(model, held, w, np.asarray(step, np.float64), value)
        if float(gradient @ step) < close:
            break
    covariance = np.linalg.inv(curvature)  # Of a step ago: it was next to nothing.
    return Preference(w, (covariance + covariance.T) / 2, held)


def _evidence(model: Likelihood, found: Preference) -> float:
    """How likely the judgements are with this prior, whatever the weights (Laplace)."""
    room = np.linalg.slogdet(found.covariance)[1] + np.log(found.precision).sum()
    return model.value(found.weights, found.precision) + 0.5 * float(room)


def calibrated(
    preference: Preference,
    shown: Sequence[Shown],
    utilities: NDArray[np.floating],
    spread: float,
) -> Preference:
    """Move the intercept so that the mean score of what was shown is the share that was liked.

    `utilities` are those of `shown`; `spread` is the mean variance of an unjudged picture.
    """
    weight = np.array([each.weight for each in shown])
    liked = sum(each.liked * each.weight for each in shown)
    share = (liked + 1) / (weight.sum() + 2)
    low, high = -40.0, 40.0
    for _ in range(60):
        middle = (low + high) / 2
        trial = replace(preference, offset=middle, spread=spread)
        mean = float(np.average(trial.scores(utilities), weights=weight)) if len(shown) else share
        low, high = (middle, high) if mean < share else (low, middle)
    offset = (low + high) / 2 if len(shown) else 0.0
    return replace(preference, offset=offset, spread=spread)


def shown_by(terms: Terms) -> list[Shown]:
    """What the person saw, each artwork once: words about it come before picks, picks before
    passing by. Who won a duel or a ranking is only better than another: half liked."""
    seen: dict[str, Shown] = {}
    for said in terms.opinions:
        old = seen.get(said.artwork)
        liked = float(said.liked) if old is None else (old.liked + said.liked) / 2
        seen[said.artwork] = Shown(said.artwork, liked)
    for each in [*_won(terms), *_passed_by(terms)]:
        seen.setdefault(each.artwork, each)
    return list(seen.values())


def _won(terms: Terms) -> Iterator[Shown]:
    for choice in terms.choices:
        if choice.picked:
            yield Shown(choice.chosen, 1.0)


def _passed_by(terms: Terms) -> Iterator[Shown]:
    for choice in terms.choices:
        liked = 0.0 if choice.picked else 0.5
        for name, looked in zip(choice.others, choice.examined, strict=True):
            yield Shown(name, liked, looked)
        yield Shown(choice.chosen, liked)
    for duel in terms.duels:
        yield Shown(duel.left, 0.5)
        yield Shown(duel.right, 0.5)


def _climbed(
    model: Likelihood, precision: Array, w: Array, step: Array, value: float
) -> tuple[Array, float]:
    """The full step, or a half, a quarter … of it: never downhill."""
    for _ in range(30):
        higher = model.value(w - step, precision)
        if higher >= value - 1e-12 * abs(value):
            return w - step, higher
        step = step / 2
    return w, value


def _sigmoid(s: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * np.asarray(s))))
