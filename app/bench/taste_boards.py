"""Boards of an invented person: pictures laid by a hidden metric, and what is learned of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.bench.taste_people import Pictures
from models.imaging.style import SIZE as STYLES
from models.records import Placement
from models.taste.arrangement import dissimilarities
from models.taste.metric import agreement, plain_metric, quick_metric
from models.taste.triplets import LaidOut, Triplets

STRENGTH = 1.0
NOISE = 0.12  # Of the board's extent, in which a hand misses.
TESTED = 4000

Floats = NDArray[np.floating]


def triplet_gains(
    pictures: Pictures, features: Floats, seed: int, boards: int, size: int
) -> tuple[float, float]:
    """The share of the person's triplets among pictures never laid that is right: with all features
    counting the same, and with the metric learned from these boards."""
    random = np.random.default_rng((seed, boards, size))
    hidden = _hidden(features, random)
    order = random.permutation(len(features))
    laid, rest = order[: boards * size], order[boards * size :]
    boards_ = [
        _board(features, hidden, laid[start : start + size], random)
        for start in range(0, boards * size, size)
    ]
    metric = quick_metric(features, boards_)
    tested = _triplets(features, hidden, rest, random)
    return (
        agreement(features, tested, plain_metric(features.shape[1] - 1)),
        agreement(features, tested, metric),
    )


def _hidden(features: Floats, random: np.random.Generator) -> Floats:
    """Weights of the features: log-normal, and the style counts a few times as much or as little,
    as one person looks at colours and another at what is shown."""
    weights = np.exp(STRENGTH * random.normal(size=features.shape[1] - 1))
    weights[-STYLES:] *= np.exp(1.5 * random.normal(size=STYLES))
    return np.asarray(weights)


def _board(
    features: Floats, hidden: Floats, rows: NDArray[np.int64], random: np.random.Generator
) -> LaidOut:
    """Two dimensions are all that a board has; the hand misses a little and zooms as it likes."""
    places = _flattened(features[rows, :-1] * np.sqrt(hidden))
    extent = np.sqrt((places**2).sum(axis=1).mean())
    places = places + NOISE * extent * random.normal(size=places.shape)
    zoom = float(np.exp(random.normal()))
    laid = [
        Placement(str(row), zoom * float(x), zoom * float(y), moved=True)
        for row, (x, y) in zip(rows.tolist(), places.tolist(), strict=True)
    ]
    return LaidOut(tuple(rows.tolist()), dissimilarities(laid)[1])


def _flattened(rows: Floats) -> Floats:
    """Classical scaling to two dimensions, then steps of SMACOF (de Leeuw, 1977)."""
    apart = np.sqrt(((rows[:, None] - rows[None]) ** 2).sum(axis=2))
    centre = np.eye(len(rows)) - 1 / len(rows)
    strength, axes = np.linalg.eigh(-0.5 * centre @ apart**2 @ centre)
    flat = axes[:, -2:] * np.sqrt(np.maximum(strength[-2:], 0))
    for _ in range(100):
        now = np.sqrt(((flat[:, None] - flat[None]) ** 2).sum(axis=2))
        ratio = np.divide(apart, now, out=np.zeros_like(apart), where=now > 1e-12)
        pull = -ratio
        np.fill_diagonal(pull, ratio.sum(axis=1))
        flat = pull @ flat / len(rows)
    return np.asarray(flat)


def _triplets(
    features: Floats, hidden: Floats, rows: NDArray[np.int64], random: np.random.Generator
) -> Triplets:
    anchor, one, other = (random.choice(rows, TESTED) for _ in range(3))
    near = ((features[anchor, :-1] - features[one, :-1]) ** 2 * hidden).sum(axis=1)
    far = ((features[anchor, :-1] - features[other, :-1]) ** 2 * hidden).sum(axis=1)
    swapped = near > far
    nearer, farther = np.where(swapped, other, one), np.where(swapped, one, other)
    plain = (anchor != one) & (anchor != other) & (one != other)
    return Triplets(anchor[plain], nearer[plain], farther[plain], np.ones(int(plain.sum())))
