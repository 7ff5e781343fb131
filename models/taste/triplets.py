"""What boards say of likeness, as triplets: an anchor, a nearer and a farther one on one board.

Distances of two boards are never compared, so that neither zoom nor habit matters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.records import Placement
from models.taste.arrangement import dissimilarities

LEAST = 4  # Pictures on a board below which it says nothing.
GAP = 0.15  # In units of the board's root mean square distance.
MOST_PER_PICTURE = 40
MOST_PICTURES = 300  # Of a board; of more some are taken.
MOST_TRIPLETS = 20_000  # In all: many boards have fewer for each picture.

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A board that teaches: the rows of its pictures' features, and their distances (condensed)."""

    rows: tuple[int, ...]
    distances: Floats


@dataclass(frozen=True, slots=True)
class Triplets:
    """Rows of features: the anchor is nearer to `near` than to `far`."""

    anchor: NDArray[np.int64]
    near: NDArray[np.int64]
    far: NDArray[np.int64]
    weight: Floats

    def __len__(self) -> int:
        return len(self.anchor)


def laid_out(arrangements: Sequence[Mapping[str, Any]], places: Mapping[str, int]) -> list[LaidOut]:
    """Of boards that teach, the pictures that a hand has laid and that have features, each where it
    was put last."""
    boards = []
    for said in arrangements:
        if not said.get("teaches", True):
            continue
        placements = {
            each["artwork"]: Placement(each["artwork"], float(each["x"]), float(each["y"]))
            for each in said["placements"]
            if each.get("moved", True) and each["artwork"] in places
        }
        if len(placements) >= LEAST:
            ids, distances = dissimilarities(_some(list(placements.values())))
            boards.append(LaidOut(tuple(places[each] for each in ids), distances))
    return boards


def triplets_of(boards: Sequence[LaidOut]) -> Triplets:
    """At most forty a picture, fewer where there are many; a board counts by the root of its
    pairs."""
    from scipy.spatial.distance import squareform

    pictures = sum(len(board.rows) for board in boards)
    most = min(MOST_PER_PICTURE, max(1, MOST_TRIPLETS // max(pictures, 1)))
    parts: list[tuple[NDArray[np.int64], ...]] = []
    weights: list[Floats] = []
    for number, board in enumerate(boards):
        rows, apart = np.array(board.rows, np.int64), squareform(board.distances)
        found = [_around(place, apart, (number, most)) for place in range(len(rows))]
        near = np.concatenate([each[0] for each in found])
        far = np.concatenate([each[1] for each in found])
        gaps = np.concatenate([each[2] for each in found])
        anchor = np.repeat(np.arange(len(rows)), [len(each[0]) for each in found])
        if len(anchor):
            parts.append((rows[anchor], rows[near], rows[far]))
            share = np.minimum(gaps, 1.0)
            weights.append(share * np.sqrt(len(board.distances)) / share.sum())
    if not parts:
        none = np.empty(0, np.int64)
        return Triplets(none, none, none, np.empty(0))
    anchor, near, far = (np.concatenate([part[n] for part in parts]) for n in range(3))
    return Triplets(anchor, near, far, np.concatenate(weights))


class Pairs:
    """The pairs that triplets name, each once, as rows of `named`, the pictures that they name."""

    def __init__(self, triplets: Triplets) -> None:
        every = np.concatenate([triplets.anchor, triplets.near, triplets.far])
        self.named, places = np.unique(every, return_inverse=True)
        anchor, near, far = places.reshape(3, -1)
        count = len(self.named)
        other = np.stack([near, far])
        codes = np.minimum(anchor, other) * count + np.maximum(anchor, other)
        known, at = np.unique(codes.ravel(), return_inverse=True)
        self.one, self.other = known // count, known % count
        self._near, self._far = at.reshape(2, -1)

    def gaps(self, apart: Floats) -> Floats:
        """For each triplet: by how much the farther one is farther, of the pairs' distances."""
        return np.asarray(apart[self._far] - apart[self._near])

    def pulls(self, pull: Floats) -> Floats:
        """For each pair: the sum of what pulls at the gaps in which it is."""
        count = len(self.one)
        far, near = np.bincount(self._far, pull, count), np.bincount(self._near, pull, count)
        return np.asarray(far - near)


def _some(placements: Sequence[Placement]) -> Sequence[Placement]:
    """A large board teaches by some of its pictures: pairs are as many as their square."""
    if len(placements) <= MOST_PICTURES:
        return placements
    chosen = np.random.default_rng(0).choice(len(placements), MOST_PICTURES, replace=False)
    return [placements[each] for each in sorted(chosen.tolist())]


def _around(
    place: int, apart: Floats, board: tuple[int, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Pairs of others of which one is clearly nearer to the picture at `place`; of the `board` with
    this number at most so many."""
    number, most = board
    away = apart[place]
    near, far = np.nonzero(away[None, :] - away[:, None] > GAP)
    keep = (near != place) & (far != place)
    near, far = near[keep], far[keep]
    if len(near) > most:
        random = np.random.default_rng((number, place))
        chosen = np.sort(random.choice(len(near), most, replace=False))
        near, far = near[chosen], far[chosen]
    return near, far, away[far] - away[near]
