"""The one door to annoy: it proposes candidates on the vectors' main axes.

annoy cannot grow, and takes items after it was built in silence without ever finding them.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.records import Progress
from models.similarity.exact import Floats, Halves, unit
from models.similarity.proposing import UNREADABLE, Mask, PathOf, Places
from models.similarity.wish import Wish

AXES = 128
TREES = 20
SEARCH = 100_000  # Nodes that annoy looks at for one query.
CANDIDATES = 2000
_STEP = 2000


class AnnoyKind:
    """Trees of random planes (Bernhardsson's annoy)."""

    name = "annoy"
    exact_below = 20_000

    def build(
        self, matrix: Halves, path: PathOf, token: CancelToken
    ) -> Generator[Progress, None, None]:
        from models.taste.features import fit_features

        space = fit_features(matrix, AXES)
        built = Building(space.size - 1)
        for start in range(0, len(matrix), _STEP):
            token.check()
            built.add(space.of(matrix[start : start + _STEP])[:, :-1])
            yield Progress(min(start + _STEP, len(matrix)), len(matrix))
        token.check()
        np.savez(path("npz"), mean=space.mean, axes=space.axes)
        built.save(path("annoy"))

    def load(self, path: PathOf, count: int) -> AnnoyProposer | None:
        from annoy import AnnoyIndex

        try:
            # Opened here: np.load leaves the file open when it cannot read it.
            with path("npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                mean, axes = stored["mean"], stored["axes"]
            index = AnnoyIndex(axes.shape[1], "angular")
            index.load(str(path("annoy")))
        except (*UNREADABLE, BadZipFile):
            return None
        return AnnoyProposer(index, mean, axes) if index.get_n_items() == count else None


class AnnoyProposer:
    """An index that was read."""

    def __init__(self, annoy: Any, mean: Floats, axes: Floats) -> None:
        self._annoy = annoy
        self._mean = mean
        self._axes = axes

    def propose(self, wish: Wish, allowed: Mask, wanted: int) -> Places:
        """By what is looked for overall; more and more until so many of them are allowed."""
        projected = ((unit(wish.overall()) - self._mean) @ self._axes).tolist()
        asked = max(CANDIDATES, 4 * wanted)
        while True:
            nodes = max(SEARCH, 20 * asked)
            places = np.array(self._annoy.get_nns_by_vector(projected, asked, nodes), np.int64)
            places = places[allowed[places]]
            if len(places) >= wanted or asked >= len(allowed):
                return places
            asked *= 4


class Building:
    """An index that grows until it is saved."""

    def __init__(self, dimensions: int) -> None:
        from annoy import AnnoyIndex

        self._annoy: Any = AnnoyIndex(dimensions, "angular")
        self._annoy.set_seed(1)
        self._count = 0
        self._saved = False

    def add(self, rows: NDArray[np.floating]) -> None:
        if self._saved:
            raise RuntimeError("the index was built already")
        for row in rows.tolist():
            self._annoy.add_item(self._count, row)
            self._count += 1

    def save(self, file: Path) -> None:
        self._saved = True
        self._annoy.build(TREES)
        self._annoy.save(str(file))
        self._annoy.unload()
