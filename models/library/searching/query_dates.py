"""Days as people write them in a search: `2026`, `2026-10`, `>2026-10`, `2026-01..2026-03`, `7d`.

A day is a day where the person is, so the borders depend on the local time zone.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

from models.library.database.clock import now as now_in_microseconds

_WRITTEN = re.compile(r"(>=|<=|>|<)?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AGE = re.compile(r"(>=|<=|>|<)?(\d{1,5})([hdwmy])")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}
FOREVER = 2**62


def parse_span(text: str, zone: tzinfo | None = None, now: int | None = None) -> tuple[int, int]:
    """From (included) and until (excluded), in microseconds since 1970 UTC.

    `7d` and `<7d` are the last seven days before `now`, `>7d` all that is older. Raises ValueError.
    `zone` is where the person is; None asks the system.
    """
    first, dots, last = text.partition("..")
    if dots:
        if not (first or last) or first[:1] in "<>" * bool(first) or last[:1] in "<>" * bool(last):
            raise ValueError("a range has a first or a last day")
        start = parse_span(first, zone, now)[0] if first else -FOREVER
        return start, parse_span(last, zone, now)[1] if last else FOREVER
    age = _AGE.fullmatch(text.lower())
    if age is not None:
        return _aged(age, now_in_microseconds() if now is None else now)
    return _on_days(text, zone)


def _aged(age: re.Match[str], now: int) -> tuple[int, int]:
    sign, count, unit = age.groups()
    border = now - int(count) * _HOURS[unit] * 3600 * 1_000_000
    return (-FOREVER, border) if sign in (">", ">=") else (border, FOREVER)


def _on_days(text: str, zone: tzinfo | None) -> tuple[int, int]:
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
