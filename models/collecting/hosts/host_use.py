"""What each host was asked, minute by minute: for quotas and for the bytes of a day.

Sliding and careful: a minute counts as long as its last second does. Times are seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from models.library.ledger.host_memory import Used

DAY = 24 * 60  # Minutes.
Recall = Callable[[str], Iterable[Used]]


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a host may be asked: `windows` are so many requests within so many minutes, each;
    `bytes_a_day` what it may send, 0 for any number."""

    windows: tuple[tuple[int, int], ...] = ()
    bytes_a_day: int = 0


@dataclass(slots=True)
class _Minute:
    requests: int = 0
    bytes: int = 0


class HostUse:
    """Belongs to one loop. `recall` tells what was asked before; `unsaved` what is to be kept."""

    def __init__(self, recall: Recall = lambda _host: ()) -> None:
        self._recall = recall
        self._hosts: dict[str, dict[int, _Minute]] = {}
        self._changed: set[tuple[str, int]] = set()

    def count(self, host: str, now: float) -> None:
        """One request goes out."""
        self._at(host, now).requests += 1

    def came(self, host: str, now: float, number: int) -> None:
        """So many bytes came."""
        if number:
            self._at(host, now).bytes += number

    def free_at(self, host: str, allowance: Allowance, now: float) -> tuple[float, bool]:
        """From when it may be asked again, 0 for now; and whether it is for the bytes."""
        this, minutes = int(now // 60), self._minutes(host, now)
        free = 0.0
        for limit, length in allowance.windows:
            counts = [(minute, each.requests) for minute, each in minutes.items()]
            free = max(free, _free_at(counts, limit, length, this))
        sent = [(minute, each.bytes) for minute, each in minutes.items()]
        limit = allowance.bytes_a_day
        after_bytes = _free_at(sent, limit, DAY, this) if limit else 0.0
        return max(free, after_bytes), after_bytes > free

    def unsaved(self, now: float, about_to_ask: str | None = None) -> list[Used]:
        """What changed since the last call. The request that a host is about to be asked is
        counted beforehand: should the program be killed meanwhile, it was made."""
        found = []
        if about_to_ask is not None:
            self._at(about_to_ask, now)
        for host, minute in sorted(self._changed):
            each = self._hosts[host].get(minute, _Minute())
            found.append(Used(host, minute, each.requests, each.bytes))
        self._changed.clear()
        if about_to_ask is not None:
            ahead = (about_to_ask, int(now // 60))
            found = [
                Used(u.host, u.minute, u.requests + ((u.host, u.minute) == ahead), u.bytes)
                for u in found
            ]
            self._changed.add(ahead)  # Written once more, whatever became of the request.
        return found

    def _at(self, host: str, now: float) -> _Minute:
        minute = int(now // 60)
        self._changed.add((host, minute))
        return self._minutes(host, now).setdefault(minute, _Minute())

    def _minutes(self, host: str, now: float) -> dict[int, _Minute]:
        known = self._hosts.get(host)
        if known is None:
            known = {each.minute: _Minute(each.requests, each.bytes) for each in self._recall(host)}
            self._hosts[host] = known
        this = int(now // 60)
        # Counted by a clock that ran ahead: it would be remembered for as long as that.
        for late in [minute for minute in known if minute > this]:
            ahead, here = known.pop(late), known.setdefault(this, _Minute())
            here.requests, here.bytes = here.requests + ahead.requests, here.bytes + ahead.bytes
            self._changed |= {(host, late), (host, this)}
        # No bound asks about them any more; a loop may live for months.
        for old in [minute for minute in known if minute < this - DAY - 1]:
            if (host, old) not in self._changed:
                del known[old]
        return known


def _free_at(counts: Collection[tuple[int, int]], limit: int, length: int, this: int) -> float:
    """When less than `limit` is left within `length` minutes; 0 for now."""
    inside = sorted(each for each in counts if each[0] >= this - length)
    left = sum(count for _, count in inside)
    for minute, count in inside:
        if left < limit:
            break
        left -= count
        # Its last second is out of the window then.
        free = (minute + 1 + length) * 60.0
        if left < limit:
            return free
    return 0.0
