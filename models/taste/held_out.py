"""How good the taste is on judgements it was not fitted on: five times a fifth is left out.

Pairs are duels that were decided, the best of several with each of the others, and a liked picture
with a disliked one, all of the fifth that is left out. The interval is Wilson's, counted by
judgements and not by pairs, which repeat them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.terms import Choice, Duel, Opinion, Terms

FOLDS = 5
LEAST = 10  # Judgements below which nothing is told.
MOST_PAIRS = 400  # Of likes with dislikes, in each fifth.
_95 = 1.96

Floats = NDArray[np.floating]
Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Of `pairs`, the share that was right, with a 95 % interval; `by_chance` where the pairs are
    of finds that chance chose (models.taste.audited)."""

    pairs: int = 0
    accuracy: float | None = None
    low: float | None = None
    high: float | None = None
    by_chance: bool = False


def held_out(terms: Terms, features: Floats, names: Sequence[str], styles: int = 0) -> HeldOut:
    """`features` (n, k) of the artworks in `names`, which are all that the terms name; the `styles`
    last of them but the intercept are style."""
    decided = sum(each.share != 0.5 for each in terms.duels)
    count = len(terms.opinions) + decided + len(terms.best_of_several)
    if count < LEAST:
        return HeldOut()
    places = {name: place for place, name in enumerate(names)}
    random = np.random.default_rng(0)
    of_opinion, of_duel, of_choice = (
        random.permutation(len(each)) % FOLDS
        for each in (terms.opinions, terms.duels, terms.best_of_several)
    )
    picked = tuple(each for each in terms.choices if each.picked)
    right = pairs = 0
    for fold in range(FOLDS):
        opinions, known = _parted(terms.opinions, of_opinion == fold)
        duels, fought = _parted(terms.duels, of_duel == fold)
        choices, chosen = _parted(terms.best_of_several, of_choice == fold)
        rest = replace(
            terms, opinions=tuple(known), duels=tuple(fought), choices=(*picked, *chosen)
        )
        guess = guessed(rest, features, places, styles)
        tested = [*_decided(duels), *_beaten(choices), *_apart(opinions, random)]
        pairs += len(tested)
        right += sum(guess[places[better]] > guess[places[worse]] for better, worse in tested)
    if not pairs:
        return HeldOut()
    low, high = wilson(right / pairs, min(pairs, count))
    return HeldOut(pairs, right / pairs, low, high)


def _parted(said: Sequence[Said], left_out: NDArray[np.bool_]) -> tuple[list[Said], list[Said]]:
    """What is left out, and the rest."""
    out = [each for each, is_out in zip(said, left_out, strict=True) if is_out]
    return out, [each for each, is_out in zip(said, left_out, strict=True) if not is_out]


def guessed(terms: Terms, features: Floats, places: dict[str, int], styles: int = 0) -> Floats:
    """What a taste that was fitted on these terms expects of each row."""
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


def _beaten(choices: Sequence[Choice]) -> list[tuple[str, str]]:
    return [(each.chosen, other) for each in choices for other in each.others]


def _apart(opinions: Sequence[Opinion], random: np.random.Generator) -> list[tuple[str, str]]:
    """A liked one and a disliked one."""
    liked = [each.artwork for each in opinions if each.liked]
    disliked = [each.artwork for each in opinions if not each.liked]
    every = [(one, other) for one in liked for other in disliked if one != other]
    chosen = random.permutation(len(every))[:MOST_PAIRS]
    return [every[place] for place in chosen.tolist()]


def wilson(share: float, count: int) -> tuple[float, float]:
    """Wilson, "Probable inference, the law of succession, and statistical inference", 1927."""
    squared = _95**2
    middle = (share + squared / (2 * count)) / (1 + squared / count)
    root = np.sqrt(share * (1 - share) / count + squared / (4 * count**2))
    reach = float(_95 * root / (1 + squared / count))
    return max(0.0, middle - reach), min(1.0, middle + reach)
