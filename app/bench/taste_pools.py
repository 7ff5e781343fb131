"""Finding a person's ten best of a hundred by two hundred duels, by as many questions about four
pictures, and by Elo beside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.bench.taste_people import Person
from models.taste.comparing import Asked, best_of, duel
from models.taste.pool import answered, make_pool, next_four, next_pair
from models.taste.ratings import elo_ratings

POOL, BEST, QUESTIONS = 100, 10, 200
COUNTED = (50, 100, 200)

Floats = NDArray[np.floating]


def recalls(who: Person, features: Floats) -> tuple[dict[int, float], float, float]:
    """The share of the ten best that is found: by ours after so many questions each, by Elo and by
    Bradley-Terry alone after all of them."""
    chosen = who.random.choice(len(features), POOL, replace=False)
    truth = who.truth[chosen]
    pool = make_pool(features[chosen])
    ours: dict[int, float] = {}
    while len(pool.asked) < QUESTIONS:
        pool = answered(pool, [_ask(who, chosen, next_pair(pool, BEST, who.random))])
        if len(pool.asked) in COUNTED:
            ours[len(pool.asked)] = _found(pool.mean, truth)
    left = who.random.integers(0, POOL, QUESTIONS)
    right = (left + who.random.integers(1, POOL, QUESTIONS)) % POOL
    answers = [_ask(who, chosen, pair) for pair in zip(left.tolist(), right.tolist(), strict=True)]
    nothing = np.ones((POOL, 1))
    plain = answered(make_pool(nothing), answers)
    return ours, _found(elo_ratings(POOL, answers), truth), _found(plain.mean, truth)


def recalls_of_four(who: Person, features: Floats) -> dict[int, float]:
    """By how many questions were answered, four pictures at a time: the share that is found."""
    chosen = who.random.choice(len(features), POOL, replace=False)
    pool = make_pool(features[chosen])
    found: dict[int, float] = {}
    while len(pool.asked) < QUESTIONS:
        shown = next_four(pool, BEST, who.random)
        place = who.best_of(chosen[list(shown)])
        others = [*shown[:place], *shown[place + 1 :]]
        pool = answered(pool, [best_of(shown[place], others)])
        if len(pool.asked) in COUNTED:
            found[len(pool.asked)] = _found(pool.mean, who.truth[chosen])
    return found


def _ask(who: Person, chosen: NDArray[np.int64], pair: tuple[int, int]) -> Asked:
    one, other = pair
    (won,) = who.prefers(chosen[[one]], chosen[[other]])
    return duel(one, other, float(won))


def _found(guess: Floats, truth: Floats) -> float:
    best = set(np.argsort(-truth)[:BEST].tolist())
    return len(best & set(np.argsort(-guess, kind="stable")[:BEST].tolist())) / BEST
