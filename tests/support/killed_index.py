"""Run as a process that builds an index again and again until it is killed: `FOLDER KIND`."""

from __future__ import annotations

import sys
from pathlib import Path

from models.cancellation import CancelToken
from models.nets.vectors import VectorStore
from models.similarity.neighbour_index import NeighbourIndex

SIZE = 48


def main(folder: str, kind: str) -> None:
    vectors = VectorStore(Path(folder) / "vectors", "net@1", SIZE)
    index = NeighbourIndex(Path(folder) / "index", vectors, kind=kind, exact_below=1000)
    while True:
        for _ in index.build(CancelToken()):
            sys.stdout.write("step\n")
            sys.stdout.flush()
        sys.stdout.write("built\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
