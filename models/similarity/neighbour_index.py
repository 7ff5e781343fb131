"""The one door to annoy: the nearest artworks of a vector, exact for small libraries.

Above a measured size (docs/adr/0010) annoy proposes candidates on the vectors' main axes, and
their true distances decide. What was analysed since the index was built is always scanned exactly.
annoy cannot grow: a new index is a new file, swapped in by replacing the small file that names it.
"""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.records import Neighbour, Progress
from models.similarity.exact import Floats, Halves, distances, nearest_places, unit
from models.similarity.index_files import Head, IndexFiles, digest_of
from models.similarity.special import Whitening, fit_whitening
from models.similarity.wish import Wish, wished

EXACT_BELOW = 20_000
AXES = 128
TREES = 20
SEARCH = 100_000  # Nodes that annoy looks at for one query.
CANDIDATES = 2000
_GROWN = 0.1
_FRESH = 0.2  # The whitening is fitted anew when the library has grown by so much.
_STEP = 2000


class Vectors(Protocol):
    """One net's vectors of a library (models.nets.vectors): rows are only ever appended, unless all
    of them were deleted. `ids` answers with the same list until the rows change."""

    key: str

    def __len__(self) -> int: ...

    def ids(self) -> list[str]: ...

    def matrix(self) -> Halves: ...

    def positions(self, ids: list[str]) -> NDArray[np.int64]: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    head: Head
    annoy: Any
    mean: Floats
    axes: Floats


class NeighbourIndex:
    """Reads from any thread; `build` in one thread at a time."""

    def __init__(self, folder: Path, vectors: Vectors, *, exact_below: int = EXACT_BELOW) -> None:
        self._files = IndexFiles(folder, vectors.key)
        self._vectors = vectors
        self._exact_below = exact_below
        self._loaded: _Loaded | None = None
        self._whitening: Whitening | None = None
        self._fitted = 0  # On so many vectors.
        self._of: list[str] = []  # The ids that `_loaded` was compared with.

    def nearest(
        self, query: str | Floats, limit: int, *, among: Collection[str] | None = None
    ) -> list[Neighbour]:
        """Nearest first, the query's own artwork left out; only of `among` if given.

        `query` is an analysed artwork's id (else KeyError) or a vector.
        """
        if isinstance(query, str):
            place = self._place(query)
            vector = np.asarray(self._vectors.matrix()[place], np.float32)
            return self.fitting(Wish((vector,)), limit, among=among, without=(query,))
        return self.fitting(Wish((np.asarray(query, np.float32),)), limit, among=among)

    def fitting(
        self,
        wish: Wish,
        limit: int,
        *,
        among: Collection[str] | None = None,
        without: Collection[str] = (),
    ) -> list[Neighbour]:
        """What fits the wish best first; only of `among` if given, and never `without`."""
        ids = self._vectors.ids()
        matrix = self._vectors.matrix()[: len(ids)]
        allowed = _allowed(ids, among)
        own = self._vectors.positions(list(without))
        allowed[own[own >= 0]] = False
        index = self._usable(ids)
        if index is None:
            places = np.flatnonzero(allowed)
            found = self._judged(matrix, wish)[places]
        else:
            places = _proposed(index, wish.overall(), allowed, limit)
            found = self._judged(matrix[places], wish)
        best = nearest_places(found, limit)
        return [Neighbour(ids[places[each]], float(found[each])) for each in best]

    def _judged(self, rows: Halves, wish: Wish) -> Floats:
        if not wish.is_mixed:
            return distances(rows, wish.plus[0])
        count = len(self._vectors)
        if wish.special and count > 1 and count > (1 + _FRESH) * self._fitted:
            self._whitening, self._fitted = fit_whitening(self._vectors.matrix()), count
        whitening = self._whitening if wish.special else None
        return wished(rows, wish, whitening, whitening.lengths(rows) if whitening else None)

    @property
    def wants_building(self) -> bool:
        """Whether so much is not in the index that building pays."""
        count = len(self._vectors)
        if count < self._exact_below:
            return False
        index = self._usable(self._vectors.ids())
        return index is None or count - index.head.count > _GROWN * index.head.count

    def build(self, token: CancelToken) -> Generator[Progress, None, None]:
        """A new index of all rows, swapped in at the end. Stopped or killed, the old one stays."""
        from models.taste.features import fit_features

        ids = self._vectors.ids()
        matrix = self._vectors.matrix()[: len(ids)]
        space = fit_features(matrix, AXES)
        built = _Building(space.size - 1)
        for start in range(0, len(ids), _STEP):
            token.check()
            built.add(space.of(matrix[start : start + _STEP])[:, :-1])
            yield Progress(min(start + _STEP, len(ids)), len(ids))
        token.check()
        head = self._files.new(ids)
        built.save(self._files.path(head.file))
        self._files.exchange(head, space.mean, space.axes)

    def _place(self, artwork: str) -> int:
        place = int(self._vectors.positions([artwork])[0])
        if place < 0:
            raise KeyError(artwork)
        return place

    def _usable(self, ids: list[str]) -> _Loaded | None:
        """The index on the disk, if it is of these very rows."""
        if len(ids) < self._exact_below:
            return None
        head = self._files.head()
        if head is None or head.count > len(ids):
            return None
        if self._loaded is None or self._loaded.head != head or self._of is not ids:
            if head.digest != digest_of(ids[: head.count]):
                return None
            if self._loaded is None or self._loaded.head != head:
                self._loaded = self._load(head)
            self._of = ids
        return self._loaded

    def _load(self, head: Head) -> _Loaded | None:
        from annoy import AnnoyIndex

        try:
            mean, axes = self._files.axes(head)
            index = AnnoyIndex(axes.shape[1], "angular")
            index.load(str(self._files.path(head.file)))
        except (OSError, EOFError, ValueError, KeyError, BadZipFile):
            return None  # Derived: a scan answers until it is built anew.
        return _Loaded(head, index, mean, axes) if index.get_n_items() == head.count else None


class _Building:
    """An index that grows until it is saved. annoy itself takes items afterwards, in silence, and
    never finds them."""

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


def _proposed(
    index: _Loaded, vector: Floats, allowed: NDArray[np.bool_], limit: int
) -> NDArray[np.int64]:
    """Candidates of the index that are allowed, and everything that is newer than it."""
    projected = (unit(vector) - index.mean) @ index.axes
    newest = np.arange(index.head.count, len(allowed))
    wanted = max(CANDIDATES, 4 * limit)
    while True:
        found = index.annoy.get_nns_by_vector(projected.tolist(), wanted, max(SEARCH, 20 * wanted))
        places = np.concatenate([np.array(found, np.int64), newest])
        places = places[allowed[places]]
        if len(places) >= limit or wanted >= index.head.count:
            return np.sort(places)
        wanted *= 4


def _allowed(ids: list[str], among: Collection[str] | None) -> NDArray[np.bool_]:
    if among is None:
        return np.ones(len(ids), np.bool_)
    wanted = among if isinstance(among, (set, frozenset)) else set(among)
    return np.fromiter((each in wanted for each in ids), np.bool_, len(ids))
