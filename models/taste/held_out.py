"""How good the taste is on judgements it was not fitted on: five times a fifth is left out.

Pairs are duels that were decided, and a liked picture with a disliked one, both of the fifth that
is left out. The interval is Wilson's, counted by judgements and not by pairs, which repeat them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.terms import Duel, Opinion, Terms

FOLDS = 5
LEAST = 10  # Judgements below which nothing is told.
MOST_PAIRS = 400  # Of likes with dislikes, in each fifth.
_95 = 1.96

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Of `pairs`, the share that was right, with a 95 % interval."""

    pairs: int = 0
    accuracy: float | None = None
    low: float | None = None
    high: float | None = None


def held_out(terms: Terms, features: Floats, names: Sequence[str], styles: int = 0) -> HeldOut:
    """`features` (n, k) of the artworks in `names`, which are all that the terms name; the `styles`
    last of them but the intercept are style."""
    decided = [each for each in terms.duels if each.share != 0.5]
    if len(terms.opinions) + len(decided) < LEAST:
        return HeldOut()
    places = {name: place for place, name in enumerate(names)}
    random = np.random.default_rng(0)
    of_opinion = random.permutation(len(terms.opinions)) % FOLDS
    of_duel = random.permutation(len(terms.duels)) % FOLDS
    right = pairs = 0
    for fold in range(FOLDS):
        opinions = [each for each, f in zip(terms.opinions, of_opinion, strict=True) if f == fold]
        duels = [each for each, f in zip(terms.duels, of_duel, strict=True) if f == fold]
        rest = replace(
            terms,
            opinions=tuple(e for e, f in zip(terms.opinions, of_opinion, strict=True) if f != fold),
            duels=tuple(e for e, f in zip(terms.duels, of_duel, strict=True) if f != fold),
        )
        guess = _guessed(rest, features, places, styles)
        tested = [*_decided(duels), *_apart(opinions, random)]
        pairs += len(tested)
        right += sum(guess[places[better]] > guess[places[worse]] for better, worse in tested)
    if not pairs:
        return HeldOut()
    low, high = _wilson(right / pairs, min(pairs, len(terms.opinions) + len(decided)))
    return HeldOut(pairs, right / pairs, low, high)


def _guessed(terms: Terms, features: Floats, places: dict[str, int], styles: int) -> Floats:
    if not len(terms):
        return np.zeros(len(features))
    head = fit(terms, places, features, styles=styles)
    memory = remember(terms, places, features, head)
    return np.asarray(head.utilities(features) + memory.utilities(features))


def _decided(duels: Sequence[Duel]) -> list[tuple[str, str]]:
    """Winner and loser."""
    return [
        (each.left, each.right) if each.share > 0.5 else (each.right, each.left)
        for each in duels
        if each.share != 0.5 and each.left != each.right
    ]


def _apart(opinions: Sequence[Opinion], random: np.random.Generator) -> list[tuple[str, str]]:
    """A liked one and a disliked one."""
    liked = [each.artwork for each in opinions if each.liked]
    disliked = [each.artwork for each in opinions if not each.liked]
    every = [(one, other) for one in liked for other in disliked if one != other]
    chosen = random.permutation(len(every))[:MOST_PAIRS]
    return [every[place] for place in chosen.tolist()]


def _wilson(share: float, count: int) -> tuple[float, float]:
    """Wilson, "Probable inference, the law of succession, and statistical inference", 1927."""
    squared = _95**2
    middle = (share + squared / (2 * count)) / (1 + squared / count)
    root = np.sqrt(share * (1 - share) / count + squared / (4 * count**2))
    reach = float(_95 * root / (1 + squared / count))
    return max(0.0, middle - reach), min(1.0, middle + reach)
