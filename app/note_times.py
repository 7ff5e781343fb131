"""When a note about new finds may be shown: not too often, and not at night. Pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class NoteTimes:
    """`every` minutes lie at least between two notes (0: none are shown); hours of the day from
    `quiet_from` up to `quiet_until` are quiet, also over midnight (equal: none are)."""

    every: int = 15
    quiet_from: int = 0
    quiet_until: int = 0

    def wait(self, now: datetime, last: datetime | None) -> float | None:
        """Seconds until the next note may be shown, `last` being when one was; None for never.

        A clock that was set back does not hold notes for longer than their distance.
        """
        if self.every <= 0:
            return None
        apart = timedelta(minutes=self.every)
        due = now if last is None else min(max(now, last + apart), now + apart)
        return (self._after_quiet(due) - now).total_seconds()

    def _after_quiet(self, moment: datetime) -> datetime:
        """The moment, or the end of the quiet hours that it lies in."""
        begin, end = self.quiet_from, self.quiet_until
        hour = moment.hour
        quiet = begin <= hour < end if begin < end else hour >= begin or hour < end
        if begin == end or not quiet:
            return moment
        morning = moment.replace(hour=end, minute=0, second=0, microsecond=0)
        return morning if morning > moment else morning + timedelta(days=1)
