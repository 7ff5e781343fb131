"""robots.txt: read before the first page of a host, remembered for a day, obeyed (RFC 9309)."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlsplit

from protego import Protego

from models.collecting.hosts.host_gate import Clock, HostGate
from models.collecting.hosts.url_key import host_of
from models.errors import CollectError
from models.library.ledger.host_memory import HostMemory
from models.net_io.client import Answer, Client, Told

PRODUCT = "Bunshin"
_DAY = 24 * 3600 * 1_000_000
_MOST_BYTES = 500 * 1024

Remember = Callable[[str, str, int], Awaitable[None]]


class Rules:
    """What one host asks of programs; parsed once, since every address is asked about."""

    def __init__(self, text: str) -> None:
        self._parsed = Protego.parse(text)
        found = self._parsed.crawl_delay(PRODUCT)
        self.delay = None if found is None else float(found)

    def allows(self, url: str) -> bool:
        return bool(self._parsed.can_fetch(url, PRODUCT))


class Robots:
    """Asks through the gate like everybody else; belongs to one loop."""

    def __init__(
        self,
        client: Client,
        gate: HostGate,
        memory: HostMemory,
        remember: Remember,
        clock: Clock,
    ) -> None:
        self._client = client
        self._gate = gate
        self._memory = memory
        self._remember = remember
        self._clock = clock
        self._rules: dict[str, tuple[Rules, float]] = {}
        self._asking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def rules(self, url: str, delay: float, *, adapt: bool = True) -> Rules:
        """The rules of the host of `url`; `delay` and `adapt` as in its turns. Raises
        `CollectError` while they cannot be known."""
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        # Pages are asked for side by side; the second one waits for what the first one hears.
        async with self._asking[place]:
            now = self._clock.now()
            rules, since = self._rules.get(place, (None, 0.0))
            if rules is None or not 0 <= now - since < _DAY / 1e6:
                rules = Rules(await self._text(place, host_of(url), delay, adapt))
                self._rules[place] = (rules, now)
            return rules

    async def _text(self, place: str, host: str, delay: float, adapt: bool) -> str:
        known = self._memory.facts(host)
        now = int(self._clock.now() * 1_000_000)
        fetched = known.robots_fetched_at
        if known.robots is not None and fetched is not None and 0 <= now - fetched < _DAY:
            return known.robots
        text = await self._fetch(f"{place}/robots.txt", delay, adapt)
        await self._remember(host, text, now)
        return text

    async def _fetch(self, url: str, delay: float, adapt: bool) -> str:
        @contextlib.asynccontextmanager
        async def turn(hop: str) -> AsyncIterator[Told]:
            async with self._gate.turn(host_of(hop), delay, adapt=adapt) as told:
                yield lambda answer: told(answer.status, answer.headers)

        async with self._client.open(url, {"Accept-Encoding": "gzip"}, turn) as answer:
            status = answer.status
            if status == 429 or status >= 500:
                raise CollectError("http-status", url=url, status=status)
            # No such file, or not for us: nothing is forbidden.
            return await _beginning(answer) if status == 200 else ""


async def _beginning(answer: Answer) -> str:
    """The first 500 KiB; what comes later is not read."""
    body = b""
    async for block in answer.blocks(_MOST_BYTES * 100):
        body += block
        if len(body) >= _MOST_BYTES:
            break
    return body[:_MOST_BYTES].decode("utf-8", "replace")
