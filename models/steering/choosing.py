"""Deals pictures to sources: Thompson sampling, and every tenth batch to what was tried least.

What may be asked at all (robots, rests, rhythms, sources that were read to their end) is decided
before; here only those come that may be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from models.steering.arms import BATCH, Arm

FLOOR = 10  # Every tenth batch is a look at what is known least.
_DRAWS = 1000


def deal(
    arms: Sequence[Arm],
    pictures: int,
    random: np.random.Generator,
    *,
    dealt: int = 0,
    room: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """How many pictures each source is asked for, `pictures` in all as far as there is room.

    `dealt` is how many were dealt before, so that the tenth batch is the tenth. `room` bounds what
    a source may bring.
    """
    given: dict[int, int] = {}
    room = room or {}
    turn = dealt // BATCH
    while pictures > 0:
        open_ = [arm for arm in arms if _left(arm, room, given) > 0]
        if not open_:
            break
        if turn % FLOOR == FLOOR - 1:
            chosen = min(open_, key=lambda arm: (_tried(arm, given), arm.source))
        else:
            chosen = open_[int(np.argmax(_indexes(open_, random, 1)[0]))]
        share = int(min(BATCH, pictures, _left(chosen, room, given)))
        given[chosen.source] = given.get(chosen.source, 0) + share
        pictures -= share
        turn += 1
    return given


def shares(arms: Sequence[Arm], random: np.random.Generator) -> dict[int, float]:
    """Which part of the next batches each source will get, as things stand."""
    if not arms:
        return {}
    won = np.argmax(_indexes(arms, random, _DRAWS), axis=1)
    by_taste = np.bincount(won, minlength=len(arms)) / _DRAWS
    floor = 1 / FLOOR
    return {
        arm.source: float((1 - floor) * part + floor / len(arms))
        for arm, part in zip(arms, by_taste, strict=True)
    }


def _indexes(
    arms: Sequence[Arm], random: np.random.Generator, draws: int
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """A possible worth of each (draws, arms), in new pictures."""
    likes, rest, novelty = (
        np.array([getattr(arm, name) for arm in arms]) for name in ("likes", "rest", "novelty")
    )
    return np.asarray(random.beta(likes, rest, (draws, len(arms))) * novelty)


def _left(arm: Arm, room: Mapping[int, int], given: Mapping[int, int]) -> float:
    return room.get(arm.source, np.inf) - given.get(arm.source, 0)


def _tried(arm: Arm, given: Mapping[int, int]) -> float:
    return arm.tried + given.get(arm.source, 0)
