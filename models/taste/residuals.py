"""What only one picture's own judgements say: how far it is from what its features tell.

For each judged artwork a residual with prior N(0, 1), found by damped Newton steps on all of them
at once; it never reaches other pictures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from models.taste.comparing import Asked, answers_of, best_of, duel
from models.taste.preference import OWN_VARIANCE
from models.taste.terms import Terms

_ROUNDS, _DAMPED = 12, 0.6

Floats = NDArray[np.floating]


def residuals(terms: Terms, places: Mapping[str, int], utilities: Floats) -> NDArray[np.float64]:
    """One for each of `utilities`, which are those of the artworks in `places` without it."""
    found = np.zeros(len(utilities))
    single = [(places[each.artwork], float(each.liked), each.weight) for each in terms.opinions]
    compared = _compared(terms, places)
    if not single and not compared:
        return found
    numbers, liked, said = _columns(single, 3)
    one = numbers.astype(np.int64)
    answers = answers_of(compared) if compared else None
    for _ in range(_ROUNDS):
        now = np.asarray(utilities, np.float64) + found
        slope, bend = -found / OWN_VARIANCE, np.full(len(found), 1 / OWN_VARIANCE)
        p = _sigmoid(now[one])
        np.add.at(slope, one, said * (liked - p))
        np.add.at(bend, one, said * p * (1 - p))
        if answers is not None:
            pull, curve = answers.slope(now)
            slope += pull
            bend += curve
        found += _DAMPED * slope / bend
    return found


def _compared(terms: Terms, places: Mapping[str, int]) -> list[Asked]:
    """What is picked off a screen says too little of the single picture."""
    duels = [duel(places[e.left], places[e.right], e.share, e.weight) for e in terms.duels]
    return duels + [
        best_of(places[each.chosen], [places[other] for other in each.others], each.weight)
        for each in terms.best_of_several
    ]


def _columns(rows: Sequence[tuple[float, ...]], count: int) -> tuple[NDArray[np.float64], ...]:
    table = np.array(rows, np.float64).reshape(len(rows), count)
    return tuple(table.T)


def _sigmoid(values: Floats) -> Floats:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * values)))
