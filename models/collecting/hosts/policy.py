"""Politeness as arithmetic: when a host may be asked again. Pure; times are seconds.

No clock and no network here, so that every rule has a test of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from models.errors import CollectError, ExpectedError, PictureError
from models.records import Source

EXAMPLE_RATE = 20.0
_EXAMPLE = {
    "example.localhost:48650": 1 / EXAMPLE_RATE,
    "127.0.0.1:48650": 1 / EXAMPLE_RATE,
}
LONGEST_COOL = 6 * 3600.0
BETWEEN_ANY = 1 / 5  # Seconds between two requests, to whichever hosts.
OWN_HOSTS = frozenset(_EXAMPLE)  # They belong to the program: nothing there is to be begun slowly.
_FIRST_COOL = 60.0
BREAKDOWNS, WITHIN, REST_AFTER = 3, 600.0, 3600.0  # So many in so long: so long a rest.
_TEMPORARY = (408, 425, 429, 500, 502, 503, 504)
_TROUBLE = ("offline", "too-slow", "truncated", "picture-damaged")


@dataclass(frozen=True, slots=True)
class Policy:
    """The bounds of one collector. `own_pace` is for hosts that belong to the program; what cannot
    be reached is tried for `offline` seconds, where nothing else can be reached either."""

    least_delay: float = 0.25
    longest_delay: float = 60.0
    patience: float = 120.0
    tries: int = 5
    quick_tries: int = 3
    hosts: int = 8
    bytes_a_day: int = 8_000_000_000
    offline: float = 30.0
    own_pace: Mapping[str, float] = field(default_factory=lambda: _EXAMPLE)

    def delay(self, host: str, wished: float, crawl_delay: float | None) -> float:
        """Seconds between two requests to `host`: the slower of the recipe and robots.txt."""
        own = self.own_pace.get(host)
        if own is not None:
            return own
        asked = max(wished, crawl_delay or 0.0, self.least_delay)
        return min(asked, self.longest_delay)


def is_own(url: str) -> bool:
    """Whether the address lies on a host that belongs to the program."""
    return urlsplit(url).netloc in OWN_HOSTS


def begins_slowly(source: Source) -> bool:
    """Whether it may bring little until something of it was judged: not what the person liked, and
    not the program's own site."""
    return not (source.own_likes or is_own(source.url))


def adapted(delay: float, least: float, latency: float, *, ok: bool) -> float:
    """Half way towards the host's own slowness; never shorter after a failure."""
    aimed = max(least, (delay + latency) / 2)
    return min(60.0, aimed if ok else max(delay, aimed))


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that the answer asks to wait, from either form of the header."""
    text = headers.get("retry-after", "").strip()
    # isdecimal and isdigit alone say yes to digits of any script.
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return min(float(text), LONGEST_COOL)
    if text:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            return None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return min(max(0.0, moment.timestamp() - now), LONGEST_COOL)
    reset = headers.get("x-ratelimit-reset", headers.get("ratelimit-reset", "")).strip()
    return _span(reset, now)


def rest_of_quota(
    headers: Mapping[str, str], remaining: str, reset: str, now: float
) -> float | None:
    """Seconds until an API lets itself be asked again, where it says that nothing is left."""
    left, until = (headers.get(name.lower(), "").strip() for name in (remaining, reset))
    if not (left.isascii() and left.isdigit()) or int(left) > 0:
        return None
    return _span(until, now)


def cool_down(errors: int, dice: float) -> float:
    """The rest of a host that said "too much" and not for how long; `dice` is 0..1."""
    doubled = _FIRST_COOL * 2 ** min(errors, 12)
    return float(min(LONGEST_COOL, doubled * (0.8 + 0.4 * dice)))


def pause_before_try(attempts: int) -> float:
    """Seconds before a failed request is tried again: quick at first, then ever longer."""
    return float((1, 4)[attempts - 1]) if attempts <= 2 else min(LONGEST_COOL, 60.0 * 2**attempts)


def _span(reset: str, now: float) -> float | None:
    """Some send a moment, in seconds or as a date, some a span."""
    if reset.isascii() and reset.isdigit():
        seconds = float(reset)
        return min(max(0.0, seconds - now if seconds > 1e9 else seconds), LONGEST_COOL)
    try:
        moment = datetime.fromisoformat(reset)
    except ValueError:
        return None
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return min(max(0.0, moment.timestamp() - now), LONGEST_COOL)


def is_temporary(error: ExpectedError) -> bool:
    """Whether trying again later can help."""
    if isinstance(error, CollectError | PictureError) and error.code in _TROUBLE:
        return True
    return error.code == "http-status" and error.params.get("status") in _TEMPORARY


def is_breakdown(status: int) -> bool:
    """Whether an answer tells of a site that is broken, not of one page of it."""
    return status in (500, 502, 504)


def asks_for_rest(status: int) -> bool:
    return status in (429, 503)
