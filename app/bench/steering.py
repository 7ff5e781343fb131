"""`steering`: how much more of what is collected is liked than with every source treated alike,
and how much of the way to an oracle that is; in invented worlds, many seeds, all reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from app.bench import Figure, Setting
from app.bench.steering_ledger import through_a_library
from app.bench.steering_runs import Way, oracle, round_robin, sixty_days, steering, uniform
from app.bench.steering_runs import two_hundred_batches as batches
from app.bench.steering_worlds import DAYS, World, few, many

SEEDS = range(40)
TURN, SOON = DAYS // 2, 10
WINDOW = 3  # Days over which the level is told.
LIBRARIES = 1  # Seeds that go through a real library too: minutes each.
_DRAWS = 2000

Floats = NDArray[np.float64]
Run = Callable[[World, Way, int], Floats]


def measure(setting: Setting) -> Iterator[Figure]:
    setting.say(f"steering: {len(SEEDS)} seeds a world")
    yield from _compared("60 sources", many, sixty_days, SEEDS, "≥ 1.8x uniform")
    found = shares(turning, sixty_days, SEEDS)
    yield from _figures("60 sources, turning", found, "")
    yield from _recovered(found["steering"])
    yield from _compared("12 sources", few, batches, SEEDS, "")
    yield from _ledger(SEEDS[:LIBRARIES])


def turning(seed: int) -> World:
    return many(seed, turning=True)


def shares(make: Callable[[int], World], run: Run, seeds: Sequence[int]) -> dict[str, Floats]:
    """By way of choosing, a row a seed: the share that was liked, day by day."""
    ways = {"steering": steering, "uniform": uniform, "round robin": round_robin, "oracle": oracle}
    return {
        name: np.array([run(make(seed), way, seed) for seed in seeds]) for name, way in ways.items()
    }


def ratios(found: dict[str, Floats]) -> Floats:
    """How many times the liked share of uniform, a seed."""
    return np.asarray(found["steering"].mean(axis=1) / found["uniform"].mean(axis=1))


def of_the_gap(found: dict[str, Floats]) -> tuple[float, float, float]:
    """Of the way from uniform to the oracle, on the whole, with a 95 % interval over seeds. Of one
    seed alone the gap may be next to nothing."""
    ours, plain, best = (found[name].mean(axis=1) for name in ("steering", "uniform", "oracle"))
    return _bootstrap(lambda at: (ours[at] - plain[at]).sum() / (best[at] - plain[at]).sum(), ours)


def recovered(days: Floats) -> Floats:
    """A seed: the best three days of the ten after the turn, of the level of the ten before it."""
    level = days[:, TURN - SOON : TURN].mean(axis=1)
    after = days[:, TURN : TURN + SOON]
    windows = np.lib.stride_tricks.sliding_window_view(after, WINDOW, axis=1).mean(axis=2)
    return np.asarray(windows.max(axis=1) / level)


def last_days(days: Floats) -> Floats:
    """A seed: days eight to ten after the turn, of the level before it."""
    level = days[:, TURN - SOON : TURN].mean(axis=1)
    return np.asarray(days[:, TURN + SOON - WINDOW : TURN + SOON].mean(axis=1) / level)


def _compared(
    name: str, make: Callable[[int], World], run: Run, seeds: Sequence[int], bar: str
) -> Iterator[Figure]:
    yield from _figures(name, shares(make, run, seeds), bar)


def _figures(name: str, found: dict[str, Floats], bar: str) -> Iterator[Figure]:
    times = _interval(ratios(found))
    share = 100 * float(found["steering"].mean())
    yield Figure(f"{name}: liked", share, "%", times[0], f"uniform ({_of(times)})", bar)
    for other in ("uniform", "round robin", "oracle"):
        yield Figure(f"{name}: liked, {other}", 100 * float(found[other].mean()), "%")
    gap = of_the_gap(found)
    yield Figure(f"{name}: of the gap to the oracle ({_of(gap)})", gap[0], "", bar="≥ 0.55")


def _recovered(days: Floats) -> Iterator[Figure]:
    for name, values in (("best 3 of 10", recovered(days)), ("days 8-10", last_days(days))):
        there = _interval(values)
        label = f"after the turn, {name}: of the level before ({_of(there)})"
        yield Figure(label, there[0], "", bar="≥ 0.80")
    last = _interval(100 * days[:, -SOON:].mean(axis=1))
    yield Figure(f"after the turn, last 10 days: liked ({_of(last)})", last[0], "%", bar="≥ 20 %")


def _ledger(seeds: Sequence[int]) -> Iterator[Figure]:
    """The same worlds through a library's ledger, log and sightings."""
    ours, plain = [], []
    for seed in seeds:
        with TemporaryDirectory() as folder:
            ours.append(through_a_library(Path(folder) / "library", many(seed), seed).mean())
        plain.append(sixty_days(many(seed), uniform, seed).mean())
    times = float(np.mean(ours) / np.mean(plain))
    share = 100 * float(np.mean(ours))
    yield Figure("60 sources, through a library: liked", share, "%", times, "uniform", "≥ 1.8x")


def _interval(values: Floats) -> tuple[float, float, float]:
    return _bootstrap(lambda at: values[at].mean(), values)


def _bootstrap(
    told: Callable[[NDArray[np.int64]], float], seeds: Floats
) -> tuple[float, float, float]:
    random = np.random.default_rng(0)
    draws = [told(random.integers(0, len(seeds), len(seeds))) for _ in range(_DRAWS)]
    low, high = np.percentile(draws, (2.5, 97.5))
    return float(told(np.arange(len(seeds)))), float(low), float(high)


def _of(interval: tuple[float, float, float]) -> str:
    return f"{interval[1]:.2f} to {interval[2]:.2f}"
