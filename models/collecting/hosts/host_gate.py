"""Each host's turns: so many at once, with the pause in between; a host that asks for rest has it.

The clock and the sleep are handed in, so that the rules are tested without waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field

from models.collecting.hosts import policy
from models.collecting.hosts.host_use import Allowance, HostUse
from models.collecting.hosts.line import Line
from models.collecting.hosts.resting import Rest
from models.errors import CollectError
from models.library.ledger.host_memory import HostFacts

_UNREACHED = ("offline", "too-slow")
Sleep = Callable[[float], Awaitable[None]]
Told = Callable[[int, Mapping[str, str]], None]


@dataclass(frozen=True, slots=True)
class Clock:
    """Where time comes from; seconds since 1970."""

    now: Callable[[], float] = time.time
    sleep: Sleep = asyncio.sleep


@dataclass(slots=True)
class _Host:
    next_allowed: float = 0.0
    cool_until: float = 0.0
    errors: int = 0
    delay: float = 0.0
    held: float = 0.0  # The pause that `next_allowed` comes from.
    uncertain: bool = False
    why: str = "host-waits"
    full: Rest | None = None
    breakdowns: list[float] = field(default_factory=list)
    open: list[int] = field(default_factory=list)  # What each open request allows at once.
    freed: asyncio.Event = field(default_factory=asyncio.Event)


class HostGate:
    """Belongs to one loop. What hosts asked for outlives the program by `recall` and `unsaved`; a
    host that wants to be left alone for longer than `patience` seconds is not waited for."""

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        recall: Callable[[str], HostFacts] = HostFacts,
        use: HostUse | None = None,
        patience: float = float("inf"),
    ) -> None:
        self.clock = clock or Clock()
        self.use = use or HostUse()
        self.line = Line()
        self._recall, self._patience = recall, patience
        self._hosts: dict[str, _Host] = {}
        self._changed: set[str] = set()
        self._next_of_all = 0.0
        self._reached = 0.0  # When any host answered last.
        self._uncertain_since: float | None = None

    @contextlib.asynccontextmanager
    async def turn(
        self,
        host: str,
        delay: float,
        *,
        adapt: bool = True,
        at_once: int = 1,
        allowance: Allowance | None = None,
    ) -> AsyncIterator[Told]:
        """Wait for the turn and hold it; tell what the host answered through what is given.

        Hosts that belong to the program (`adapt` false) keep their own pace. Raises `CollectError`
        for a host that is not to be asked for a long time.
        """
        state = self._host(host)
        while len(state.open) >= min((at_once, *state.open)):
            state.freed.clear()
            await state.freed.wait()
        state.open.append(at_once)
        try:
            pause = max(delay, state.delay if adapt else 0.0)
            await self._wait(host, pause, allowance or Allowance(), own=not adapt)
            asked = self.clock.now()
            # Until an answer comes, the pause counts from the question.
            state.next_allowed = asked + pause
            self.use.count(host, asked)
            self._changed.add(host)

            answered = False

            def told(status: int, headers: Mapping[str, str]) -> None:
                nonlocal answered
                now, answered = self.clock.now(), True
                self.line.reached(host, asked, own=not adapt)
                if adapt:
                    state.delay = policy.adapted(pause, delay, now - asked, ok=status < 400)
                # A slow answer lengthens the pause after itself, not only the one after the next.
                state.held = max(pause, state.delay if adapt else 0.0)
                alone = len(state.open) == 1
                state.next_allowed = max(state.next_allowed, now + state.held if alone else 0.0)
                self._heed(host, status, headers)

            with self._noticing(host, lambda: answered, own=not adapt):
                yield told
        finally:
            state.open.remove(at_once)
            state.freed.set()

    def long_rest(self, host: str) -> Rest | None:
        """A rest that is not waited for: longer than the gate's patience."""
        rest = self.rests(host)
        long = rest is not None and rest.until - self.clock.now() > self._patience
        return rest if long else None

    def rests(self, host: str) -> Rest | None:
        """Until when the host is to be left alone, and why; None when it may be asked."""
        state, now = self._host(host), self.clock.now()
        if state.cool_until > now:
            return Rest(state.cool_until, state.why)
        return state.full if state.full is not None and state.full.until > now else None

    def cool_until(self, host: str) -> float:
        """Until when the host itself wants to be left alone; 0 when it never said so."""
        return self._host(host).cool_until

    def rest(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long: it said that its quota is used up."""
        state = self._host(host)
        state.cool_until = max(state.cool_until, self.clock.now() + seconds)
        state.why = "host-waits"
        self._changed.add(host)

    def came(self, host: str, number: int) -> None:
        """So many bytes came from it."""
        self.use.came(host, self.clock.now(), number)

    def distrust(self) -> None:
        """The last collector was killed: what it asked last is not known, so that every host has
        its whole pause first, from now."""
        self._uncertain_since = self.clock.now()

    def states(self) -> dict[str, tuple[float, float]]:
        """When each host may be asked next, and until when it is left alone; seconds."""
        rests = {host: self.rests(host) for host in self._hosts}
        return {
            host: (self._hosts[host].next_allowed, rest.until if rest is not None else 0.0)
            for host, rest in rests.items()
        }

    def unsaved(self) -> list[HostFacts]:
        """The hosts of which something changed since the last call."""
        found = [
            HostFacts(
                host,
                next_allowed_at=int(state.next_allowed * 1_000_000),
                cool_until=int(state.cool_until * 1_000_000),
                errors=state.errors,
            )
            for host in sorted(self._changed)
            for state in (self._hosts[host],)
        ]
        self._changed.clear()
        return found

    async def _wait(self, host: str, pause: float, allowance: Allowance, *, own: bool) -> None:
        state, now = self._host(host), self.clock.now()
        # A clock that was set back must not hold the host for as long as it was set back.
        state.next_allowed = min(state.next_allowed, now + max(pause, state.held))
        state.cool_until = min(state.cool_until, now + policy.LONGEST_COOL)
        if state.uncertain and self._uncertain_since is not None:
            since = min(self._uncertain_since, now)
            state.next_allowed = max(state.next_allowed, since + pause)
        state.uncertain = False
        while True:
            now = self.clock.now()
            free, for_bytes = self.use.free_at(host, allowance, now)
            state.full = Rest(free, "bytes-used" if for_bytes else "quota-used")
            rest = self.long_rest(host)
            if rest is not None:
                raise rest.error(host)
            of_all = 0.0 if own else min(self._next_of_all, now + policy.BETWEEN_ANY)
            left = max(state.next_allowed, state.cool_until, free, of_all) - now
            if left <= 0:
                break
            await self.clock.sleep(left)
        if not own:
            self._next_of_all = now + policy.BETWEEN_ANY

    def _heed(self, host: str, status: int, headers: Mapping[str, str]) -> None:
        state, now = self._host(host), self.clock.now()
        self._changed.add(host)
        if policy.is_breakdown(status):
            self._broke_down(state, answered=True)
        else:
            self._reached = now
        if policy.asks_for_rest(status):
            asked = policy.retry_after(headers, now)
            rest = policy.cool_down(state.errors, random.random()) if asked is None else asked
            state.cool_until = max(state.cool_until, now + rest)
            state.why = "host-waits"
            state.errors += 1
        elif status < 400:
            state.errors = 0
            state.breakdowns.clear()

    @contextlib.contextmanager
    def _noticing(self, host: str, answered: Callable[[], bool], *, own: bool) -> Iterator[None]:
        """A host that cannot be reached breaks down, or the line does; one that began to answer
        was reached."""
        try:
            yield
        except CollectError as error:
            if error.code == "offline" and not answered():
                self.line.missed(host, self.clock.now())
            if error.code in _UNREACHED:
                state = self._host(host)
                if self.line.is_down(host, own=own):
                    state.breakdowns.clear()  # Until now it was the line.
                self._broke_down(state)
                self._changed.add(host)
            raise

    def _broke_down(self, state: _Host, *, answered: bool = False) -> None:
        """A site that breaks down again and again is left alone for an hour; but where it says
        nothing and nobody else answers either it is the line, which comes back for all of them."""
        now = self.clock.now()
        recent = [each for each in state.breakdowns if now - each <= policy.WITHIN]
        state.breakdowns = [*recent, now]
        to_blame = answered or self._reached >= state.breakdowns[0]
        if len(state.breakdowns) >= policy.BREAKDOWNS and to_blame:
            state.cool_until = max(state.cool_until, now + policy.REST_AFTER)
            state.why = "host-broken"
            state.breakdowns.clear()

    def _host(self, host: str) -> _Host:
        state = self._hosts.get(host)
        if state is None:
            known = self._recall(host)
            state = self._hosts[host] = _Host(
                known.next_allowed_at / 1e6, known.cool_until / 1e6, known.errors, uncertain=True
            )
        return state
