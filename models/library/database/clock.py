"""Time as the library writes it: integer microseconds inside, RFC 3339 outside (contract)."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY_US = 86_400_000_000
LATEST = 62_000_000_000_000_000  # Microseconds; so far from 1970 either way a year can be written.


def now() -> int:
    """Microseconds since 1970 UTC."""
    return time.time_ns() // 1000


class Moments:
    """Moments that only go forward: of two things that a person does, the later is never told as
    the earlier, whatever happens to the clock meanwhile. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def next(self) -> int:
        """Now, or right after the one before."""
        with self._lock:
            self._last = max(now(), self._last + 1)
            return self._last


def to_rfc3339(microseconds: int) -> str:
    moment = _EPOCH + timedelta(microseconds=microseconds)
    # Not strftime, which writes the year 812 with three digits.
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def from_rfc3339(text: str) -> int:
    """Raises ValueError. A time without a zone is UTC, as gallery-dl and most sites write it."""
    moment = datetime.fromisoformat(text.strip())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // timedelta(microseconds=1)
