"""The process that lays rows out on a plane by t-SNE: its memory and its locks are its own.

Arguments: FOLDER THREADS (run by models.map.projection)

Reads `rows.npy` (n, k) and, where there is one, `start.npy` (n, 2) in FOLDER and writes `map.npy`;
from a start it only settles, without the exaggeration that would tear the old map up. Says how far
it is as lines of "done total". openTSNE is imported here and nowhere else.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PERPLEXITY = 30.0
EXAGGERATED, SETTLING, SETTLING_AGAIN = 250, 500, 250  # Iterations.
TOLD_EVERY = 10


def main(arguments: list[str]) -> int:
    folder, threads = Path(arguments[0]), int(arguments[1])
    if hasattr(os, "nice"):
        os.nice(10)
    rows = np.load(folder / "rows.npy")
    start = folder / "start.npy"
    places = lay_out(rows, np.load(start) if start.exists() else None, threads)
    np.save(folder / "map.npy", places.astype(np.float32))
    return 0


def lay_out(
    rows: NDArray[np.float32], start: NDArray[np.float32] | None, threads: int
) -> NDArray[np.floating]:
    """(n, 2), by cosine. The same rows and start give the same map with one thread."""
    import openTSNE

    first = EXAGGERATED if start is None else 0
    then = SETTLING if start is None else SETTLING_AGAIN
    total = first + then
    done = 0

    def tell(_iteration: int, _error: float, _places: object) -> bool:
        nonlocal done
        done += TOLD_EVERY
        _say(min(done, total), total)
        return False

    _say(0, total)
    fitted: Any = openTSNE.TSNE(
        perplexity=min(PERPLEXITY, (len(rows) - 1) / 3),
        metric="cosine",
        initialization="pca" if start is None else start.astype(np.float64),
        early_exaggeration_iter=first,
        n_iter=then,
        n_jobs=threads,
        random_state=0,
        callbacks=tell,
        callbacks_every_iters=TOLD_EVERY,
    ).fit(rows.astype(np.float64))
    return np.asarray(fitted)


def _say(done: int, total: int) -> None:
    sys.stdout.write(f"{done} {total}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
