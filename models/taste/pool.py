"""A tournament: a few hundred pictures that are compared with one another until it is known which
are the best of them.

A Gaussian process over Bradley-Terry and Plackett-Luce (models.taste.comparing): utilities
f ~ N(0, K), K = features' share + each picture's own, so that an answer says something of pictures
that look alike, too. Which pair is asked next is
where the answer tells most (BALD: Houlsby and others, "Bayesian active learning for classification
and preference learning", 2011), weighted by how open it is whether both belong to the best.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.taste.comparing import Asked, answers_of

FEATURE_VARIANCE, OWN = 1.5, 1.5  # Of utilities; a person is surer of two than of one alone.
CANDIDATES, CANDIDATES_OF_FOUR = 1000, 200
FIRST_AT_RANDOM, FIRST_FOURS_AT_RANDOM = 10, 7
BESIDE = 0.02  # What a pair tells of all the others counts a little, too.
SAMPLES = 200
SURE, FEW_WRONG = 0.9, 0.5
SOME = 0.02  # What a pair is worth of which nothing is open: never nothing.
ELO, ELO_SCALE = 1500.0, 400 / np.log(10)
_PROBIT = 1.702
_C = np.pi * np.log(2) / 2
_STEPS = 12

Array = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pool:
    """The posterior N(mean, covariance) of the utilities of n pictures; `precision` is the
    prior's."""

    precision: Array
    mean: Array
    covariance: Array
    asked: tuple[Asked, ...] = ()

    @property
    def elo(self) -> Array:
        return np.asarray(ELO + ELO_SCALE * self.mean)

    @property
    def elo_spread(self) -> Array:
        """One standard deviation."""
        return np.asarray(ELO_SCALE * np.sqrt(np.diag(self.covariance)))


def make_pool(features: NDArray[np.floating], asked: Sequence[Asked] = ()) -> Pool:
    """`features` (n, k) with the intercept in the last column, which says nothing of a pair."""
    phi = np.asarray(features[:, :-1], np.float64)
    kernel = FEATURE_VARIANCE * phi @ phi.T + OWN * np.eye(len(phi))
    precision = np.asarray(np.linalg.inv(kernel), np.float64)
    return answered(Pool(precision, np.zeros(len(phi)), kernel), asked)


def answered(pool: Pool, more: Sequence[Asked]) -> Pool:
    """With these answers too: Newton's steps from where it stood."""
    asked = (*pool.asked, *more)
    if not asked:
        return pool
    answers = answers_of(asked)
    beside = answers.beside()
    f = pool.mean.copy()
    curvature = pool.precision
    for _ in range(_STEPS):
        gradient, diagonal = answers.slope(f)
        gradient -= pool.precision @ f
        curvature = pool.precision + np.diag(diagonal)
        one, other, between = answers.between(f, beside)
        np.add.at(curvature, (one, other), between)
        step = np.linalg.solve(curvature, gradient)
        f += step
        if np.abs(step).max() < 1e-8:
            break
    return replace(pool, mean=f, covariance=np.asarray(np.linalg.inv(curvature)), asked=asked)


def information(pool: Pool, left: Places, right: Places) -> Array:
    """In bits, what the answer to each pair would say about the utilities; never below 0."""
    variances = np.diag(pool.covariance)
    between = pool.covariance[left, right]
    v = variances[left] + variances[right] - 2 * between
    return bald(pool.mean[left] - pool.mean[right], v)


def bald(apart: Array, variances: Array) -> Array:
    """What the answer tells where the utilities are so far apart, with these variances of that: in
    bits, never below 0. The logistic is taken for a probit."""
    a, v = apart / _PROBIT, np.maximum(variances, 0) / _PROBIT**2
    expected = np.sqrt(_C / (v + _C)) * np.exp(-(a**2) / (2 * (v + _C)))
    return np.asarray(np.maximum(_entropy(_normal(a / np.sqrt(1 + v))) - expected, 0))


