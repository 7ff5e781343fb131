"""The window while the example site is collected, beside the same window at rest."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

TICK_S, MOST_S, AT_REST_S = 0.005, 180.0, 6.0


async def crawl(session: Any) -> dict[str, Any]:
    """By how much a timer of 5 ms is late, at rest and while finds come and are shown."""
    await asyncio.sleep(2.0)
    until = time.monotonic() + AT_REST_S
    at_rest = await _lateness(lambda: time.monotonic() > until)
    found: list[int] = []
    session.controllers.collecting.found_count.connect(found.append)
    session.controllers.collecting.look_around()
    began = time.monotonic()
    late = await _lateness(lambda: bool(found))
    seconds = time.monotonic() - began
    if not found:
        raise RuntimeError("the example site did not come to an end")
    asked = session.bench.core.collecting.requests
    return {"rest": at_rest, "late": late, "found": found[0], "rate": asked / seconds}


async def _lateness(ended: Callable[[], bool]) -> list[float]:
    late: list[float] = []
    end = time.monotonic() + MOST_S
    while not ended() and time.monotonic() < end:
        start = time.perf_counter()
        await asyncio.sleep(TICK_S)
        late.append(time.perf_counter() - start - TICK_S)
    return late
