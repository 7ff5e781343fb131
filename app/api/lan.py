"""Addresses of this computer in the network at home, and who counts as being in it."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# RFC 1918 and RFC 4193. A global address would be open to the world; a link-local one of IPv6
# cannot stand in an address that a browser opens.
_HOME = tuple(map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))
_LINK = tuple(map(ip_network, ("169.254.0.0/16", "fe80::/10")))
_TOLD = ("192.0.2.1", 9)  # Nothing is sent there: a route is asked for.


@dataclass(frozen=True, slots=True)
class Place:
    """One address of this computer, and the network card that has it."""

    address: str
    card: str


def places() -> list[Place]:
    """Where a phone at home can reach this computer, the likeliest first."""
    import psutil

    states = psutil.net_if_stats()
    found = [
        Place(each.address.partition("%")[0], card)
        for card, addresses in psutil.net_if_addrs().items()
        if card not in states or states[card].isup
        for each in addresses
        if each.family in (socket.AF_INET, socket.AF_INET6) and is_home(each.address)
    ]
    way = _way_out()
    return sorted(found, key=lambda each: (each.address != way, ":" in each.address, each.card))


def is_home(address: str) -> bool:
    """Whether an address belongs to a network of a home or a firm, not to the world."""
    found = _read(address)
    return found is not None and any(found in each for each in _HOME)


def is_near(address: str) -> bool:
    """Whether a caller is in such a network or is this computer itself."""
    found = _read(address)
    if found is None:
        return False
    return found.is_loopback or any(found in each for each in (*_HOME, *_LINK))


def url_host(address: str) -> str:
    """As it stands in a URL and in the Host header."""
    return f"[{address}]" if ":" in address else address


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def _way_out() -> str:
    """The address from which this computer asks others."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_TOLD)
        except OSError:
            return ""
        return str(probe.getsockname()[0])
