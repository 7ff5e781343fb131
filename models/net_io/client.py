"""The program's one HTTP client: honest, guarded at every hop, bounded in time and size.

Made and closed in the loop that uses it. Who is asked how often is the caller's business: each hop
is asked for within the caller's `turn`.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from models.errors import CollectError
from models.net_io.guard import AddressPolicy, check_url
from models.net_io.inflate import inflated
from models.net_io.sending import Sender
from models.net_io.transport import LOCATION, GuardedTransport

USER_AGENT = "Bunshin/0.1 (a picture collector for one person)"
PAGE_LIMIT = 20_000_000
# A recipe may name any header for its secret: to another site go only those that hold none.
# What is asked on condition, or in part, is so of the file at the end of the way.
_HARMLESS = (
    *("accept", "accept-encoding", "accept-language", "referer", "user-agent"),
    *("if-modified-since", "if-none-match", "if-range", "range"),
)
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds, and how many redirects are followed. An answer that comes
    with fewer than `slowest` bytes a second for as long as `dripping` is given up."""

    connect: float = 10
    read: float = 30
    total: float = 600
    hops: int = 10
    slowest: float = 1000
    dripping: float = 60


@dataclass(slots=True)
class Came:
    """How much of an answer's body came on the wire so far."""

    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said first; the body follows through `blocks`."""

    url: str
    status: int
    headers: Mapping[str, str]
    raw: Callable[[], AsyncIterator[bytes]]
    came: Came = field(default_factory=Came)

    @property
    def length(self) -> int | None:
        """The promised number of bytes on the wire."""
        text = self.headers.get("content-length", "")
        return int(text) if text.isdigit() else None

    def blocks(self, limit: int) -> AsyncIterator[bytes]:
        """The unpacked body, at most `limit` bytes; more raises `CollectError`."""
        encoding = self.headers.get("content-encoding", "")
        return inflated(_whole(self), encoding, limit=limit, url=self.url)


@dataclass(frozen=True, slots=True)
class Page:
    """A whole answer in memory."""

    url: str
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Told = Callable[[Answer], None]
Turn = Callable[[str], AbstractAsyncContextManager[Told]]


@contextlib.asynccontextmanager
async def any_time(_url: str) -> AsyncIterator[Told]:
    """The turn of a caller who asks only once."""
    yield lambda _answer: None


class Client:
    """`requests` counts what was really asked."""

    def __init__(
        self,
        addresses: AddressPolicy | None = None,
        *,
        patience: Patience | None = None,
        user_agent: str = USER_AGENT,
    ) -> None:
        self._patience = patience or Patience()
        self.requests = 0
        self._http = Sender(
            GuardedTransport(addresses or AddressPolicy()),
            {"User-Agent": user_agent, "Accept": "*/*"},
            httpx.Timeout(self._patience.read, connect=self._patience.connect),
        )

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.aclose()

    @contextlib.asynccontextmanager
    async def open(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        turn: Turn = any_time,
        body: bytes | None = None,
    ) -> AsyncIterator[Answer]:
        """Ask for `url`, follow redirects; with a body it is a POST, which no redirect repeats.

        Network trouble comes out as `CollectError`.
        """
        sent = dict(headers or {})
        came_from: str | None = None
        for _ in range(self._patience.hops + 1):
            check_url(url, came_from)
            if came_from is not None and _host(came_from) != _host(url):
                sent = {k: v for k, v in sent.items() if k.lower() in _HARMLESS}
            async with turn(url) as told, self._hop(url, sent, body) as answer:
                told(answer)
                target = answer.headers.get("location")
                if answer.status not in _MOVED or target is None:
                    yield answer
                    return
            came_from, url, body = url, _joined(url, target), None
        raise CollectError("too-many-redirects", url=url)

    async def ask(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        turn: Turn = any_time,
        body: bytes | None = None,
    ) -> Page:
        """A page with its whole body, whatever its status is; with a body it is a POST."""
        wanted = {"Accept-Encoding": "gzip, deflate", **(headers or {})}
        async with self.open(url, wanted, turn, body) as answer:
            found = b"".join([block async for block in answer.blocks(PAGE_LIMIT)])
            return Page(answer.url, answer.status, found, answer.headers)

    @contextlib.asynccontextmanager
    async def _hop(
        self, url: str, headers: Mapping[str, str], body: bytes | None
    ) -> AsyncIterator[Answer]:
        self.requests += 1
        method = "GET" if body is None else "POST"
        with _translated(url):
            async with (
                asyncio.timeout(self._patience.total),
                self._http.stream(method, url, headers, body) as response,
            ):
                came = Came()
                raw = _lively(response.aiter_raw, self._patience, url, came)
                yield Answer(url, response.status_code, _headers(response), raw, came)


def _lively(
    raw: Callable[[], AsyncIterator[bytes]], patience: Patience, url: str, came: Came
) -> Callable[[], AsyncIterator[bytes]]:
    """The same blocks, counted; a body that only drips raises `CollectError`."""

    async def blocks() -> AsyncIterator[bytes]:
        since, got = time.monotonic(), 0
        async for block in raw():
            came.bytes += len(block)
            yield block
            got += len(block)
            spent = time.monotonic() - since
            if spent >= patience.dripping:
                if got < patience.slowest * spent:
                    raise CollectError("too-slow", url=url)
                since, got = time.monotonic(), 0

    return blocks


async def _whole(answer: Answer) -> AsyncIterator[bytes]:
    """The raw blocks; fewer bytes than promised is an error, not an end."""
    got = 0
    async for block in answer.raw():
        got += len(block)
        yield block
    if answer.length is not None and got < answer.length:
        raise CollectError("truncated", url=answer.url)


@contextlib.contextmanager
def _translated(url: str):  # type: ignore[no-untyped-def]
    host = urlsplit(url).netloc
    try:
        yield
    except (httpx.ConnectTimeout, httpcore.ConnectTimeout) as error:
        raise CollectError("offline", host=host) from error
    except (httpx.TimeoutException, httpcore.TimeoutException, TimeoutError) as error:
        raise CollectError("too-slow", url=url) from error
    except (httpx.RemoteProtocolError, httpcore.RemoteProtocolError) as error:
        raise CollectError("truncated", url=url) from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise CollectError("url-wrong", url=url, reason=str(error)) from error
    except (httpx.TransportError, httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise CollectError("offline", host=host) from error
    except OSError as error:
        raise CollectError("offline", host=host) from error


def _headers(response: httpx.Response) -> dict[str, str]:
    moved: bytes | None = response.extensions.get(LOCATION)
    if moved is None:
        return dict(response.headers)
    return {**response.headers, "location": moved.decode("utf-8", "replace")}


def _joined(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError as error:
        raise CollectError("url-wrong", url=url, reason="it leads to no address") from error


def _host(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()
