"""Answers to which of some pictures is preferred, and their likelihood: a duel of two and the best
of several (Plackett-Luce) are one kind of term.

Log likelihood of an answer: Σ share · (f - log Σ exp f) over its members. Of two members that is
Bradley-Terry, a draw included; with the whole share for one of several it is Plackett-Luce's first
place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer: places of the pictures that were compared, and each one's share of the win."""

    members: tuple[int, ...]
    shares: tuple[float, ...]
    weight: float = 1.0

    @property
    def duels(self) -> Iterator[tuple[int, int, float]]:
        """The duels that it says something of: left, right, the left one's share. Who came first
        beats each of the others; of those among themselves nothing is known."""
        for at, left in enumerate(self.members):
            for beside in range(at + 1, len(self.members)):
                both = self.shares[at] + self.shares[beside]
                if both > 0:
                    yield left, self.members[beside], self.shares[at] / both


def duel(left: int, right: int, share: float, weight: float = 1.0) -> Asked:
    """`share` of the win is the left one's."""
    return Asked((left, right), (share, 1 - share), weight)


def best_of(chosen: int, others: Sequence[int], weight: float = 1.0) -> Asked:
    """One is preferred to all the others."""
    return Asked((chosen, *others), (1.0, *(0.0 for _ in others)), weight)


@dataclass(frozen=True, slots=True)
class Answers:
    """Ragged sets, one after the other."""

    members: Places
    shares: Array
    weights: Array
    starts: Places
    sizes: Places

    def value(self, f: Array) -> float:
        """The log likelihood of the utilities f."""
        with np.errstate(divide="ignore"):
            told = np.where(self.shares > 0, np.log(self._chances(f)), 0.0)
        return float(self.weights @ (self.shares * told))

    def slope(self, f: Array) -> tuple[Array, Array]:
        """Its gradient, and the diagonal of its curvature (of the negative)."""
        q = self._chances(f)
        gradient, diagonal = np.zeros(len(f)), np.zeros(len(f))
        np.add.at(gradient, self.members, self.weights * (self.shares - q))
        np.add.at(diagonal, self.members, self.weights * q * (1 - q))
        return gradient, diagonal

    def beside(self) -> tuple[Places, Places]:
        """Every two different places in `members` that belong to the same answer: as many as the
        squares of the sizes."""
        beside = np.repeat(self.sizes, self.sizes)
        one = np.repeat(np.arange(len(self.members)), beside)
        within = np.arange(len(one)) - np.repeat(np.cumsum(beside) - beside, beside)
        other = np.repeat(np.repeat(self.starts, self.sizes), beside) + within
        return one[one != other], other[one != other]

    def between(self, f: Array, beside: tuple[Places, Places]) -> tuple[Places, Places, Array]:
        """What the curvature has off its diagonal: rows, columns, what to add there."""
        one, other = beside
        q = self._chances(f)
        return self.members[one], self.members[other], -self.weights[one] * q[one] * q[other]

    def _chances(self, f: Array) -> Array:
        """Of each member, to come first."""
        logits = f[self.members]
        logits = logits - np.repeat(np.maximum.reduceat(logits, self.starts), self.sizes)
        risen = np.exp(logits)
        return np.asarray(risen / np.repeat(np.add.reduceat(risen, self.starts), self.sizes))


def answers_of(asked: Sequence[Asked]) -> Answers:
    """Of one answer or more."""
    sizes = np.array([len(each.members) for each in asked], np.int64)
    members = np.array([place for each in asked for place in each.members], np.int64)
    shares = np.array([share for each in asked for share in each.shares], np.float64)
    weights = np.repeat(np.array([each.weight for each in asked], np.float64), sizes)
    return Answers(members, shares, weights, np.cumsum(sizes) - sizes, sizes)
