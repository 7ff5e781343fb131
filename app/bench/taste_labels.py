"""Likes, dislikes and picks of an invented person, and what is learned from them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.bench.taste_people import Person
from models.imaging.style import SIZE as STYLES
from models.taste.memory import remember
from models.taste.preference import fit
from models.taste.terms import DISLIKE, PICK, Choice, Opinion, Terms

LABELS, SHOWN = 60, 50
LIKED, DISLIKED = 0.2, 0.2  # The shares of all pictures.
GRIDS, TILES, EXAMINED = 100, 24, 0.3
TOLD = 0.55  # What the program takes for the chance that a tile in sight was looked at.

Floats = NDArray[np.floating]


def disliked_shares(who: Person, features: Floats) -> tuple[float, float]:
    """Among the fifty held-out pictures that are shown first, the share that the person dislikes:
    with the memory of single pictures, and without. Of what leaves the person cold nothing is
    said."""
    known = who.random.permutation(np.flatnonzero(~who.held_out))
    loved, hated = who.likes(LIKED), ~who.likes(1 - DISLIKED)
    judged = known[(loved ^ hated)[known]][:LABELS]
    liked = loved[judged]
    names = [str(each) for each in judged]
    places = {name: number for number, name in enumerate(names)}
    said = tuple(
        Opinion(name, bool(yes), 1.0 if yes else DISLIKE)
        for name, yes in zip(names, liked, strict=True)
    )
    terms = Terms(said)
    learned = fit(terms, places, features[judged], styles=STYLES)
    head = learned.utilities(features)
    memory = remember(terms, places, features[judged], learned)
    low = who.truth < np.quantile(who.truth, DISLIKED)
    out = np.flatnonzero(who.held_out)
    return _low(head + memory.utilities(features), low, out), _low(head, low, out)


def _low(guess: Floats, low: NDArray[np.bool_], out: NDArray[np.int64]) -> float:
    first = out[np.argsort(-guess[out], kind="stable")[:SHOWN]]
    return float(low[first].mean())


def picks_with_skips(who: Person, features: Floats) -> tuple[Floats, Floats]:
    """Utilities learned from a hundred grids of which one tile is picked: as choices among what
    was in sight, and as likes of what was picked alone."""
    known = np.flatnonzero(~who.held_out)
    names = [str(number) for number in range(len(features))]
    places = {name: number for number, name in enumerate(names)}
    choices, likes = [], []
    for _ in range(GRIDS):
        tiles = who.random.choice(known, TILES, replace=False)
        looked = tiles[who.random.random(TILES) < EXAMINED]
        if not len(looked):
            continue
        noisy = who.truth[looked] + who.random.gumbel(size=len(looked)) / 2
        chosen = int(looked[np.argmax(noisy)])
        others = tuple(names[each] for each in tiles if each != chosen)
        choices.append(Choice(names[chosen], others, (TOLD,) * len(others), PICK, picked=True))
        likes.append(Opinion(names[chosen], True, PICK))
    both = fit(Terms(choices=tuple(choices)), places, features, styles=STYLES).utilities(features)
    alone = fit(Terms(tuple(likes)), places, features, styles=STYLES).utilities(features)
    return both, alone
