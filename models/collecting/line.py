"""Whether it is one host that cannot be reached, or the line of this machine.

A host is to blame where somebody else answered since it was first missed; where nobody did, or the
system itself says that there is no network, it is the line, which comes back for all of them.
"""

from __future__ import annotations

_LONGEST = 60.0


class Line:
    """Belongs to one loop. Hosts that are the program's own tell nothing of the line of others."""

    def __init__(self) -> None:
        self._reached: dict[bool, float] = {}
        self._missed: dict[str, list[float]] = {}

    def reached(self, host: str, now: float, *, own: bool) -> None:
        """It answered, whatever it said."""
        self._reached[own] = now
        self._missed.pop(host, None)

    def missed(self, host: str, now: float) -> None:
        """It could not be reached."""
        self._missed.setdefault(host, []).append(now)

    def is_down(self, host: str, *, own: bool) -> bool:
        """Whether nobody answers since this host does not."""
        moments = self._missed.get(host)
        return moments is not None and self._reached.get(own, 0.0) < moments[0]

    def down_for(self, host: str, now: float) -> float:
        """Seconds since it was first missed."""
        moments = self._missed.get(host)
        return now - moments[0] if moments else 0.0

    def pause(self, host: str) -> float:
        """Seconds before it is tried again: ever longer."""
        return float(min(_LONGEST, 2 ** (len(self._missed.get(host, ())) - 1)))
