"""A round of duels among some pictures, two or four at a time: what is asked next, and the orders
that follow.

The log is the state. A session is made of the answers that stand in it, so that undoing one,
another window or a restart changes nothing that it knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from models.taste.comparing import Asked, best_of, duel
from models.taste.pool import (
    Pool,
    answered,
    is_settled,
    make_pool,
    next_four,
    next_pair,
    openness,
)
from models.taste.ratings import beats, cycles, elo_ratings, schulze_order
from models.taste.sorting import sort_by_duels
from models.taste.terms import Compared, Duel, cut_to

BEST = 10
TWO, FOUR = 2, 4
TURNS = 20  # Before what was passed over is asked again.


class Aim(StrEnum):
    """What a round is for: the ten best, or the order of all of them."""

    BEST = "best"
    ORDER = "order"


class By(StrEnum):
    """Whose order: the round's own (Bradley-Terry with features), plain Elo, or Schulze's."""

    BRADLEY_TERRY = "bradley-terry"
    ELO = "elo"
    SCHULZE = "schulze"


@dataclass(frozen=True, slots=True)
class Question:
    """Two or four pictures to compare; none when the round is over. `progress` is 0 to 1; `again`
    when a pair was answered against the order and is asked once more, by itself."""

    shown: tuple[str, ...] = ()
    asked: int = 0
    progress: float = 0.0
    again: bool = False

    @property
    def over(self) -> bool:
        return not self.shown


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place of an order; the Elo and its standard deviation where the order has them."""

    artwork: str
    elo: float | None = None
    spread: float | None = None


@dataclass
class Round:
    """Of these pictures. Used by one thread at a time; answers come from the log. `at_once` is
    `TWO` or `FOUR`; an order of all is asked for by pairs, whatever it is."""

    names: Sequence[str]
    features: NDArray[np.floating]
    aim: Aim = Aim.BEST
    at_once: int = TWO
    seed: int = 0
    pool: Pool = field(init=False)
    skipped: set[frozenset[str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._places = {name: place for place, name in enumerate(self.names)}
        self.pool = make_pool(self.features)

    @property
    def best(self) -> int:
        """How many are sought."""
        return max(1, min(BEST, len(self.names) // 2))

    def take(self, said: Sequence[Compared]) -> None:
        """The answers that stand now, all of them."""
        among = [cut_to(each, self._places) for each in said]
        known = [self._placed(each) for each in among if each is not None]
        if known[: len(self.pool.asked)] == list(self.pool.asked):
            self.pool = answered(self.pool, known[len(self.pool.asked) :])
        else:
            self.pool = make_pool(self.features, known)

    def _placed(self, said: Compared) -> Asked:
        places = self._places
        if isinstance(said, Duel):
            return duel(places[said.left], places[said.right], said.share, said.weight)
        return best_of(places[said.chosen], [places[each] for each in said.others], said.weight)

    def next(self) -> Question:
        """What to ask now."""
        asked = len(self.pool.asked)
        if len(self.names) < 2:
            return Question()
        return self._next_of_order(asked) if self.aim is Aim.ORDER else self._next_of_best(asked)

    def _next_of_best(self, asked: int) -> Question:
        random = np.random.default_rng((self.seed, asked, len(self.skipped)))
        if asked and is_settled(self.pool, self.best, random):
            against = self._against()
            if not against:
                return Question(asked=asked, progress=1.0)
            return Question(against, asked, 0.99, again=True)
        for turn in range(TURNS):
            shown = self._chosen(random, telling=turn < TURNS // 2)
            if frozenset(shown) not in self.skipped:
                break
        return Question(shown, asked, self._known())

    def _chosen(self, random: np.random.Generator, *, telling: bool) -> tuple[str, ...]:
        """Those whose answer tells most, else any: among few pictures the same ones tell most."""
        many = FOUR if self.at_once == FOUR and len(self.names) >= FOUR else TWO
        if not telling:
            places = tuple(random.choice(len(self.names), many, replace=False).tolist())
        elif many == FOUR:
            places = next_four(self.pool, self.best, random)
        else:
            placed = [tuple(sorted(self._places[e] for e in each)) for each in self.skipped]
            pairs = [each for each in placed if len(each) == TWO]
            places = next_pair(self.pool, self.best, random, pairs)
        return tuple(self.names[place] for place in places)

    def _next_of_order(self, asked: int) -> Question:
        answers = {}
        for each in self.pool.asked:
            for one, other, share in each.duels:
                answers[self.names[one], self.names[other]] = share
                answers[self.names[other], self.names[one]] = 1 - share
        for passed in self.skipped:
            if len(passed) == TWO:  # Who passed over four did not call them equal.
                left, right = sorted(passed)
                answers.setdefault((left, right), 0.5)
                answers.setdefault((right, left), 0.5)
        found = sort_by_duels(self.names, answers)
        if found.question is None:
            return Question(asked=asked, progress=1.0)
        return Question(found.question, asked, min(0.99, found.done / max(found.total, 1)))

    def _against(self) -> tuple[str, str] | None:
        """A pair whose latest answer is against the order and was given once only."""
        won = beats(len(self.names), self.pool.asked)
        order = np.argsort(-self.pool.mean, kind="stable").tolist()
        for upper, lower in cycles(won, order):
            if won[lower, upper] + won[upper, lower] < 2 and upper in order[: self.best]:
                return self.names[upper], self.names[lower]
        return None

    def _known(self) -> float:
        """How far the best are known: the openness that is gone since the beginning."""
        start = self.best / len(self.names) * (1 - self.best / len(self.names))
        left = float(openness(self.pool, self.best).mean()) / max(start, 1e-9)
        return min(0.99, max(0.0, 1 - left))

    def ranking(self, by: By) -> list[Ranked]:
        """Best first."""
        count = len(self.names)
        if by is By.SCHULZE:
            order = schulze_order(beats(count, self.pool.asked))
            return [Ranked(self.names[place]) for place in order]
        if by is By.ELO:
            ratings = elo_ratings(count, self.pool.asked)
            order = np.argsort(-ratings, kind="stable").tolist()
            return [Ranked(self.names[place], float(ratings[place])) for place in order]
        elo, spread = self.pool.elo, self.pool.elo_spread
        order = np.argsort(-elo, kind="stable").tolist()
        return [Ranked(self.names[n], float(elo[n]), float(spread[n])) for n in order]
