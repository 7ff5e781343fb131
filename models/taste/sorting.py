"""A complete order by merge sort: as few questions as an order takes, each a duel.

The answers are the state: the same pictures and the same answers lead to the same next question, so
that a sort goes on after a restart. A draw glues two pictures together in the order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log2

Answers = Mapping[tuple[str, str], float]  # Share of the win of the first; both orders are there.


@dataclass(frozen=True, slots=True)
class Sorting:
    """`question` is the next duel, None when the order is complete; `order` is the best first, as
    far as it is merged; `done` of about `total` questions are answered."""

    question: tuple[str, str] | None
    order: tuple[str, ...]
    done: int
    total: int


class _Asks(Exception):
    def __init__(self, left: str, right: str) -> None:
        super().__init__(left, right)
        self.pair = (left, right)


def sort_by_duels(names: Sequence[str], answers: Answers) -> Sorting:
    """As far as the answers lead."""
    runs = [[name] for name in names]
    asked = 0
    total = questions(len(names))
    try:
        while len(runs) > 1:
            merged = []
            for place in range(0, len(runs) - 1, 2):
                run, count = _merged(runs[place], runs[place + 1], answers)
                merged.append(run)
                asked += count
            runs = [*merged, *(runs[-1:] if len(runs) % 2 else [])]
    except _Asks as asks:
        return Sorting(asks.pair, (), min(len(_used(answers)), total), total)
    order = tuple(runs[0]) if runs else ()
    return Sorting(None, order, max(asked, 0), max(asked, 0))


def questions(count: int) -> int:
    """About how many duels an order of so many takes."""
    return max(0, ceil(count * log2(count) - count + 1)) if count > 1 else 0


def _merged(one: list[str], other: list[str], answers: Answers) -> tuple[list[str], int]:
    result: list[str] = []
    asked = first = second = 0
    while first < len(one) and second < len(other):
        left, right = one[first], other[second]
        share = answers.get((left, right))
        if share is None:
            raise _Asks(left, right)
        asked += 1
        if share >= 0.5:
            result.append(left)
            first += 1
        else:
            result.append(right)
            second += 1
    return result + one[first:] + other[second:], asked


def _used(answers: Answers) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in answers}
