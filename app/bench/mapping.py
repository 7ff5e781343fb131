"""The map: how well neighbours stay neighbours, how still it holds, how quickly it is painted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.bench import Figure, Setting
from models.cancellation import CancelToken
from models.map.drawing import Land, draw
from models.map.rows import map_rows
from models.map.stored import DrawnMap

NEAR = 10
FIRST = 0.8  # Of the pictures are on the first map.

Floats = NDArray[np.floating]


def measure(setting: Setting) -> Iterator[Figure]:
    from app.bench.children import run

    yield from _drawn(_rows())
    count = min(setting.largest, 100_000)
    facts = run("app.bench.map_frames", str(count))
    for what in ("pan", "zoom"):
        ours, theirs = facts[f"map {what}"], facts[f"plain {what}"]
        named = f"map of {count:,} pictures, {what}, p95 of a frame"
        against = f"all {count:,} as pixmap items"
        yield Figure(named, ours, "ms", theirs / max(ours, 0.001), against, "≤ 16 ms")
    yield Figure(f"levels of a map of {count:,} made", facts["levels"], "ms")
    yield Figure(f"heat of a map of {count:,}", facts["heat"], "ms", bar="≤ 50 ms")


def _drawn(rows: NDArray[np.float32]) -> Iterator[Figure]:
    first = int(FIRST * len(rows))
    old, _ = _finished(_land(rows[:first]), None)
    new, seconds = _finished(_land(rows), old)
    alone, longer = _finished(_land(rows), old, afresh=True)
    yield Figure(f"map of {len(rows):,} pictures drawn", longer, "s")
    yield Figure("a fifth more settled into it", seconds, "s", longer / seconds, "drawn afresh")
    kept, flat = _kept(rows, new.places), _kept(rows, rows[:, :2])
    share = "of the 10 nearest that are so on the map"
    yield Figure(share, 100 * kept, "%", kept / flat, "two main axes")
    yield Figure(f"{share}, drawn afresh", 100 * _kept(rows, alone.places), "%")
    still, apart = (_moved(each, old, first) for each in (new, alone))
    moved = "movement of what was there, of the map's side"
    yield Figure(moved, 100 * still, "%", apart / still, "drawn afresh and turned")


def _rows() -> NDArray[np.float32]:
    from app.bench.taste_people import features_of, read_pictures

    _, phi = features_of(read_pictures())
    mixed = np.random.default_rng(0).permutation(len(phi))
    return map_rows([phi[mixed][:, :-1]])


def _land(rows: NDArray[np.float32]) -> Land:
    names = [f"{number:064x}" for number in range(len(rows))]
    return Land("bench", names, rows, np.ones(1, np.float32))


def _finished(
    land: Land, before: DrawnMap | None, *, afresh: bool = False
) -> tuple[DrawnMap, float]:
    begun = time.perf_counter()
    work = draw(land, before, CancelToken(), afresh=afresh)
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value, time.perf_counter() - begun


def _kept(rows: Floats, places: Floats) -> float:
    from scipy.spatial import cKDTree

    cosines = rows @ rows.T
    np.fill_diagonal(cosines, -np.inf)
    nearest = np.argpartition(-cosines, NEAR, axis=1)[:, :NEAR]
    tree: Any = cKDTree(places)
    _, found = tree.query(places, NEAR + 1)
    same = [len({*a} & {*b}) for a, b in zip(nearest.tolist(), found[:, 1:].tolist(), strict=True)]
    return float(np.mean(same)) / NEAR


def _moved(new: DrawnMap, old: DrawnMap, count: int) -> float:
    return float(np.linalg.norm(new.places[:count] - old.places, axis=1).mean())
