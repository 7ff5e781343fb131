"""Asks one kind of index and the exact scan. `python -m app.bench.similar_queries FOLDER KIND`."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from app.bench.similar_vectors import KEY
from models.cancellation import CancelToken
from models.nets.vectors import VectorStore
from models.records import Neighbour
from models.similarity.neighbour_index import NeighbourIndex
from models.similarity.wish import Wish

QUERIES, EXACT, SPECIAL = 100, 20, 10
LIMIT = 50
_NEW = [f"{number:02x}" + "ff" * 31 for number in range(16)]  # As many as an analysis adds.


def main(folder: str, kind: str, _started: str) -> None:
    (file,) = (Path(folder) / "vectors").glob("*.f16")
    count = (Path(folder) / "vectors" / f"{KEY}.ids").stat().st_size // 32
    store = VectorStore(Path(folder) / "vectors", KEY, file.stat().st_size // count // 2)
    index = NeighbourIndex(Path(folder) / "index", store, kind=kind)
    exact = NeighbourIndex(Path(folder) / "none", store, exact_below=len(store) + 100)
    started = time.perf_counter()
    for _ in index.build(CancelToken()):
        pass
    facts: dict[str, float] = {"built": time.perf_counter() - started}
    places = np.random.default_rng(1).permutation(len(store))[:QUERIES]
    ids = store.ids_at(places)
    index.nearest(ids[0], LIMIT)
    facts["p95"] = _p95(lambda each: index.nearest(each, LIMIT), ids)
    facts["resident"] = _resident()
    facts["exact"] = _p95(lambda each: exact.nearest(each, LIMIT), ids[:EXACT])
    facts["recall"] = _recall(index, exact, [_wish(store, each) for each in ids[:EXACT]])
    special = [_wish(store, each, 1.0) for each in ids[:SPECIAL]]
    facts["special_recall"] = _recall(index, exact, special)
    tenth = set(store.ids_at(np.arange(0, len(store), 10)))
    facts["filtered_recall"] = _recall(
        index, exact, [_wish(store, each) for each in ids[:SPECIAL]], tenth
    )
    print(json.dumps({**facts, **_one_more(store, index)}))


def _wish(store: VectorStore, artwork: str, special: float = 0.0) -> Wish:
    return Wish((store.get([artwork])[0],), (), special)


def _recall(
    index: NeighbourIndex, exact: NeighbourIndex, wishes: list[Wish], among: set[str] | None = None
) -> float:
    shares = []
    for wish in wishes:
        found = _ids(index.fitting(wish, LIMIT, among=among))
        expected = _ids(exact.fitting(wish, LIMIT, among=among))
        shares.append(len(found & expected) / LIMIT)
    return float(np.mean(shares))


def _one_more(store: VectorStore, index: NeighbourIndex) -> dict[str, float]:
    """A batch of vectors more, the time for each, and a first search that finds them."""
    row = store.get(store.ids_at(np.array([5])))
    rows = np.repeat(row, len(_NEW), axis=0)
    store.append(["00" * 32], row)  # Makes room, as every quarter more does.
    started = time.perf_counter()
    store.append(_NEW, rows)
    written = time.perf_counter()
    found = index.fitting(Wish((row[0],)), LIMIT)
    if not _ids(found).issuperset(_NEW):
        raise RuntimeError("a picture that was added is not found")
    now = time.perf_counter()
    each = (written - started) / len(_NEW)
    return {"insertion": 1e3 * each, "findable": 1e3 * (now - started)}


def _ids(found: list[Neighbour]) -> set[str]:
    return {each.id for each in found}


def _p95(ask: Callable[[str], object], ids: list[str]) -> float:
    times = []
    for each in ids:
        started = time.perf_counter()
        ask(each)
        times.append(time.perf_counter() - started)
    return float(np.percentile(times, 95)) * 1e3


def _resident() -> float:
    """Everything of this process that is in memory, mapped files too, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(*sys.argv[1:])
