"""Collecting from an invented world by one of several ways to choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.bench.steering_worlds import A_DAY, BATCHES, DAYS, JUDGED, World
from models.steering.arms import BATCH, DISLIKED, LIKED, Brought, arms_of, like_rate
from models.steering.choosing import deal
from models.steering.steering import ROUND

Floats = NDArray[np.float64]


@dataclass
class Seen:
    """What was brought so far; the way to choose sees nothing else. `chance` is its own."""

    chance: np.random.Generator
    brought: list[Brought] = field(default_factory=list)


# Given the world, only to know what there is, and how many pictures: how many of each source.
Way = Callable[[World, Seen, int], dict[int, int]]


def steering(world: World, seen: Seen, pictures: int) -> dict[int, int]:
    """As the program does it, without a guess of the taste."""
    usual = like_rate(seen.brought)
    arms = arms_of(seen.brought, dict.fromkeys(world.sources, usual))
    room = {source: int(world.waiting[source]) for source in world.sources}
    return deal(arms, pictures, seen.chance, dealt=len(seen.brought), room=room)


def uniform(world: World, seen: Seen, pictures: int) -> dict[int, int]:
    """Any source that has something, batch by batch."""
    return _in_batches(world, pictures, lambda open_: int(seen.chance.choice(open_)))


def round_robin(world: World, seen: Seen, pictures: int) -> dict[int, int]:
    """One after the other."""
    tried = np.bincount([each.source for each in seen.brought], minlength=len(world.sources))
    given = np.zeros_like(tried)

    def next_(open_: NDArray[np.int64]) -> int:
        chosen = int(open_[np.argmin((tried + given)[open_])])
        given[chosen] += BATCH
        return chosen

    return _in_batches(world, pictures, next_)


def oracle(world: World, seen: Seen, pictures: int) -> dict[int, int]:
    """The best that has something, by the truth."""
    return _in_batches(world, pictures, lambda open_: int(open_[np.argmax(world.liked[open_])]))


def sixty_days(world: World, way: Way, seed: int) -> Floats:
    """The share that was liked of what came on each day."""
    seen, person = Seen(np.random.default_rng([seed, 1])), np.random.default_rng([seed, 2])
    shares = np.zeros(DAYS)
    for day in range(DAYS):
        world.turned = day >= DAYS // 2
        world.grow()
        today: list[tuple[int, bool]] = []
        while len(today) < A_DAY:
            wanted = way(world, seen, min(ROUND, A_DAY - len(today)))
            if not wanted:
                break
            came = _come(world, wanted)
            seen.brought += [Brought(source, day) for source, _ in came]
            today += came
        judged = person.random(len(today)) < JUDGED
        first = len(seen.brought) - len(today)
        seen.brought[first:] = [
            _said(source, day, liked) if word else Brought(source, day)
            for (source, liked), word in zip(today, judged, strict=True)
        ]
        shares[day] = np.mean([liked for _, liked in today])
    return shares


def two_hundred_batches(world: World, way: Way, seed: int) -> Floats:
    """The share that was liked of each batch; everything is judged at once."""
    seen, shares = Seen(np.random.default_rng([seed, 1])), np.zeros(BATCHES)
    for batch in range(BATCHES):
        world.turned = batch >= BATCHES // 2
        came = _come(world, way(world, seen, BATCH))
        seen.brought += [_said(source, batch, liked) for source, liked in came]
        shares[batch] = np.mean([liked for _, liked in came])
    return shares


def _come(world: World, wanted: dict[int, int]) -> list[tuple[int, bool]]:
    return [
        (source, bool(liked))
        for source, count in wanted.items()
        for liked in world.take(source, count)
    ]


def _said(source: int, at: int, liked: bool) -> Brought:
    return Brought(source, at, value=float(liked), weight=LIKED if liked else DISLIKED)


def _in_batches(
    world: World, pictures: int, choose: Callable[[NDArray[np.int64]], int]
) -> dict[int, int]:
    given: dict[int, int] = {}
    left = world.waiting.copy()
    while pictures > 0 and left.any():
        source = choose(np.flatnonzero(left))
        share = int(min(BATCH, pictures, left[source]))
        given[source] = given.get(source, 0) + share
        left[source] -= share
        pictures -= share
    return given


WAYS: Sequence[tuple[str, Way]] = (
    ("steering", steering),
    ("uniform", uniform),
    ("round robin", round_robin),
    ("oracle", oracle),
)
