"""Days as people write them in a search: `2026`, `2026-10`, `2026-10-05`, `>2026-10`.

A day is a day where the person is, so the borders depend on the local time zone.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

_WRITTEN = re.compile(r"(>=|<=|>|<)?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
FOREVER = 2**62


def parse_span(text: str, zone: tzinfo | None = None) -> tuple[int, int]:
    """From (included) and until (excluded), in microseconds since 1970 UTC.

    Raises ValueError. `zone` is where the person is; None asks the system.
    """
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise ValueError("a day is written like 2026, 2026-10 or 2026-10-05")
    sign, *parts = written.groups()
    numbers = [int(part) for part in parts if part is not None]
    try:
        start, end = (_microseconds(moment, zone) for moment in _borders(numbers))
    except OverflowError as error:
        raise ValueError("that day is beyond the calendar") from error
    if sign == ">":
        return end, FOREVER
    if sign == ">=":
        return start, FOREVER
    if sign in ("<", "<="):
        return -FOREVER, start if sign == "<" else end
    return start, end


def _borders(numbers: list[int]) -> tuple[datetime, datetime]:
    """The first moment of the year, month or day, and of the next one."""
    year, month, day = (*numbers, 1, 1)[:3]
    start = datetime(year, month, day)
    if len(numbers) == 3:
        return start, start + timedelta(days=1)
    if len(numbers) == 2:
        return start, datetime(year + month // 12, month % 12 + 1, 1)
    return start, datetime(year + 1, 1, 1)


def _microseconds(moment: datetime, zone: tzinfo | None) -> int:
    # A moment without a zone is local to `timestamp()`, summer time included.
    local = moment if zone is None else moment.replace(tzinfo=zone)
    return int(local.timestamp()) * 1_000_000
