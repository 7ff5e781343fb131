"""The switches of the settings, made true: which addresses answer now.

Never Qt, and nothing of it is for the window's thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.api.lan import Place, places
from app.api.parts import Parts, Server, page_url
from app.api.qr import qr_code
from app.api.serving import LOOPBACK
from models.errors import CollectError

if TYPE_CHECKING:
    from app.api.keys import Keys

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person switched on. `address` is where the phone shall ask, if they chose one."""

    programs: bool = False
    phone: bool = False
    port: int = 0
    address: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of it. `programs` is the address that answers on this computer, `phone` what
    opens the page there, with `code` as rows of dark squares; `places` are all addresses that a
    phone could ask. `lasting` is false where keys end with the program."""

    programs: str = ""
    trouble: CollectError | None = None
    phone: str = ""
    phone_trouble: CollectError | None = None
    code: tuple[tuple[bool, ...], ...] = ()
    place: str = ""
    places: tuple[Place, ...] = ()
    lasting: bool = True


class Switchboard:
    """One for a window. From any thread but its; one call at a time has its turn."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._turn = threading.Lock()
        self._servers: dict[str, tuple[Server, int]] = {}
        self._closed = False

    @property
    def keys(self) -> Keys:
        return self._parts.keys

    def settle(self, wanted: Wanted) -> Standing:
        """Start what is wanted and does not answer yet, stop what is not wanted any more."""
        with self._turn:
            if self._closed:
                return Standing()
            found = tuple(places())
            place = _place(wanted, found)
            asked = {LOOPBACK} if wanted.programs else set()
            asked |= {place} if wanted.phone and place else set()
            self._stop(lambda address, port: address not in asked or port != wanted.port)
            trouble = self._start(LOOPBACK, wanted.port) if wanted.programs else None
            phone_trouble = None
            if wanted.phone and not place:
                phone_trouble = CollectError("api-no-network")
            elif wanted.phone:
                phone_trouble = self._start(place, wanted.port)
            return self._standing(wanted, place, found, (trouble, phone_trouble))

    def close(self) -> None:
        """Nothing answers any more, and nothing will."""
        with self._turn:
            self._closed = True
            self._stop(lambda _address, _port: True)

    def _standing(
        self,
        wanted: Wanted,
        place: str,
        found: tuple[Place, ...],
        troubles: tuple[CollectError | None, CollectError | None],
    ) -> Standing:
        phone = ""
        if place in self._servers:
            phone = page_url(place, wanted.port, self._parts.keys)
        return Standing(
            programs=f"http://{LOOPBACK}:{wanted.port}" if LOOPBACK in self._servers else "",
            trouble=troubles[0],
            phone=phone,
            phone_trouble=troubles[1],
            code=qr_code(phone) if phone else (),
            place=place,
            places=found,
            lasting=self._parts.keys.lasting,
        )

    def _start(self, address: str, port: int) -> CollectError | None:
        if address in self._servers:
            return None
        server = self._parts.server(port, address)
        try:
            server.start()
        except CollectError as error:
            return error
        log.info("the local API answers at %s, port %d", address, port)
        self._servers[address] = server, port
        return None

    def _stop(self, unwanted: Callable[[str, int], bool]) -> None:
        for address, (server, port) in [*self._servers.items()]:
            if unwanted(address, port):
                del self._servers[address]
                server.stop()


def _place(wanted: Wanted, found: tuple[Place, ...]) -> str:
    """The chosen address while this computer has it, else the likeliest: networks change."""
    known = [each.address for each in found]
    return wanted.address if wanted.address in known else next(iter(known), "")
