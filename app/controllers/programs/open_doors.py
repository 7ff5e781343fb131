"""Which doors of the local API are open: as the settings say, followed through what changes.

Everything slow (the keyring, the framework, a server's start and end) is done in the runner's
threads; the servers themselves have their own. Nothing listens before the person says so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import settings
from app.messages import sentence
from app.workbench import Workbench
from widgets.programs.records import LEAST_PORT, MOST_PORT, USUAL_PORT, Doors

if TYPE_CHECKING:
    from app.api.keys import Keys
    from app.api.switchboard import Standing, Switchboard
    from models.collecting.ledger.events import CollectEvent

LOOK_MS = 30_000  # Networks change, and no system tells it everywhere.


class OpenDoors(QObject):
    """`changed` when the wish or what became of it did; `heard` carries what a program's request
    did, from the request's thread."""

    changed = Signal()
    heard = Signal(object)

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._chosen = _chosen(settings.load())
        self._making = threading.Lock()
        self._board: Switchboard | None = None
        self._arrivals: Any = None
        self._standing: Standing | None = None
        self._asked = self._answered = 0
        self._closed = False
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.settle)
        bench.crawl.happened.connect(self._on_happened)

    def begin(self) -> None:
        """What was on when the program ended is on again."""
        if self._chosen["api"] or self._chosen["phone"]:
            self.settle()

    async def close(self) -> None:
        """Nothing answers any more; no thread is left."""
        self._look.stop()
        self._closed = True
        if self._board is not None:
            await self._bench.runner.call(self._board.close)

    def choose(self, **chosen: bool | int | str) -> None:
        """The settings of this page by their names."""
        self._chosen = {**self._chosen, **chosen}
        self._bench.tasks.start(self._settled(save=True), kept=True)

    @Slot()
    def settle(self) -> None:
        """Make true what is wished, where it is not."""
        self._bench.tasks.start(self._settled())

    async def with_keys(self, work: Callable[[Keys], str]) -> str:
        """The keyring may take its time."""
        return await self._bench.runner.call(lambda: work(self._made().keys))

    @property
    def doors(self) -> Doors:
        """How it stands, for the page."""
        chosen, standing = self._chosen, self._standing
        busy = self._asked != self._answered
        doors = Doors(chosen["api"], chosen["phone"], chosen["api_port"], busy=busy)
        if standing is None:
            return doors
        places = tuple((each.address, f"{each.address} ({each.card})") for each in standing.places)
        return replace(
            doors,
            answers=standing.programs,
            trouble=sentence(standing.trouble) if standing.trouble else "",
            opens=standing.phone,
            phone_trouble=sentence(standing.phone_trouble) if standing.phone_trouble else "",
            code=standing.code,
            places=places,
            place=standing.place,
            lasting=standing.lasting,
        )

    async def _settled(self, *, save: bool = False) -> None:
        """The latest wish wins, in whatever order the threads come."""
        if self._closed:
            return
        self._asked += 1
        mine = self._asked
        self.changed.emit()
        standing = await self._bench.runner.call(lambda: self._settle_now(save=save))
        if mine != self._asked:
            return
        self._standing, self._answered = standing, mine
        if self._chosen["phone"] and not self._closed:
            self._look.start()
        else:
            self._look.stop()
        self.changed.emit()

    def _settle_now(self, *, save: bool) -> Standing:
        """In a thread of the runner's, as the wish stands when its turn comes."""
        from app.api.switchboard import Wanted

        if save:
            with self._making:
                settings.save(replace(settings.load(), **self._chosen))
        chosen = self._chosen
        return self._made().settle(
            Wanted(chosen["api"], chosen["phone"], chosen["api_port"], chosen["phone_address"])
        )

    def _made(self) -> Switchboard:
        """In a thread of the runner's: this loads the framework."""
        from app.api.keys import Keys
        from app.api.parts import Parts
        from app.api.switchboard import Switchboard

        with self._making:
            if self._board is None:
                keys = Keys(self._bench.core.collecting.credentials)
                parts = Parts(self._bench.core, keys, self.heard.emit)
                self._arrivals = parts.arrivals
                self._board = Switchboard(parts)
            return self._board

    @Slot(object)
    def _on_happened(self, events: Iterable[CollectEvent]) -> None:
        if self._arrivals is not None:
            self._arrivals.heed(events)


def _chosen(kept: settings.Settings) -> dict[str, Any]:
    """The settings of this page by their names; a port that cannot be had is the usual one."""
    found = {name: getattr(kept, name) for name in ("api", "api_port", "phone", "phone_address")}
    if not LEAST_PORT <= kept.api_port <= MOST_PORT:
        found["api_port"] = USUAL_PORT
    return found
