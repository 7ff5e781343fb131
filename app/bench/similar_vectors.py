"""Makes vectors such as a net's: in groups, with variances that fall as those of the default net on
openclipart do (rank^-1.24). `python -m app.bench.similar_vectors FOLDER COUNT DIMENSIONS`.

Half of the variance is between the groups, half within them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.nets.vectors import VectorStore

KEY = "bench@1"
FALL = -1.24
GROUP = 200
_STEP = 5_000

Floats = NDArray[np.float32]


def main(folder: str, count: str, dimensions: str, _started: str) -> None:
    size = int(dimensions)
    store = VectorStore(Path(folder) / "vectors", KEY, size)
    random = np.random.default_rng(0)
    groups = _drawn(random, max(int(count) // GROUP, 1), size)
    while len(store) < int(count):
        some = min(_STEP, int(count) - len(store))
        ids = [each.tobytes().hex() for each in random.integers(0, 256, (some, 32), np.uint8)]
        store.append(ids, vectors_of(random, groups, some))
    print(json.dumps({"count": len(store)}))


def vectors_of(random: np.random.Generator, groups: Floats, count: int) -> Floats:
    """So many rows of length 1."""
    own = _drawn(random, count, groups.shape[1])
    rows = groups[random.integers(0, len(groups), count)] + own
    # As far from the origin as the default net's, whose values are not negative.
    rows[:, -1] += 0.85 * np.sqrt(np.mean(np.sum(rows**2, axis=1)))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _drawn(random: np.random.Generator, count: int, size: int) -> Floats:
    spread = np.arange(1, size + 1, dtype=np.float32) ** np.float32(FALL / 2)
    return random.standard_normal((count, size), np.float32) * spread


if __name__ == "__main__":
    main(*sys.argv[1:])
