"""Whether it is one host that cannot be reached, or the line of this machine.

A host is to blame where somebody else was reached since it was first missed, and not missed since.
Where nobody did it is the line, which comes back for all of them.
"""

from __future__ import annotations

_LONGEST = 60.0


class Line:
    """Belongs to one loop. Hosts that are the program's own tell nothing of the line of others."""

    def __init__(self) -> None:
        self._reached: dict[bool, dict[str, float]] = {True: {}, False: {}}
        self._missed: dict[str, list[float]] = {}

    def forget_misses(self) -> None:
        """A round begins: everything is tried anew."""
        self._missed.clear()

    def reached(self, host: str, asked: float, *, own: bool) -> None:
        """It answered, whatever it said, what it was asked then."""
        self._reached[own][host] = asked
        self._missed.pop(host, None)

    def missed(self, host: str, now: float) -> None:
        """It could not be reached; that it was before says nothing any more."""
        for hosts in self._reached.values():
            hosts.pop(host, None)
        self._missed.setdefault(host, []).append(now)

    def is_down(self, host: str, *, own: bool) -> bool:
        """Whether nobody answers since this host does not."""
        moments = self._missed.get(host)
        return moments is not None and max(self._reached[own].values(), default=0.0) < moments[0]

    def down_for(self, host: str, now: float) -> float:
        """Seconds since it was first missed."""
        moments = self._missed.get(host)
        return now - moments[0] if moments else 0.0

    def pause(self, host: str) -> float:
        """Seconds before it is tried again: ever longer."""
        return float(min(_LONGEST, 2 ** (len(self._missed.get(host, ())) - 1)))
