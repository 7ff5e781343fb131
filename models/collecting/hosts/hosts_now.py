"""Which hosts a round has to do with now: at work, or resting and until when."""

from __future__ import annotations

from dataclasses import dataclass

from models.collecting.hosts.host_gate import HostGate
from models.library.ledger.job_counts import open_hosts
from models.library.library import Library

_LATELY = 3.0  # Seconds after its turn in which a host still counts as at work.


@dataclass(frozen=True, slots=True)
class HostNow:
    """`until`, in microseconds since 1970 UTC, where the host is left alone."""

    host: str
    until: int | None = None


def hosts_now(gate: HostGate, library: Library) -> tuple[HostNow, ...]:
    """Those at work first, each kind by name. In the loop that the gate belongs to."""
    now = gate.clock.now()
    open_ = open_hosts(library.reading)
    found = []
    for host, (allowed, cool) in gate.states().items():
        if cool > now:
            found.append(HostNow(host, int(cool * 1_000_000)))
        elif host in open_ or allowed > now - _LATELY:
            found.append(HostNow(host))
    return tuple(sorted(found, key=lambda each: (each.until is not None, each.host)))
