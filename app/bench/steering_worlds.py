"""Invented sites for the judging of steering: how much of each is liked, and how much there is.

`many`: sixty sources, of which one picture of nine is liked on the whole, each with its own flow of
new pictures; two hundred pictures a day for sixty days, of which the person judges two of five.
`few` is small and runs dry: twelve sources with what they have, two hundred batches of eight, all
judged; how much they differ and have was chosen on other seeds so that chance, plain Thompson
sampling and the oracle come to what was known of such a world (.211, .278, .308). The taste may
turn half-way: what was liked of one source is then liked of another.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MANY, FEW = 60, 12
DAYS, A_DAY, JUDGED = 60, 200, 0.4
BATCHES = 200
_STOCK = 190

Floats = NDArray[np.float64]


@dataclass
class World:
    """The share of each source's pictures that is liked, before and after the turn, how many new
    pictures it has a day and how many wait. Changes while it is collected from."""

    before: Floats
    after: Floats
    a_day: Floats
    waiting: NDArray[np.int64]
    random: np.random.Generator
    turned: bool = False

    @property
    def liked(self) -> Floats:
        return self.after if self.turned else self.before

    @property
    def sources(self) -> range:
        return range(len(self.before))

    def grow(self) -> None:
        """One more day."""
        self.waiting += self.random.poisson(self.a_day)

    def take(self, source: int, count: int) -> NDArray[np.bool_]:
        """As many as there are: whether each is liked."""
        count = min(count, int(self.waiting[source]))
        self.waiting[source] -= count
        return np.asarray(self.random.random(count) < self.liked[source])


def many(seed: int, *, turning: bool = False) -> World:
    random = np.random.default_rng([seed, 10])
    before = random.beta(1, 8, MANY)
    after = random.permutation(before) if turning else before
    return World(before, after, random.gamma(2, 10, MANY), np.zeros(MANY, np.int64), random)


def few(seed: int) -> World:
    random = np.random.default_rng([seed, 17])
    before = random.beta(2, 7.5, FEW)
    waiting = np.full(FEW, _STOCK, np.int64)
    return World(before, random.permutation(before), np.zeros(FEW), waiting, random)
