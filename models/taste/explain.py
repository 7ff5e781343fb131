"""Why a picture has its score: its utility split, exactly, into what was judged.

At the top of the posterior w = Λ⁻¹ Σ a (y - p) x (the representer identity; for a choice the picked
row less the expected one), so each judgement's share of wᵀφ is a number; the memory names its
pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.taste.memory import Memory
from models.taste.preference import Preference
from models.taste.residuals import residuals
from models.taste.terms import Terms

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Part:
    """`amount` of the utility comes from a judgement: `kind` is liked, disliked, preferred, picked,
    like (near a liked picture), unlike or own; `artwork` is what was judged, `other` what it was
    preferred to. `general` is what the judgements together say of every picture alike."""

    kind: str
    artwork: str
    amount: float
    other: str = ""


@dataclass(frozen=True, slots=True)
class Learning:
    """What the parts are made of: the terms, the rows of `features` (with the intercept) of the
    artworks they name, and what was learned from them."""

    terms: Terms
    places: Mapping[str, int]
    features: Floats
    preference: Preference
    memory: Memory


def explain(learned: Learning, features: Floats, own: float = 0.0) -> list[Part]:
    """Of one picture's features (k): its parts, the largest first. They sum to its utility; `own`
    is its residual."""
    row = np.asarray(features, np.float64)
    parts = [*_of_head(learned, row), *_of_memory(learned.memory, row)]
    if own:
        parts.append(Part("own", "", own))
    return sorted(parts, key=lambda part: -abs(part.amount))


def told_together(parts: Iterable[Part], artwork: str) -> list[Part]:
    """The same sum in fewer parts, the largest first: what was said of the `artwork` itself is one,
    and so is what was said again and again."""
    sums: dict[tuple[str, str, str], float] = {}
    for each in parts:
        of_itself = each.kind == "own" or (each.artwork == artwork and not each.other)
        key = ("own", "", "") if of_itself else (each.kind, each.artwork, each.other)
        sums[key] = sums.get(key, 0.0) + each.amount
    found = [Part(kind, one, amount, other) for (kind, one, other), amount in sums.items()]
    return sorted(found, key=lambda part: -abs(part.amount))


def own_share(learned: Learning, artwork: str) -> float:
    """The residual of a picture that was judged itself; 0 for every other."""
    place = learned.places.get(artwork)
    if place is None:
        return 0.0
    features = np.asarray(learned.features)
    said = learned.preference.utilities(features) + learned.memory.utilities(features)
    return float(residuals(learned.terms, learned.places, said)[place])


def _of_head(learned: Learning, row: Floats) -> Iterator[Part]:
    phi = np.asarray(learned.features, np.float64)
    weights = learned.preference.weights
    yield Part("general", "", float(weights[-1] * row[-1]))
    # Each judged picture's share of the direction, without the intercept.
    toward = phi[:, :-1] @ (row[:-1] / learned.preference.precision[:-1])
    utilities = phi @ weights
    places = learned.places
    for each in learned.terms.opinions:
        place = places[each.artwork]
        amount = each.weight * (each.liked - _sigmoid(utilities[place])) * toward[place]
        yield Part("liked" if each.liked else "disliked", each.artwork, float(amount))
    for duel in learned.terms.duels:
        left, right = places[duel.left], places[duel.right]
        p = _sigmoid(utilities[left] - utilities[right])
        amount = duel.weight * (duel.share - p) * (toward[left] - toward[right])
        names = (duel.left, duel.right) if duel.share >= 0.5 else (duel.right, duel.left)
        yield Part("preferred", names[0], float(amount), names[1])
    for choice in learned.terms.choices:
        rows = np.array([places[each] for each in (choice.chosen, *choice.others)])
        logits = utilities[rows] + np.log(np.array([1.0, *choice.examined]))
        q = np.exp(logits - logits.max())
        q /= q.sum()
        amount = choice.weight * (toward[rows[0]] - q @ toward[rows])
        yield Part("picked" if choice.picked else "preferred", choice.chosen, float(amount))


def _of_memory(memory: Memory, row: Floats) -> Iterator[Part]:
    if not memory.names:
        return
    shares = memory.shares(row[None].astype(memory.scale.dtype))[0]
    for name, pull, share in zip(memory.names, memory.pulls, shares.tolist(), strict=True):
        yield Part("like" if pull > 0 else "unlike", name, share)


def _sigmoid(value: float) -> float:
    return float(0.5 * (1 + np.tanh(0.5 * value)))
