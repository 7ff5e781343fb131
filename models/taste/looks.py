"""What is known of a library's pictures at one moment: a net's vectors, style, words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from models.taste.features import FeatureSpace, Floats, fit_features, fit_style
from models.taste.word_space import fit_words


class Vectors(Protocol):
    """One net's vectors of a library (models.nets.vectors); `key` is `<net>@<version>`."""

    key: str

    def __len__(self) -> int: ...

    def ids(self) -> list[str]: ...

    def matrix(self) -> NDArray[np.float16]: ...


class Rows(Protocol):
    """Numbers of pictures by artwork id (models.nets.vectors)."""

    def of(self, ids: Sequence[str]) -> NDArray[np.float32]:
        """A row for each, NaN where there is none."""
        ...


class Words(Protocol):
    """What is said of pictures (models.library.artworks.word_rows)."""

    def vocabulary(self) -> tuple[str, ...]: ...

    def of(self, ids: Sequence[str], vocabulary: Sequence[str]) -> Any:
        """Sparse (pictures, words), empty where nothing is said."""
        ...


@dataclass(frozen=True)
class Looks:
    """`ids` are all that the net has seen; `styles` has a row for each, or is None."""

    net: str
    ids: Sequence[str]
    matrix: NDArray[np.float16]
    styles: NDArray[np.float32] | None = None
    words: Words | None = None

    @cached_property
    def places(self) -> dict[str, int]:
        return {each: place for place, each in enumerate(self.ids)}

    def rows(self, names: Iterable[str]) -> NDArray[np.int64]:
        return np.array([self.places[each] for each in names], np.int64)

    def fit(self) -> FeatureSpace:
        """The axes of this library."""
        said, names = self._sayings()
        return fit_features(self.matrix, styles=self.styles, said=said, vocabulary=names)

    def has_more_than(self, space: FeatureSpace) -> bool:
        """Whether a kind of features came since these axes were fitted."""
        if space.style is None and fit_style(self.styles) is not None:
            return True
        if space.words is not None:
            return False
        said, names = self._sayings()
        return said is not None and fit_words(said, names) is not None

    def _sayings(self) -> tuple[Any, tuple[str, ...]]:
        """The words of all, sparse (None where there are none), and the vocabulary."""
        names = self.words.vocabulary() if self.words is not None else ()
        said = self.words.of(self.ids, names) if self.words is not None and names else None
        return said, names

    def said(self, space: FeatureSpace, names: Sequence[str]) -> Any:
        """Their words, sparse; None where words are no features."""
        if space.words is None or self.words is None:
            return None
        return self.words.of(names, space.vocabulary)

    def features(self, space: FeatureSpace, names: Sequence[str]) -> Floats:
        """φ of these pictures."""
        rows = self.rows(names)
        styles = None if self.styles is None else self.styles[rows]
        return space.of(self.matrix[rows], styles, self.said(space, names))

    def products(self, space: FeatureSpace, directions: Floats, count: int) -> Floats:
        """(count, m): φ of the first so many times directions (m, k)."""
        styles = None if self.styles is None else self.styles[:count]
        said = self.said(space, self.ids[:count])
        return space.products(self.matrix[:count], styles, said, directions)

    def blocks(self, space: FeatureSpace) -> Iterator[tuple[int, Floats]]:
        """φ of everything, block by block, each with the row at which it starts."""
        return space.blocks(self.matrix, self.styles, self.said(space, self.ids))


def looks_of(vectors: Vectors, styles: Rows | None = None, words: Words | None = None) -> Looks:
    """As the stores are now; they may grow meanwhile."""
    ids = vectors.ids()
    known = styles.of(ids) if styles is not None else None
    return Looks(vectors.key, ids, vectors.matrix()[: len(ids)], known, words)
