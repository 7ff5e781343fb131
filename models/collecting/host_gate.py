"""One request at a time for each host, with its pause in between; a host that asks for rest has it.

The clock and the sleep are handed in, so that the rules are tested without waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from models.collecting import policy
from models.errors import CollectError

_UNREACHED = ("offline", "too-slow")
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Clock:
    """Where time comes from; seconds since 1970."""

    now: Callable[[], float] = time.time
    sleep: Sleep = asyncio.sleep


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_allowed: float = 0.0
    cool_until: float = 0.0
    delay: float = 0.0
    errors: int = 0
    breakdowns: list[float] = field(default_factory=list)


class HostGate:
    """Belongs to one loop. `restore` and `state` let what a host asked for outlive the program."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self._hosts: dict[str, _Host] = {}
        self._reached = 0.0  # When any host answered last.

    @contextlib.asynccontextmanager
    async def turn(
        self, host: str, delay: float, *, adapt: bool = True
    ) -> AsyncIterator[Callable[[int, Mapping[str, str]], None]]:
        """Wait for the turn and hold it; tell what the host answered through what is given."""
        state = self._host(host)
        async with state.lock:
            pause = max(delay, state.delay if adapt else 0.0)
            await self._wait(state, pause)
            asked = self.clock.now()
            # Until an answer comes, the pause counts from the question.
            state.next_allowed = asked + pause

            def told(status: int, headers: Mapping[str, str]) -> None:
                now = self.clock.now()
                if adapt:
                    ok = status < 400
                    state.delay = policy.adapted(pause, delay, now - asked, ok=ok)
                state.next_allowed = now + pause
                self._heed(state, status, headers)

            try:
                yield told
            except CollectError as error:
                if error.code in _UNREACHED:
                    self._broke_down(state)
                raise

    def cool_until(self, host: str) -> float:
        """Until when the host wants to be left alone; 0 when it never said so."""
        return self._host(host).cool_until

    def rest(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long: it said that its quota is used up."""
        state = self._host(host)
        state.cool_until = max(state.cool_until, self.clock.now() + seconds)

    def restore(self, host: str, next_allowed: float, cool_until: float, errors: int) -> None:
        """What the last collector knew of this host."""
        if host not in self._hosts:
            self._hosts[host] = _Host(
                next_allowed=next_allowed, cool_until=cool_until, errors=errors
            )

    def states(self) -> dict[str, tuple[float, float, int]]:
        """Next allowed moment, end of rest and errors of every host, to be kept."""
        return {
            host: (state.next_allowed, state.cool_until, state.errors)
            for host, state in self._hosts.items()
        }

    async def _wait(self, state: _Host, delay: float) -> None:
        now = self.clock.now()
        # A clock that was set back must not hold the host for as long as it was set back.
        state.next_allowed = min(state.next_allowed, now + delay)
        state.cool_until = min(state.cool_until, now + policy.LONGEST_COOL)
        while (left := max(state.next_allowed, state.cool_until) - self.clock.now()) > 0:
            await self.clock.sleep(left)

    def _heed(self, state: _Host, status: int, headers: Mapping[str, str]) -> None:
        now = self.clock.now()
        if policy.is_breakdown(status):
            self._broke_down(state)
        else:
            self._reached = now
        if policy.asks_for_rest(status):
            asked = policy.retry_after(headers, now)
            rest = policy.cool_down(state.errors, random.random()) if asked is None else asked
            state.cool_until = max(state.cool_until, now + rest)
            state.errors += 1
        elif status < 400:
            state.errors = 0
            state.breakdowns.clear()

    def _broke_down(self, state: _Host) -> None:
        """A site that breaks down again and again is left alone for an hour; but where nobody else
        answers either it is the line, which comes back for all of them."""
        now = self.clock.now()
        recent = [each for each in state.breakdowns if now - each <= policy.WITHIN]
        state.breakdowns = [*recent, now]
        if len(state.breakdowns) >= policy.BREAKDOWNS and self._reached >= state.breakdowns[0]:
            state.cool_until = max(state.cool_until, now + policy.REST_AFTER)
            state.breakdowns.clear()

    def _host(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host())
