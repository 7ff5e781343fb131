"""Benchmarks: each measures the program and the alternative in the same run (docs/benchmarks.md).

`bunshin bench [NAME]` and `make bench`. Absolute times depend on the machine; the ratios do not.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# In the order in which they run; each is a module here with `measure(setting)`.
NAMES = (
    "thumbnails",
    "importing",
    "arriving",
    "searching",
    "tagging",
    "storage",
    "duplicates",
    "starting",
    "opening",
    "scrolling",
    "inserting",
    "remembering",
    "board",
    "idling",
    "crops",
    "analysing",
    "similar",
    "taste",
    "steering",
    "mapping",
    "collecting",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; `ratio` is the alternative's divided by it (of rates: the other way
    round), so that above 1 is better than `against`. `bar` is what is asked for, for the table."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    against: str = ""
    bar: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """`folder` holds generated libraries, kept between runs; `sizes` are numbers of artworks."""

    folder: Path
    sizes: tuple[int, ...] = (250_000, 1_000_000)
    say: Callable[[str], None] = print

    @property
    def largest(self) -> int:
        return max(self.sizes)


def run(name: str, setting: Setting) -> Iterator[Figure]:
    """The figures of one benchmark, as they come."""
    yield from importlib.import_module(f"app.bench.{name}").measure(setting)
