"""What one request may cost: bytes, seconds, wrong keys."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException

PICTURE, TEXT = 60_000_000, 8_000_000  # bytes of a body
_PICTURES = ("/v1/look", "/v1/artworks")
BODY_S = 60.0  # Until the whole body must have come.
WAIT_S = 0.5  # Before a wrong key is told that it is one.
TRIES, WITHIN_S, REMEMBERED = 10, 60.0, 64


class TooLarge(HTTPException):
    """A body with more bytes than `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__(413, f"This may have {limit:,} bytes at most.", {"Connection": "close"})


class TooSlow(HTTPException):
    """A body that did not come in time."""

    def __init__(self) -> None:
        told = "The request took too long to arrive."
        super().__init__(408, told, {"Connection": "close"})


class Bounded:
    """The receiving half of a request, whose body has an end. Raises `TooLarge` and `TooSlow`."""

    def __init__(
        self,
        receive: Callable[[], Awaitable[Any]],
        path: str,
        announced: str | None,
    ) -> None:
        self._receive = receive
        self._limit = PICTURE if path in _PICTURES else TEXT
        self._until = time.monotonic() + BODY_S
        self._came, self._whole = 0, False
        if announced is not None and announced.isdigit() and int(announced) > self._limit:
            raise TooLarge(self._limit)

    async def __call__(self) -> Any:
        if self._whole:
            return await self._receive()  # Whether the caller is gone: as long as it takes.
        try:
            async with asyncio.timeout(max(0.0, self._until - time.monotonic())):
                message = await self._receive()
        except TimeoutError as error:
            raise TooSlow() from error
        self._came += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._came > self._limit:
            raise TooLarge(self._limit)
        return message


class Strangers:
    """Wrong keys by the address they came from, in this minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tried: OrderedDict[str, list[float]] = OrderedDict()

    def heed(self, client: str) -> float | None:
        """How many seconds this wrong key waits for its answer; None when it is one too many."""
        now = self._clock()
        tried = [each for each in self._tried.pop(client, []) if each > now - WITHIN_S]
        self._tried[client] = [*tried, now][-TRIES:]
        while len(self._tried) > REMEMBERED:
            self._tried.popitem(last=False)
        return WAIT_S if len(tried) < TRIES else None
