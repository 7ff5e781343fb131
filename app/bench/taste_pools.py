"""Finding a person's ten best of a hundred by two hundred duels, and by Elo beside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.bench.taste_people import Person
from models.taste.comparing import Asked, duel
from models.taste.pool import answered, make_pool, next_pair
from models.taste.ratings import elo_ratings

POOL, BEST, QUESTIONS = 100, 10, 200

Floats = NDArray[np.floating]


def recalls(who: Person, features: Floats) -> tuple[float, float, float]:
    """The share of the ten best that is found: by ours, by Elo, by Bradley-Terry alone."""
    chosen = who.random.choice(len(features), POOL, replace=False)
    truth = who.truth[chosen]
    pool = make_pool(features[chosen])
    while len(pool.asked) < QUESTIONS:
        pool = answered(pool, [_ask(who, chosen, next_pair(pool, BEST, who.random))])
    left = who.random.integers(0, POOL, QUESTIONS)
    right = (left + who.random.integers(1, POOL, QUESTIONS)) % POOL
    answers = [_ask(who, chosen, pair) for pair in zip(left.tolist(), right.tolist(), strict=True)]
    nothing = np.ones((POOL, 1))
    plain = answered(make_pool(nothing), answers)
    return (
        _found(pool.mean, truth),
        _found(elo_ratings(POOL, answers), truth),
        _found(plain.mean, truth),
    )


def _ask(who: Person, chosen: NDArray[np.int64], pair: tuple[int, int]) -> Asked:
    one, other = pair
    (won,) = who.prefers(chosen[[one]], chosen[[other]])
    return duel(one, other, float(won))


def _found(guess: Floats, truth: Floats) -> float:
    best = set(np.argsort(-truth)[:BEST].tolist())
    return len(best & set(np.argsort(-guess, kind="stable")[:BEST].tolist())) / BEST
