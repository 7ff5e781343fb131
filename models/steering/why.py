"""Why a source is asked today or not: facts and a code; the sentences are made for the screen."""

from __future__ import annotations

from dataclasses import dataclass

from models.steering.arms import Arm
from models.steering.pace import Pace

FAVOURITE, USUAL, SELDOM = "favourite", "usual", "seldom"
UNTRIED, UNSAID, LEARNING, STARTING = "untried", "unsaid", "learning", "starting"
RESTING, SILENT = "resting", "silent"
_ENOUGH = 10  # Judged pictures below which a source is still being learned.


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pictures a source brought that were new, that others had brought before, and what
    was said of them."""

    new: int = 0
    known: int = 0
    liked: int = 0
    disliked: int = 0

    @property
    def judged(self) -> int:
        return self.liked + self.disliked


@dataclass(frozen=True, slots=True)
class Why:
    """`value` is the share expected to be liked, between `low` and `high` in four cases of five;
    `share` the part of the next pictures that it will be asked for; `novelty` which part of what
    it shows is new. `next` is when something new is expected (microseconds)."""

    source: int
    code: str
    value: float
    low: float
    high: float
    share: float
    tally: Tally
    novelty: float
    a_day: float
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """One source as it stands: how it is to be asked. `room` bounds what it may bring (None: as
    much as there is); `due` also when something that it named still waits."""

    arm: Arm
    tally: Tally
    pace: Pace
    due: bool
    room: int | None = None
    last: int | None = None


def why(stand: Stand, share: float, usual: float) -> Why:
    """`usual` is the share that is liked of what all sources bring."""
    low, high = stand.arm.interval
    return Why(
        stand.arm.source,
        _code(stand, low, high, usual),
        stand.arm.expected,
        low,
        high,
        share,
        stand.tally,
        stand.arm.novelty,
        stand.pace.a_day,
        None if stand.due or stand.last is None else stand.last + stand.pace.interval,
    )


def _code(stand: Stand, low: float, high: float, usual: float) -> str:
    if stand.room == 0:
        return STARTING
    if not stand.due:
        return SILENT if stand.pace.silent else RESTING
    if not stand.tally.new:
        return UNTRIED
    if not stand.tally.judged:
        return UNSAID
    if stand.tally.judged < _ENOUGH:
        return LEARNING
    if low > usual:
        return FAVOURITE
    return SELDOM if high < usual else USUAL
