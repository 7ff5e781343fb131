"""What each source is worth: a Beta distribution of the share that is liked of what it brings.

Derived from what was brought and said of it, by replay; nothing of it is stored. Whatever is said
of any source makes all that was said before it count a little less, so that a taste that turns is
followed: what is left of old words drifts back to what is expected beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BATCH = 8  # Pictures; so many are asked for at a time.
DISCOUNT = 0.995  # For each so many judged pictures; what nobody judged tells of no turn.
JUDGED = 24
PRIOR = 4.0  # Pictures; what is expected beforehand counts as so many.
LIKED, KEPT, DISLIKED, GUESSED = 1.0, 0.5, 1.5, 0.2  # Weights. A guess must not convince itself.
_SURE = 8.0  # Judged pictures of a source after which what it brings is half believed.
_FRESH, _RECENT = 4.0, 0.97  # What a source brings is new until seen otherwise, lately above all.

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Brought:
    """One picture that a source brought at a time (microseconds). `value` is 1 for liked, 0 for
    disliked, else the taste's guess; it counts by `weight` and was said at `said`."""

    source: int
    at: int
    new: bool = True
    value: float = 0.0
    weight: float = 0.0
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Arm:
    """One source: Beta(`likes`, `rest`), how many pictures it was tried with of late, and the
    share of them that was new."""

    source: int
    likes: float
    rest: float
    tried: float = 0.0
    novelty: float = 1.0

    @property
    def expected(self) -> float:
        """The share that will be liked."""
        return self.likes / (self.likes + self.rest)

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares it lies in four cases of five."""
        from scipy.special import betaincinv

        low, high = (float(betaincinv(self.likes, self.rest, each)) for each in (0.1, 0.9))
        return low, high


def arms_of(brought: Sequence[Brought], expected: Mapping[int, float]) -> list[Arm]:
    """An arm for each source in `expected`, which says what is expected of it beforehand."""
    sources = list(expected)
    places = {source: place for place, source in enumerate(sources)}
    known = sorted((each for each in brought if each.source in places), key=lambda each: each.at)
    prior = PRIOR * np.clip(np.array([expected[each] for each in sources], float), 0.01, 0.99)
    likes, rest, tried = prior.copy(), PRIOR - prior, np.zeros(len(sources))
    new = [each for each in known if each.new]
    if new:
        where = np.array([places[each.source] for each in new])
        came = np.array([each.at for each in new])
        said = np.array([each.at if each.said is None else each.said for each in new])
        value, weight = (np.array([getattr(e, name) for e in new]) for name in ("value", "weight"))
        words = np.sort(said[weight > GUESSED])
        counts = weight * _faded(words, said)
        np.add.at(likes, where, counts * value)
        np.add.at(rest, where, counts * (1 - value))
        np.add.at(tried, where, _faded(words, came))
    novelty = _novelties(known, len(sources), places)
    return [
        Arm(
            source,
            float(likes[place]),
            float(rest[place]),
            float(tried[place]),
            float(novelty[place]),
        )
        for place, source in enumerate(sources)
    ]


def like_rate(brought: Iterable[Brought]) -> float:
    """The share that is liked of what a source brings, expected of one of which nothing is known.

    Sources count alike as soon as some was judged of them, however much they brought: the best are
    collected from most, and a new one is no better for that. Before anything was judged, one of
    nine.
    """
    judged: dict[int, list[float]] = {}
    for each in brought:
        if each.new and each.weight > GUESSED:
            judged.setdefault(each.source, []).append(each.value)
    total, whole = 1 / 9, 1.0
    for values in judged.values():
        share = len(values) / (len(values) + _SURE)
        total, whole = total + share * sum(values) / len(values), whole + share
    return total / whole


def _faded(words: NDArray[np.int64], moments: NDArray[np.int64]) -> Floats:
    """What is left of something at each moment, by how much was said later; `words` are sorted."""
    later = len(words) - np.searchsorted(words, moments, side="right")
    return np.asarray(DISCOUNT ** (later / JUDGED))


def _novelties(known: Sequence[Brought], count: int, places: Mapping[int, int]) -> Floats:
    new, all_ = np.zeros(count), np.zeros(count)
    if all(each.new for each in known):
        return np.ones(count)
    for each in known:  # Each picture of a source makes those before it count less.
        place = places[each.source]
        new[place] = new[place] * _RECENT + each.new
        all_[place] = all_[place] * _RECENT + 1
    return np.asarray((new + _FRESH) / (all_ + _FRESH))
