"""Tells of new finds with a picture of the newest, cut around what matters in it.

They are gathered: a note comes when a round is over or has gone on for a while, at most one in so
many minutes, none in quiet hours, and none while the person has the window before them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage

from app.controllers.pictures import Pictures
from app.note_times import NoteTimes
from app.workbench import Workbench
from models.records import Artwork
from widgets.parts.thumbnail_wanted import ThumbnailWanted

SIDE_PX = 256
PATIENCE_MS = 3000
GATHER_MS = 120_000  # A round that goes on for so long has news meanwhile.
ASKER = "tray"


@dataclass(frozen=True, slots=True)
class Manners:
    """How to tell: `tell` gets the number and the picture, a null one where none came."""

    tell: Callable[[int, QImage], object]
    times: Callable[[], NoteTimes]
    in_front: Callable[[], bool]
    clock: Callable[[], datetime] = datetime.now


class NewFinds(QObject):
    """Made for a tray; `came` and `settle` are called by the collecting."""

    def __init__(self, bench: Workbench, pictures: Pictures, manners: Manners) -> None:
        super().__init__()
        self._bench = bench
        self._manners = manners
        self._count = 0
        self._last: datetime | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._on_due)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._on_late)
        pictures.show_in(ASKER, self._show)

    @Slot(int)
    def came(self, count: int) -> None:
        """So many came just now; more may come."""
        if count and not self._manners.in_front():
            self._count += count
            if not self._due.isActive():
                self._plan(GATHER_MS)

    @Slot()
    def settle(self) -> None:
        """No more for now: what came is told as soon as it may be."""
        if self._count:
            self._plan(0)

    @Slot(str)
    def look_at(self, screen: str) -> None:
        """The person has opened a screen."""
        if screen == "inbox":
            self.seen()

    def seen(self) -> None:
        """There is nothing to tell any more."""
        self._count = 0
        self._due.stop()

    def _plan(self, least_ms: int) -> None:
        wait = self._manners.times().wait(self._manners.clock(), self._last)
        if wait is None:
            self.seen()
        else:
            self._due.start(max(least_ms, int(wait * 1000)))

    @Slot()
    def _on_due(self) -> None:
        """It may have become quiet since, or the person may have come back."""
        if self._manners.in_front():
            self.seen()
        elif self._manners.times().wait(self._manners.clock(), self._last) != 0:
            self._plan(0)
        else:
            self._late.start()
            self._bench.tasks.restart("new finds", self._ask())

    async def _ask(self) -> None:
        def fetch() -> list[Artwork]:
            from models.library.searching.query import first_rows

            library = self._bench.core.library
            rows = first_rows(library, "state:inbox", limit=1, sort="added")
            return library.artworks.by_rows([int(row) for row in rows[:1]])

        for newest in await self._bench.runner.call(fetch):
            wanted = ThumbnailWanted(newest.id, SIDE_PX, cropped=True, focus=newest.focus)
            self._bench.thumbnails.request([wanted], asker=ASKER, replace=True)

    def _show(self, _artwork: str, image: QImage) -> None:
        if self._late.isActive():
            self._late.stop()
            self._tell(image)

    @Slot()
    def _on_late(self) -> None:
        self._tell(QImage())

    def _tell(self, picture: QImage) -> None:
        count, self._count = self._count, 0
        if count:
            self._last = self._manners.clock()
            self._manners.tell(count, picture)
