"""What an index is to the search: a proposer of candidates, and how it is built and read."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.records import Progress
from models.similarity.exact import Halves
from models.similarity.wish import Wish

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]
PathOf = Callable[[str], Path]  # The index's file with this ending.

UNREADABLE = (OSError, EOFError, ValueError, KeyError)


class Proposer(Protocol):
    """Knows the first so many rows of a net's vectors."""

    def propose(self, wish: Wish, allowed: Mask, wanted: int) -> Places:
        """Rows among which the `wanted` best should be; only allowed ones. `allowed` has one value
        for each row that it knows."""
        ...


class IndexKind(Protocol):
    """One way to make proposers."""

    @property
    def name(self) -> str: ...

    @property
    def exact_below(self) -> int:
        """So many vectors are scanned as quickly without it."""
        ...

    def build(
        self, matrix: Halves, path: PathOf, token: CancelToken
    ) -> Generator[Progress, None, None]:
        """Write the files of a new index of all these rows."""
        ...

    def load(self, path: PathOf, count: int) -> Proposer | None:
        """None where the files are not those of an index of `count` rows."""
        ...
