"""A taste that turns: three weights of ten are drawn anew after two hundred pairs.

The pairs go through the log with their times, a year of them before the turn and a year after it:
what the program forgets by age (models.taste.terms) is in it as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.bench.taste_people import Person, Pictures, turning
from models.feedback.records import Judgement, new_judgement
from models.feedback.replay import standing
from models.imaging.style import SIZE as STYLES
from models.library.person.judgements import Logged
from models.taste.comparing import duel
from models.taste.preference import fit
from models.taste.ratings import elo_ratings
from models.taste.terms import Terms, terms_of

BEFORE, AFTER = 200, (100, 200)
START = 1_600_000_000_000_000
APART = 365 * 86_400_000_000 // BEFORE

Floats = NDArray[np.floating]
Judge = Callable[[Person, Floats], float]


@dataclass(frozen=True)
class Turned:
    """Recovered fractions: of the taste before the turn, and, by how many pairs came after it, of
    the new taste: as the program is, without forgetting, from the pairs after the turn alone.
    `elo` and `ours` are the shares of right pairs at the end among pictures that were compared."""

    before: float
    faded: dict[int, float]
    kept: dict[int, float]
    anew: dict[int, float]
    elo: float
    ours: float


def turned(pictures: Pictures, features: Floats, seed: int, judges: tuple[Judge, Judge]) -> Turned:
    """`judges` tell how much is right of a guess of all pictures, and the most that can be."""
    accuracy, oracle = judges
    old, new = turning(pictures, seed)
    log = [*_answers(old, BEFORE, 0), *_answers(new, max(AFTER), BEFORE)]
    best = oracle(new, features)

    def share(terms: Terms, who: Person = new, most: float = best) -> float:
        return (accuracy(who, _utilities(terms, features)) - 0.5) / (most - 0.5)

    counts = (0, *AFTER)
    whole = {count: _terms(log[: BEFORE + count]) for count in counts}
    compared = sorted({int(each.fields[side], 16) for each in log for side in ("left", "right")})
    return Turned(
        share(whole[0], old, oracle(old, features)),
        {count: share(terms) for count, terms in whole.items()},
        {count: share(_never_old(terms)) for count, terms in whole.items()},
        {count: share(_terms(log[BEFORE : BEFORE + count])) for count in AFTER},
        _among(new, _elo(log, len(features)), compared),
        _among(new, _utilities(whole[max(AFTER)], features), compared),
    )


def _answers(who: Person, count: int, first: int) -> list[Judgement]:
    known = np.flatnonzero(~who.held_out)
    one = who.random.choice(known, count)
    other = known[
        (np.searchsorted(known, one) + who.random.integers(1, len(known), count)) % len(known)
    ]
    rows = zip(one.tolist(), other.tolist(), who.prefers(one, other).tolist(), strict=True)
    return [
        new_judgement(
            "duel",
            at=START + (first + place) * APART,
            left=f"{left:064x}",
            right=f"{right:064x}",
            outcome="left" if won else "right",
        )
        for place, (left, right, won) in enumerate(rows)
    ]


def _terms(log: Sequence[Judgement]) -> Terms:
    return terms_of(standing(Logged(place + 1, each) for place, each in enumerate(log)))


def _never_old(terms: Terms) -> Terms:
    return Terms(duels=tuple(replace(each, weight=1.0) for each in terms.duels))


def _utilities(terms: Terms, features: Floats) -> Floats:
    places = {f"{row:064x}": row for row in range(len(features))}
    return fit(terms, places, features, styles=STYLES).utilities(features)


def _elo(log: Sequence[Judgement], count: int) -> Floats:
    asked = [
        duel(int(each.fields["left"], 16), int(each.fields["right"], 16), share)
        for each in log
        for share in [1.0 if each.fields["outcome"] == "left" else 0.0]
    ]
    return elo_ratings(count, asked)


def _among(who: Person, guess: Floats, rows: Sequence[int]) -> float:
    """The share of right pairs of these pictures; where the guess is a tie, half of it."""
    one, other = np.triu_indices(len(rows), 1)
    told = np.sign(guess[rows][one] - guess[rows][other])
    true = np.sign(who.truth[rows][one] - who.truth[rows][other])
    return float(np.mean(0.5 + 0.5 * told * true))
