"""What became of the addresses that programs handed in: told by the collector as it goes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.collecting.ledger.events import CollectEvent

REMEMBERED = 1000
MOST_PICTURES = 500


@dataclass(slots=True)
class Arrival:
    """`came` are the events of its pictures, in the order in which they came."""

    url: str
    recipe: str
    came: list[CollectEvent] = field(default_factory=list)


class Arrivals:
    """The latest `REMEMBERED` of them, as long as the program runs. For any thread."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._known: OrderedDict[str, Arrival] = OrderedDict()

    def expect(self, asked: str, url: str, recipe: str) -> None:
        """Before it goes into the ledger, so that nothing is missed."""
        with self._turn:
            self._known[asked] = Arrival(url, recipe)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)

    def forget(self, asked: str) -> None:
        with self._turn:
            self._known.pop(asked, None)

    def heed(self, events: Iterable[CollectEvent]) -> None:
        """What the collector tells; most of it is about other things."""
        with self._turn:
            for event in events:
                known = self._known.get(event.asked) if event.asked else None
                if known is not None and len(known.came) < MOST_PICTURES:
                    known.came.append(event)

    def of(self, asked: str) -> Arrival | None:
        """A copy of what is known."""
        with self._turn:
            known = self._known.get(asked)
            return None if known is None else Arrival(known.url, known.recipe, [*known.came])
