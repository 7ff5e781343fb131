"""The personal metric: how much each feature counts in what a person lays near and far.

Positive diagonal weights v, learned from triplets within one board each (nearer, farther), with a
prior at 1:

    Σ ω log(1 + exp(-2 (d²(anchor, farther) - d²(anchor, nearer)) / c)) / Σω + λ mean(log² v)

Distances of two boards are never compared, so that neither zoom nor habit matters.
"""

from __future__ import annotations

import hashlib
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
GROUPS = 10  # Left out in turn; as long as there are no more boards, each is one.
HELD, LOOSE = 0.6, 0.03  # λ: of one board, and of twenty or more; as much less as they are more.
FARTHEST = 4.0
_STEPS = 200

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A board that teaches: the rows of its pictures' features, and their distances (condensed)."""

    rows: tuple[int, ...]
    distances: Floats


@dataclass(frozen=True, slots=True)
class PersonalMetric:
    """`weights` (k) of the features, from so many boards; the agreement with boards that it had not
    seen, with all features counting the same (`before`) and with it. `made_of` is a digest of the
    boards and the features that it was learned from."""

    weights: NDArray[np.float32]
    boards: int = 0
    before: float = 0.5
    after: float = 0.5
    made_of: bytes = b""


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
    pictures = sum(len(board.rows) for board in boards)
    most = min(MOST_PER_PICTURE, max(1, MOST_TRIPLETS // max(pictures, 1)))
    parts: list[tuple[NDArray[np.int64], ...]] = []
    weights: list[Floats] = []
    for number, board in enumerate(boards):
        rows, apart = np.array(board.rows, np.int64), _square(board)
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


def learn_metric(features: Floats, boards: Sequence[LaidOut]) -> NDArray[np.float32]:
    """v (k) for the columns of `features` but the last; ones where no board says anything."""
    triplets = triplets_of(boards)
    size = features.shape[1] - 1
    if not len(triplets):
        return np.ones(size, np.float32)
    differences = _differences(np.asarray(features[:, :-1], np.float64), triplets)
    return _fitted(differences, triplets.weight, max(HELD / len(boards), LOOSE))


def agreement(features: Floats, triplets: Triplets, weights: Floats) -> float:
    """The share of triplets in which the metric has the nearer one nearer."""
    if not len(triplets):
        return 0.5
    apart = _differences(np.asarray(features[:, :-1], np.float64), triplets) @ weights
    return float(np.average(apart > 0, weights=triplets.weight))


def left_out_agreement(features: Floats, boards: Sequence[LaidOut]) -> tuple[float, float]:
    """Of boards that the metric has not seen, each in turn, or a tenth of them: the agreement with
    all features counting the same, and with the metric. Halves where there is one board only."""
    if len(boards) < 2:
        return 0.5, 0.5
    before, after = [], []
    for turn in range(min(GROUPS, len(boards))):
        held_out = triplets_of(boards[turn::GROUPS])
        rest = [each for number, each in enumerate(boards) if number % GROUPS != turn]
        before.append(agreement(features, held_out, np.ones(features.shape[1] - 1)))
        after.append(agreement(features, held_out, learn_metric(features, rest)))
    return float(np.mean(before)), float(np.mean(after))


def personal_metric(
    features: Floats, boards: Sequence[LaidOut], known: PersonalMetric | None = None
) -> PersonalMetric:
    """From all boards, or the `known` one if it was made of the same."""
    made_of = _digest(features, boards)
    if known is not None and known.made_of == made_of:
        return known
    agreed = left_out_agreement(features, boards)
    return PersonalMetric(learn_metric(features, boards), len(boards), *agreed, made_of)


def _digest(features: Floats, boards: Sequence[LaidOut]) -> bytes:
    found = hashlib.sha256(repr(features.shape).encode() + features.tobytes())
    for board in boards:
        found.update(repr(board.rows).encode() + board.distances.tobytes())
    return found.digest()


def _some(placements: Sequence[Placement]) -> Sequence[Placement]:
    """A large board teaches by some of its pictures: pairs are as many as their square."""
    if len(placements) <= MOST_PICTURES:
        return placements
    chosen = np.random.default_rng(0).choice(len(placements), MOST_PICTURES, replace=False)
    return [placements[each] for each in sorted(chosen.tolist())]


def _fitted(differences: Floats, weight: Floats, held: float) -> NDArray[np.float32]:
    from scipy.optimize import minimize

    scale = max(float(np.abs(differences.sum(axis=1)).mean()), 1e-12)
    total, size = weight.sum(), differences.shape[1]

    def loss(t: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        v = np.exp(t)
        margin = 2 * (differences @ v) / scale
        value = (weight * np.logaddexp(0, -margin)).sum() / total + held * np.mean(t**2)
        pull = -(weight / (1 + np.exp(np.clip(margin, -50, 50)))) / total
        slope = (pull @ differences) * 2 / scale * v + 2 * held * t / size
        return float(value), np.asarray(slope, np.float64)

    bounds = [(-FARTHEST, FARTHEST)] * size
    found: Any = minimize(
        loss,
        np.zeros(size),
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"maxiter": _STEPS},
    )
    return np.asarray(np.exp(found.x), np.float32)


def _differences(rows: Floats, triplets: Triplets) -> Floats:
    """(n, k): by how much the farther one is farther, in each feature."""
    anchor = rows[triplets.anchor]
    return np.asarray((anchor - rows[triplets.far]) ** 2 - (anchor - rows[triplets.near]) ** 2)


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


def _square(board: LaidOut) -> Floats:
    count = len(board.rows)
    apart = np.zeros((count, count))
    upper = np.triu_indices(count, 1)
    apart[upper] = board.distances
    return apart + apart.T
