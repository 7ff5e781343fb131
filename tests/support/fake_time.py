"""A clock of our own, for rules about hours."""

from __future__ import annotations

import asyncio

from models.collecting.hosts.host_gate import Clock


class FakeTime:
    """Time passes only when somebody sleeps."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self.moment = start

    async def sleep(self, seconds: float) -> None:
        self.moment += seconds
        await asyncio.sleep(0)

    def clock(self) -> Clock:
        return Clock(lambda: self.moment, self.sleep)
