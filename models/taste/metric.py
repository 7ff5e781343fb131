"""The personal metric: how much each feature counts in what a person lays near and far.

Positive diagonal weights v, learned from triplets within one board each (nearer, farther), with a
prior at 1:

    Σ ω log(1 + exp(-2 (d²(anchor, farther) - d²(anchor, nearer)) / c)) / Σω + λ mean(log² v)

A full matrix follows them (models.taste.turned) where there are many boards and those that it has
not seen say that it is better.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.taste.triplets import LaidOut, Pairs, Triplets, triplets_of
from models.taste.turned import turn

GROUPS = 10  # Left out in turn; as long as there are no more boards, each is one.
HELD, LOOSE = 0.6, 0.03  # λ: of one board, and of twenty or more; as much less as they are more.
FARTHEST = 4.0
MANY = 10  # Boards from which on a full matrix is tried.
BETTER = 0.01  # By so much of the triplets it must be better than the weights alone.
TRIED = 3  # Groups after which it is given up if it is behind.
_STEPS = 200

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class PersonalMetric:
    """`weights` (k) of the features, then `turned` (k, k) where the boards asked for it; from so
    many boards. The agreement with boards that it had not seen, with all features counting the same
    (`before`) and with it. `made_of` is a digest of the boards and the features that it was learned
    from."""

    weights: NDArray[np.float32]
    boards: int = 0
    before: float = 0.5
    after: float = 0.5
    made_of: bytes = b""
    turned: NDArray[np.float32] | None = None

    def placed(self, features: Floats) -> Floats:
        """Rows (n, k) whose distances and angles are the metric's; `features` end with the
        intercept."""
        rows = features[:, :-1] * np.sqrt(self.weights).astype(features.dtype)
        return rows if self.turned is None else rows @ self.turned.astype(features.dtype)

    def toward(self, placed: Floats) -> Floats:
        """(n, k): whose products with features are those of the placed features with `placed`."""
        rows = placed if self.turned is None else placed @ self.turned.T.astype(placed.dtype)
        return rows * np.sqrt(self.weights).astype(placed.dtype)

    @property
    def form(self) -> NDArray[np.float32]:
        """What tells it from another metric of the same features: the weights (k), or the matrix
        (k, k) of d² = (x - y) M (x - y)."""
        if self.turned is None:
            return self.weights
        half = np.sqrt(self.weights)[:, None] * self.turned
        return np.asarray(half @ half.T, np.float32)


def plain_metric(size: int) -> PersonalMetric:
    """All of so many features count the same."""
    return PersonalMetric(np.ones(size, np.float32))


def learn_metric(features: Floats, boards: Sequence[LaidOut]) -> NDArray[np.float32]:
    """v (k) for the columns of `features` but the last; ones where no board says anything."""
    triplets = triplets_of(boards)
    size = features.shape[1] - 1
    if not len(triplets):
        return np.ones(size, np.float32)
    rows = np.asarray(features[:, :-1], np.float64)
    return _fitted(rows, triplets, max(HELD / len(boards), LOOSE))


def agreement(features: Floats, triplets: Triplets, metric: PersonalMetric) -> float:
    """The share of triplets in which the metric has the nearer one nearer."""
    if not len(triplets):
        return 0.5
    pairs = Pairs(triplets)
    rows = metric.placed(np.asarray(features[pairs.named], np.float64))
    apart = ((rows[pairs.one] - rows[pairs.other]) ** 2).sum(axis=1)
    return float(np.average(pairs.gaps(apart) > 0, weights=triplets.weight))


def left_out_agreement(
    features: Floats, boards: Sequence[LaidOut]
) -> tuple[float, float, float | None]:
    """Of boards that the metric has not seen, each in turn, or a tenth of them: the agreement with
    all features counting the same, with the weights, and with the full matrix after them, None
    where that was not tried to the end. Halves where there is one board only."""
    if len(boards) < 2:
        return 0.5, 0.5, None
    plain = plain_metric(features.shape[1] - 1)
    before, after, turned = [], [], []
    many = len(boards) >= MANY
    for group in range(min(GROUPS, len(boards))):
        held_out = triplets_of(boards[group::GROUPS])
        rest = [each for number, each in enumerate(boards) if number % GROUPS != group]
        weighted = PersonalMetric(learn_metric(features, rest))
        before.append(agreement(features, held_out, plain))
        after.append(agreement(features, held_out, weighted))
        if many:
            turned.append(agreement(features, held_out, _turned(features, rest, weighted)))
            many = len(turned) < TRIED or sum(turned) > sum(after)
    found = float(np.mean(turned)) if many else None
    return float(np.mean(before)), float(np.mean(after)), found


def personal_metric(
    features: Floats, boards: Sequence[LaidOut], known: PersonalMetric | None = None
) -> PersonalMetric:
    """From all boards, or the `known` one if it was made of the same."""
    made_of = _digest(features, boards)
    if known is not None and known.made_of == made_of:
        return known
    before, after, turned = left_out_agreement(features, boards)
    weights = learn_metric(features, boards)
    metric = PersonalMetric(weights, len(boards), before, after, made_of)
    if turned is None or turned <= after + BETTER:
        return metric
    full = _turned(features, boards, metric).turned
    return PersonalMetric(weights, len(boards), before, turned, made_of, full)


def quick_metric(features: Floats, boards: Sequence[LaidOut]) -> PersonalMetric:
    """The same metric for who does not ask how good it is: few boards need not be left out."""
    if len(boards) < MANY:
        return PersonalMetric(learn_metric(features, boards), len(boards))
    return personal_metric(features, boards)


def _turned(
    features: Floats, boards: Sequence[LaidOut], weighted: PersonalMetric
) -> PersonalMetric:
    triplets = triplets_of(boards)
    if not len(triplets):
        return weighted
    return PersonalMetric(weighted.weights, turned=turn(weighted.placed(features), triplets))


def _digest(features: Floats, boards: Sequence[LaidOut]) -> bytes:
    found = hashlib.sha256(repr(features.shape).encode() + features.tobytes())
    for board in boards:
        found.update(repr(board.rows).encode() + board.distances.tobytes())
    return found.digest()


def _fitted(rows: Floats, triplets: Triplets, held: float) -> NDArray[np.float32]:
    from scipy.optimize import minimize

    pairs = Pairs(triplets)
    rows = rows[pairs.named]
    squares = (rows[pairs.one] - rows[pairs.other]) ** 2
    scale = max(float(np.abs(pairs.gaps(squares.sum(axis=1))).mean()), 1e-12)
    weight, total, size = triplets.weight, triplets.weight.sum(), rows.shape[1]

    def loss(t: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        v = np.exp(t)
        margin = 2 * pairs.gaps(squares @ v) / scale
        value = (weight * np.logaddexp(0, -margin)).sum() / total + held * np.mean(t**2)
        pull = -(weight / (1 + np.exp(np.clip(margin, -50, 50)))) / total
        slope = (pairs.pulls(pull) @ squares) * 2 / scale * v + 2 * held * t / size
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
