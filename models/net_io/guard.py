"""Keeps requests away from addresses that are not public (SSRF), whatever a page or a name says.

A host is resolved once, every address must be public, and the connection goes to that very address,
so that a name cannot mean something else a moment later.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlsplit

import httpcore
from yarl import URL

from models.errors import CollectError
from models.net_io.streams import QuickStream

PORTS = frozenset({80, 443, *range(8000, 9000)})
# The example site that comes with the program: the one address on this machine that may be asked.
EXAMPLE_HOSTS: Mapping[tuple[str, int], str] = {
    ("example.localhost", 48650): "127.0.0.1",
    ("127.0.0.1", 48650): "127.0.0.1",
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Not for everybody, whatever this Python's table says (RFC 3879, RFC 9637, RFC 6890, RFC 7526).
# Teredo ends at a machine behind somebody's router, through a relay that anybody may name.
_ALSO_PRIVATE = tuple(
    ipaddress.ip_network(each)
    for each in ("fec0::/10", "3fff::/20", "192.0.0.0/24", "192.88.99.0/24", "2001::/32")
)

Resolve = Callable[[str, int], Awaitable[list[str]]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


async def resolve_by_system(host: str, port: int) -> list[str]:
    """Every address of the host, in the system's order.

    In a thread of its own: a name server that says nothing must not hold up the end of the loop,
    which waits for the threads of its own executor.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[Any]] = loop.create_future()

    def settle(found: list[Any], error: OSError | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(found)

    def ask() -> None:
        found: list[Any] = []
        trouble: OSError | None = None
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, ValueError) as error:
            trouble = error if isinstance(error, OSError) else OSError(str(error))
        with contextlib.suppress(RuntimeError):  # The loop ended meanwhile.
            loop.call_soon_threadsafe(settle, found, trouble)

    threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    return list(dict.fromkeys(str(each[4][0]) for each in await answer))


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Who may be connected to. `own` are exact host and port pairs with their fixed address."""

    own: Mapping[tuple[str, int], str] = field(default_factory=lambda: EXAMPLE_HOSTS)
    resolve: Resolve = resolve_by_system

    async def address_of(self, host: str, port: int) -> str:
        """The one address to connect to. Raises `CollectError`."""
        fixed = self.own.get((host.lower(), port))
        if fixed is not None:
            return fixed
        url = f"//{host}:{port}"
        if port not in PORTS:
            raise CollectError("address-refused", url=url, address=f"port {port}")
        try:
            found = await self.resolve(host, port)
        except OSError as error:
            raise CollectError("offline", host=host) from error
        refused = [each for each in found if not is_public(each)]
        if refused or not found:
            raise CollectError("address-refused", url=url, address=", ".join(refused) or "none")
        return found[0]


def is_public(text: str) -> bool:
    """Whether everybody may reach this address; forms that wrap another address are unwrapped."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    inner = _wrapped(address)
    if inner is not None:
        return is_public(str(inner))
    if any(address in network for network in _ALSO_PRIVATE):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _wrapped(address: Address) -> ipaddress.IPv4Address | None:
    if not isinstance(address, ipaddress.IPv6Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def check_url(url: str, came_from: str | None = None) -> None:
    """Refuse what is no web address, and a redirect from https to http."""
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and bool(parts.hostname)
        # Both must read it, because keys and turns are made from the second.
        _ = parts.port, URL(url).host
    except ValueError:
        named = False
    if not named:
        raise CollectError("url-wrong", url=url, reason="it is neither http nor https")
    if came_from and came_from.startswith("https:") and url.startswith("http:"):
        raise CollectError("url-wrong", url=url, reason="it leads from https to http")


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections only where the policy allows, to the address that was checked."""

    def __init__(self, policy: AddressPolicy) -> None:
        self._policy = policy
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        address = await self._policy.address_of(host, port)
        stream = await self._inner.connect_tcp(
            address, port, timeout, local_address, cast(Any, socket_options)
        )
        return QuickStream(stream)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        raise CollectError("address-refused", url=path, address="a local socket")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
