"""How many new pictures a round is to bring: in all, and of each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from models.library.ledger.crawl_jobs import BROWSED


class Bounds:
    """Counts what is on the way too: never more is begun than may still be new. `shares` names
    every source of the round, or is None where none is bounded. What the person saved by hand
    (`BROWSED`) is neither bounded nor counted."""

    def __init__(self, limit: int | None = None, shares: Mapping[int, int] | None = None) -> None:
        self._limit, self._shares = limit, shares
        self._open: Counter[int] = Counter()
        self._new: Counter[int] = Counter()

    @property
    def full(self) -> bool:
        """Whether as many came as were wanted."""
        if self._limit is not None and self._new.total() >= self._limit:
            return True
        return self._shares is not None and all(map(self.is_full, self._shares))

    def is_full(self, source: int) -> bool:
        """Whether as many came of this one; the whole round aside."""
        if source == BROWSED or self._shares is None:
            return False
        return self._new[source] >= self._shares.get(source, 0)

    def may_begin(self, source: int) -> bool:
        if source == BROWSED:
            return True
        both = self._new + self._open
        if self._limit is not None and both.total() >= self._limit:
            return False
        return self._shares is None or both[source] < self._shares.get(source, 0)

    def begin(self, source: int) -> None:
        self._open[source] += source != BROWSED

    def end(self, source: int) -> None:
        self._open[source] -= source != BROWSED

    def count_new(self, source: int) -> None:
        self._new[source] += source != BROWSED
