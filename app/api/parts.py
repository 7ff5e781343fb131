"""What the servers of this computer and of the network share, put together once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.api.arriving import Arrivals
from app.api.lan import url_host
from app.api.serving import LOOPBACK, ApiServer, hosts_of

if TYPE_CHECKING:
    from app.api.keys import Keys
    from app.calls.served import Served as Done
    from app.core import Core


def _nobody(_done: Done) -> None:
    """There is no window to tell."""


@dataclass(slots=True)
class Parts:
    """`told` hears of what requests change, in their threads."""

    core: Core
    keys: Keys
    told: Callable[[Done], object] = _nobody
    arrivals: Arrivals = field(default_factory=Arrivals)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def server(self, port: int, address: str = LOOPBACK) -> Server:
        """For this address; everything but this computer's own only lets look. Imports the whole
        framework: not for the window's thread."""
        return Server(self, port, address)

    def _hear(self, done: Done) -> None:
        self.told(done)


class Server:
    """One address that answers, from `start` to `stop`."""

    def __init__(self, parts: Parts, port: int, address: str) -> None:
        from app.api.asked import Served
        from app.api.gatekeeper import Door
        from app.api.site import make_site

        self.address = address
        self._hosts: set[str] = set()
        network = address != LOOPBACK
        served = Served(parts.core, parts.keys, network, parts._hear, parts.arrivals, parts.turn)
        site = make_site(served, Door(parts.keys, self._hosts, network))
        self._server = ApiServer(site, port, address)

    def start(self) -> int:
        """The port. Raises `CollectError`."""
        port = self._server.start()
        self._hosts.update(hosts_of(port, self.address))
        return port

    def stop(self) -> None:
        self._server.stop()


def page_url(address: str, port: int, keys: Keys) -> str:
    """What opens the companion page on a phone, with the reading key."""
    from app.api.keys import Scope

    return f"http://{url_host(address)}:{port}/?key={keys.of(Scope.READ)}"
