"""Draws a collection's map, or lays what is new on the one there is."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.map.aligned import aligned
from models.map.landmarks import MOST, laid_between, landmarks
from models.map.projection import project
from models.map.stored import DrawnMap
from models.records import Progress

LEAST = 8  # Pictures below which there is nothing to draw.
GROWN = 1.2
TURNED = 0.3  # Root mean square change of the metric's log weights.
CLOSER = 0.5  # How close together, of its spread, an old map begins when it settles anew.

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Land:
    """What a map is of: artworks, their rows (models.map.rows), the personal metric's weights (or
    its matrix, models.taste.metric), and which of the artworks were judged (as places in `ids`)."""

    net: str
    ids: Sequence[str]
    rows: Rows
    weights: NDArray[np.float32]
    judged: Sequence[int] = ()


def is_outdated(drawn: DrawnMap, count: int, weights: NDArray[np.floating]) -> bool:
    """Whether it should be drawn anew: a fifth more pictures, or another metric."""
    if count > GROWN * drawn.fitted or len(drawn.weights) != len(weights):
        return True
    return bool(np.sqrt(np.mean(_change(drawn.weights, weights) ** 2)) > TURNED)


def draw(
    land: Land,
    before: DrawnMap | None,
    token: CancelToken,
    *,
    afresh: bool = False,
    most: int = MOST,
) -> Generator[Progress, None, DrawnMap]:
    """A new map on landmarks, everything else between them. What lay on the map `before` stays
    near its place: it settles from there, or `afresh` is only turned so that it fits. Raises
    `Cancelled` or `NetError`."""
    chosen = landmarks(len(land.ids), land.judged, most)
    names = [land.ids[place] for place in chosen.tolist()]
    shared, there = (np.empty(0, np.int64), np.empty((0, 2), np.float32))
    if before is not None and before.net == land.net:
        shared, there = before.of(names)
    rows = land.rows[chosen]
    start = None if afresh or before is None else _start(rows, shared, there, before.spread)
    places = yield from project(rows, start, token)
    laid = aligned(places, shared, there)
    every = np.empty((len(land.ids), 2), np.float32)
    every[chosen] = laid
    rest = np.setdiff1d(np.arange(len(land.ids)), chosen)
    token.check()
    every[rest] = laid_between(land.rows[rest], rows, laid)
    spread = float(places[:, 0].std())
    return DrawnMap(land.net, tuple(land.ids), every, land.weights, len(land.ids), spread)


def with_new(drawn: DrawnMap, land: Land) -> DrawnMap:
    """The map with everything of `land` on it and nothing else; what lies there does not move."""
    at, places = drawn.of(land.ids)
    every = np.empty((len(land.ids), 2), np.float32)
    every[at] = places
    new = np.setdiff1d(np.arange(len(land.ids)), at)
    known = (
        at if len(at) <= MOST else at[np.sort(np.random.default_rng(0).permutation(len(at))[:MOST])]
    )
    every[new] = laid_between(land.rows[new], land.rows[known], every[known])
    return replace(drawn, ids=tuple(land.ids), places=every)


def _change(before: NDArray[np.floating], now: NDArray[np.floating]) -> NDArray[np.floating]:
    """Logarithms of what squared distances along each axis are multiplied by. Of full matrices the
    axes are those that both stretch only."""
    if before.ndim == now.ndim == 1:
        return np.asarray(np.log(np.maximum(now, 1e-6)) - np.log(np.maximum(before, 1e-6)))
    from scipy.linalg import eigvalsh

    least = 1e-6 * np.eye(len(now))
    one, other = (
        np.asarray(np.diag(each) if each.ndim == 1 else each, np.float64) + least
        for each in (before, now)
    )
    return np.asarray(np.log(np.maximum(eigvalsh(other, one), 1e-6)))


def _start(rows: Rows, shared: NDArray[np.int64], there: Rows, spread: float) -> Rows | None:
    """Where they lay, and between those what is new; None where too little was there before."""
    if len(shared) < max(LEAST, len(rows) // 2):
        return None
    start = np.empty((len(rows), 2), np.float32)
    start[shared] = there
    new = np.setdiff1d(np.arange(len(rows)), shared)
    start[new] = laid_between(rows[new], rows[shared], there)
    start -= start.mean(axis=0)
    size = CLOSER * spread / max(float(start[:, 0].std()), 1e-9)
    return np.asarray(start * size, np.float32)
