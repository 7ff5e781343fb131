"""How often a source is worth a look, by how much comes from it, and how slowly it begins.

The usual bounds are Hydrus's for artists: about four new pictures a look, never more often than
once a day nor more seldom than every ninety days; half a year without one is silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

DAY = 24 * 3600 * 1_000_000  # Microseconds.
A_DAY = 200  # New pictures of all sources together, until the person says otherwise.
FIRST = 100  # Pictures of a source of which none has been judged yet.
_TARGET = 4.0
_SOONEST, _LATEST, _SILENT = 1 * DAY, 90 * DAY, 180 * DAY


@dataclass(frozen=True, slots=True)
class Pace:
    """New pictures a day, how long to wait between two looks (microseconds), and whether nothing
    has come for so long that nothing is expected."""

    a_day: float
    interval: int
    silent: bool = False

    def due(self, last: int | None, now: int) -> bool:
        """Whether something new may be there; at once when it was never looked at."""
        return last is None or last + self.interval <= now or last > now + DAY


def pace_of(times: Sequence[int], now: int, rhythm: tuple[int, int] | None = None) -> Pace:
    """From when its pictures were posted, or found where that is not known. `rhythm` is the least
    and the longest time between two looks, in seconds, where its recipe says so."""
    soonest, latest = _SOONEST, _LATEST
    if rhythm is not None:
        soonest, latest = rhythm[0] * 1_000_000, rhythm[1] * 1_000_000
    recent = sorted(each for each in times if now - _SILENT < each <= now)
    if not recent:
        return Pace(0.0, latest if times else min(max(_SOONEST, soonest), latest), bool(times))
    # Of a source that is young here only its own time counts, but never less than a day.
    span = max(now - recent[0], _SOONEST) if len(recent) == len(times) else _SILENT
    a_day = len(recent) * DAY / span
    wait = _TARGET / a_day * DAY
    return Pace(a_day, int(min(max(wait, soonest), latest)))


def first_room(brought: int, judged: int) -> int | None:
    """How many more pictures a source may bring before one of them is judged; None: it may."""
    return None if judged else max(0, FIRST - brought)
