"""How good the taste is on finds that chance chose: the only measure that its own choices, which
decide what else is judged, cannot flatter.

Each counts by the inverse of the chance with which it was chosen (inverse propensity weighting:
Horvitz and Thompson, 1952).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.feedback.replay import Standing
from models.taste.held_out import HeldOut, guessed, wilson
from models.taste.inbox_order import AUDIT
from models.taste.terms import Terms

LEAST, LEAST_OF_EACH = 20, 5  # Judged finds, and of them liked and disliked ones.
MOST_WEIGHT = 20.0  # Times the least one's: a rare one must not decide alone.

Floats = NDArray[np.floating]


def audits(stands: Standing) -> dict[str, float]:
    """The artworks that were judged where chance had put them, and what each counts."""
    found: dict[str, float] = {}
    for group in (stands.opinions, stands.decisions):
        for artwork, said in group.items():
            if said.fields.get("slot") == AUDIT:
                chance = said.fields.get("propensity") or 1.0
                found[artwork] = 1 / min(max(float(chance), 1e-6), 1.0)
    least = min(found.values(), default=1.0)
    return {each: min(weight / least, MOST_WEIGHT) for each, weight in found.items()}


def audited(
    terms: Terms,
    features: Floats,
    names: Sequence[str],
    chosen: Mapping[str, float],
    styles: int = 0,
) -> HeldOut | None:
    """Of pairs of a liked and a disliked one of the `chosen`, by a taste that was fitted on nothing
    that names one; None while they are too few. `features` (n, k) are of `names`, which are all
    that the terms name; the `styles` last but the intercept are style."""
    liked, disliked = _sides(terms, chosen)
    if len(liked) + len(disliked) < LEAST or min(len(liked), len(disliked)) < LEAST_OF_EACH:
        return None
    places = {name: place for place, name in enumerate(names)}
    guess = guessed(_without(terms, chosen), features, places, styles)
    better, worse = (
        np.array([guess[places[each]] for each in side], float) for side in (liked, disliked)
    )
    weights = np.outer([chosen[each] for each in liked], [chosen[each] for each in disliked])
    right = np.where(better[:, None] == worse[None], 0.5, better[:, None] > worse[None])
    share = float((weights * right).sum() / weights.sum())
    low, high = wilson(share, len(liked) + len(disliked))
    return HeldOut(right.size, share, low, high, by_chance=True)


def _sides(terms: Terms, chosen: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """What is liked of them on the whole, and what is not."""
    said: dict[str, float] = {}
    for each in terms.opinions:
        if each.artwork in chosen:
            sign = 1.0 if each.liked else -1.0
            said[each.artwork] = said.get(each.artwork, 0.0) + sign * each.weight
    return [e for e, sign in said.items() if sign > 0], [e for e, sign in said.items() if sign < 0]


def _without(terms: Terms, chosen: Mapping[str, float]) -> Terms:
    return replace(
        terms,
        opinions=tuple(e for e in terms.opinions if e.artwork not in chosen),
        duels=tuple(e for e in terms.duels if not {*e.artworks} & chosen.keys()),
        choices=tuple(e for e in terms.choices if not {*e.artworks} & chosen.keys()),
    )