def next_pair(
    pool: Pool,
    best: int,
    random: np.random.Generator,
    without: Collection[tuple[int, ...]] = (),
) -> tuple[int, int]:
    """Which two to compare next in order to find the `best` so many; the first ones are chance.
    Pairs `without`, the smaller place first, come only if there are no others."""
    count = len(pool.mean)
    left, right = _pairs(count, CANDIDATES, random)
    spoken = np.array([count * one + other for one, other in without], np.int64)
    fresh = ~np.isin(count * np.minimum(left, right) + np.maximum(left, right), spoken)
    if fresh.any():
        left, right = left[fresh], right[fresh]
    chosen = _most_telling(pool, best, left, right) if len(pool.asked) >= FIRST_AT_RANDOM else 0
    return int(left[chosen]), int(right[chosen])


def next_four(pool: Pool, best: int, random: np.random.Generator) -> tuple[int, ...]:
    """Which four to show at once, in any order: the pair that tells most where either is open,
    then twice the one that tells most beside those that are chosen, by its own openness. The first
    ones are chance."""
    count = len(pool.mean)
    if len(pool.asked) < FIRST_FOURS_AT_RANDOM:
        return tuple(random.choice(count, 4, replace=False).tolist())
    open_ = openness(pool, best) + BESIDE
    every = np.arange(count)
    left, right = _pairs(count, CANDIDATES_OF_FOUR, random)
    pair = int(np.argmax(information(pool, left, right) * (open_[left] + open_[right] - BESIDE)))
    chosen = [int(left[pair]), int(right[pair])]
    while len(chosen) < 4:
        told = sum(information(pool, np.full(count, each), every) for each in chosen)
        worth = told * open_
        worth[chosen] = -1
        chosen.append(int(np.argmax(worth)))
    return tuple(random.permutation(chosen).tolist())


def _pairs(count: int, many: int, random: np.random.Generator) -> tuple[Places, Places]:
    left = random.integers(0, count, many)
    return left, (left + random.integers(1, count, many)) % count


def _most_telling(pool: Pool, best: int, left: Places, right: Places) -> int:
    doubt = openness(pool, best)
    # Of both: where one is known to be among the best or not, its answer tells less of the other.
    worth = information(pool, left, right) * np.sqrt(doubt[left] * doubt[right] + SOME**2)
    return int(np.argmax(worth))


def openness(pool: Pool, best: int) -> Array:
    """For each picture r(1 - r), where r is the chance that it belongs to the best."""
    edge = np.sort(pool.mean)[::-1][min(best, len(pool.mean)) - 1]
    spread = np.sqrt(np.maximum(np.diag(pool.covariance), 1e-12))
    r = _normal((pool.mean - edge) / spread)
    return np.asarray(r * (1 - r))


def is_settled(pool: Pool, best: int, random: np.random.Generator) -> bool:
    """Whether the best so many are known: in samples of the posterior the set is the same nine
    times of ten, or fewer than half a member is expected to be wrong."""
    if len(pool.mean) <= best:
        return True
    root = np.linalg.cholesky(pool.covariance + 1e-9 * np.eye(len(pool.mean)))
    samples = pool.mean + random.normal(size=(SAMPLES, len(pool.mean))) @ root.T
    chosen = np.argpartition(-samples, best - 1, axis=1)[:, :best]
    now = np.isin(chosen, np.argsort(-pool.mean, kind="stable")[:best]).sum(axis=1)
    return bool((now == best).mean() >= SURE or (best - now).mean() < FEW_WRONG)


def _normal(x: Array) -> Array:
    from scipy.special import ndtr

    return np.asarray(ndtr(x), np.float64)


def _entropy(p: Array) -> Array:
    """Of a coin, in bits."""
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.asarray(-p * np.log2(p) - (1 - p) * np.log2(1 - p))
