"""A set of positions kept as ranges, so that selecting a million of them costs nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class IntervalSet:
    """Positions as sorted, disjoint half-open (start, stop) pairs. Every change is a new set."""

    ranges: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> IntervalSet:
        """A set from ranges in any order, overlapping or not."""
        merged: list[tuple[int, int]] = []
        for start, stop in sorted(pair for pair in ranges if pair[0] < pair[1]):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
            else:
                merged.append((start, stop))
        return cls(tuple(merged))

    @classmethod
    def at(cls, positions: Iterable[int]) -> IntervalSet:
        """A set from single positions."""
        return cls.of((position, position + 1) for position in positions)

    def __contains__(self, position: int) -> bool:
        place = bisect_right(self.ranges, (position, float("inf"))) - 1
        return place >= 0 and position < self.ranges[place][1]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(range(start, stop) for start, stop in self.ranges)

    def __len__(self) -> int:
        return sum(stop - start for start, stop in self.ranges)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    def __or__(self, other: IntervalSet) -> IntervalSet:
        return IntervalSet.of(self.ranges + other.ranges)

    def __sub__(self, other: IntervalSet) -> IntervalSet:
        left = list(self.ranges)
        for cut_start, cut_stop in other.ranges:
            left = [
                piece
                for start, stop in left
                for piece in ((start, min(stop, cut_start)), (max(start, cut_stop), stop))
                if piece[0] < piece[1]
            ]
        return IntervalSet.of(left)

    def __xor__(self, other: IntervalSet) -> IntervalSet:
        return (self - other) | (other - self)

    def opened(self, at: int, count: int) -> IntervalSet:
        """The same things after `count` unselected ones were put in before position `at`."""
        moved = []
        for start, stop in self.ranges:
            if stop <= at:
                moved.append((start, stop))
            elif start >= at:
                moved.append((start + count, stop + count))
            else:
                moved += [(start, at), (at + count, stop + count)]
        return IntervalSet.of(moved)

    def closed(self, removed: IntervalSet) -> IntervalSet:
        """The same things after the positions in `removed` were taken out."""
        moved = []
        for start, stop in (self - removed).ranges:
            before = removed.count_below(start)
            moved.append((start - before, stop - before))
        return IntervalSet.of(moved)

    def count_below(self, position: int) -> int:
        """How many positions of the set are smaller than `position`."""
        return sum(min(stop, position) - start for start, stop in self.ranges if start < position)
