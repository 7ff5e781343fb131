"""The one door to the nearest artworks of a vector: exact for few, by an index's candidates for
many, whose true distances decide.

What was analysed since the index was built is always scanned exactly. A new index is a new file,
swapped in by replacing the small file that names it. docs/adr/0010 says which kind serves when.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np

from models.cancellation import CancelToken
from models.records import Neighbour, Progress
from models.similarity.annoy_index import AnnoyKind
from models.similarity.compact_index import CompactKind
from models.similarity.exact import Floats, Halves, distances, nearest_places
from models.similarity.index_files import Head, IndexFiles
from models.similarity.proposing import IndexKind, Mask, Places, Proposer
from models.similarity.special import Whitening, fit_whitening
from models.similarity.wish import Wish, wished

COMPACT, ANNOY = "compact", "annoy"
KINDS: dict[str, IndexKind] = {COMPACT: CompactKind(), ANNOY: AnnoyKind()}
FEW = 4_000  # So many candidates are compared at once, whatever the index would say.
_GROWN = 0.05
_FRESH = 0.2  # The whitening is fitted anew when the library has grown by so much.


class Vectors(Protocol):
    """One net's vectors of a library (models.nets.vectors): rows are only ever appended, unless all
    of them were deleted."""

    key: str

    def __len__(self) -> int: ...

    def ids_at(self, places: Places) -> list[str]: ...

    def digest(self, count: int) -> str: ...

    def matrix(self) -> Halves: ...

    def positions(self, ids: Sequence[str]) -> Places: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    head: Head
    proposer: Proposer


class NeighbourIndex:
    """Reads from any thread; `build` in one thread at a time. `kind` is one of `KINDS`."""

    def __init__(
        self,
        folder: Path,
        vectors: Vectors,
        *,
        kind: str = COMPACT,
        exact_below: int | None = None,
    ) -> None:
        self._files = IndexFiles(folder, vectors.key)
        self._vectors = vectors
        self._kind = KINDS[kind]
        self._exact_below = self._kind.exact_below if exact_below is None else exact_below
        self._loaded: _Loaded | None = None
        self._whitening: Whitening | None = None
        self._fitted = 0  # On so many vectors.

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
        matrix = self._vectors.matrix()
        allowed = self._allowed(len(matrix), among, without)
        places = self._candidates(wish, allowed, limit)
        if len(places) == len(matrix):
            found = self._judged(matrix, wish)
        else:
            found = self._judged(matrix[places], wish)
        best = nearest_places(found, limit)
        ids = self._vectors.ids_at(places[best])
        return [Neighbour(each, float(far)) for each, far in zip(ids, found[best], strict=True)]

    def _allowed(self, count: int, among: Collection[str] | None, without: Collection[str]) -> Mask:
        allowed = np.full(count, among is None)
        if among is not None:
            chosen = self._vectors.positions(list(among))
            allowed[chosen[(chosen >= 0) & (chosen < count)]] = True
        own = self._vectors.positions(list(without))
        allowed[own[(own >= 0) & (own < count)]] = False
        return allowed

    def _candidates(self, wish: Wish, allowed: Mask, limit: int) -> Places:
        """In the order of the rows, so that equals are listed in it."""
        everything = np.flatnonzero(allowed)
        if len(everything) <= min(FEW, self._exact_below):
            return everything
        index = self._usable(len(allowed))
        if index is None:
            return everything
        known = index.head.count
        newest = known + np.flatnonzero(allowed[known:])
        proposed = index.proposer.propose(wish, allowed[:known], limit)
        return np.sort(np.concatenate([proposed, newest]))

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
        index = self._usable(count)
        return index is None or count - index.head.count > _GROWN * index.head.count

    def build(self, token: CancelToken) -> Generator[Progress, None, None]:
        """A new index of all rows, swapped in at the end. Stopped or killed, the old one stays."""
        matrix = self._vectors.matrix()
        count = len(matrix)
        head = self._files.new(self._kind.name, count, self._vectors.digest(count))
        try:
            yield from self._kind.build(matrix, partial(self._files.path, head), token)
            token.check()
            self._files.exchange(head)
        except BaseException:
            self._files.delete(head)
            raise

    def _place(self, artwork: str) -> int:
        place = int(self._vectors.positions([artwork])[0])
        if place < 0:
            raise KeyError(artwork)
        return place

    def _usable(self, count: int) -> _Loaded | None:
        """The index on the disk, if it is of these very rows."""
        if count < self._exact_below:
            return None
        head = self._files.head()
        if head is None or head.kind != self._kind.name or head.count > count:
            return None
        if head.digest != self._vectors.digest(head.count):
            return None
        if self._loaded is None or self._loaded.head != head:
            self._loaded = self._load(head)
        return self._loaded

    def _load(self, head: Head) -> _Loaded | None:
        """None where it cannot be read: it is derived, a scan answers until it is built anew."""
        proposer = self._kind.load(partial(self._files.path, head), head.count)
        return _Loaded(head, proposer) if proposer is not None else None
