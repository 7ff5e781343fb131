"""What takes room on the disk, and what of it may go: counted when the Activity screen is shown."""

from __future__ import annotations

import time
from asyncio import Task
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.controllers.activity.storage_words import DEEDS, question_of, size_of, storage_lines
from app.places import emptiable, places_outside
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.library.keeping import health, stock
from models.library.keeping.stock import Stock
from models.records import Progress
from widgets.activity.care_list import CareList
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

RECENT_S = 60.0  # A count of hundreds of thousands of files is not made anew at each glance.
LOW = 1_000_000_000  # Bytes that are left; below it the person is told once.


class StorageController(QObject):
    """Looks off the window's thread; each deed is asked about once more before it is done."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._list: CareList = window.activity.stock
        self._stock: Stock | None = None
        self._warned = False
        self._counted = -RECENT_S
        self._list.wanted.connect(self._on_wanted)
        window.screen_shown.connect(self._on_screen_shown)

    def refresh(self) -> Task[Any]:
        """Count anew; told while it is counted."""
        return self._bench.tasks.restart("room", self._look())

    async def warn_when_low(self) -> None:
        """Before collecting stops for want of room: said once, until there is room again."""
        try:
            library = self._bench.core.library
            free = await self._bench.runner.call(lambda: health.free_bytes(library))
        except OSError:
            return  # The disk is gone; that is told elsewhere.
        if free >= 2 * LOW:
            self._warned = False
        if free >= LOW or self._warned:
            return
        self._warned = True
        said = self.tr(
            "Only {size} are left on the disk of the library. When it is full, collecting waits; "
            "nothing is lost."
        )
        text = said.format(size=size_of(free))
        see = self.tr("See what may go")
        self._bench.tell(Notice(text, "warning", see, self.show))

    def show(self) -> None:
        """Bring the list into sight."""
        self._window.show_screen("activity")
        self._window.activity.ensureWidgetVisible(self._list)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name != "activity":
            self._bench.tasks.stop("room")  # Nobody looks; what was counted so far stays.
        elif time.monotonic() - self._counted >= RECENT_S:
            self.refresh()

    async def _look(self) -> None:
        library = self._bench.core.library
        self._stock = await self._bench.runner.run(
            lambda token: stock.take_stock(library, places_outside(), token),
            on_progress=self._on_progress,
            patient=True,
        )
        self._counted = time.monotonic()
        self._show(whole=True)

    def _on_progress(self, progress: Progress) -> None:
        for found in progress.details:
            if isinstance(found, Stock):
                known = self._stock.taken if self._stock is not None else {}
                # Numbers of the last time stand until they are counted anew.
                self._stock = Stock({**known, **found.taken}, found.free, found.a_day)
        self._show(whole=False)

    def retranslate(self) -> None:
        self._show(whole=True)

    def _show(self, *, whole: bool) -> None:
        if self._stock is not None:
            self._list.show_lines(storage_lines(self._stock, counting=not whole))

    @Slot(str)
    def _on_wanted(self, deed: str) -> None:
        if deed == "empty trash":
            self._window.actions_["empty_trash"].trigger()
            return
        if deed not in DEEDS or self._stock is None:
            return
        box = question_of(deed, self._stock, self._window)
        box.accepted.connect(lambda: self._bench.tasks.start(self._delete(deed)))
        box.open()

    async def _delete(self, deed: str) -> None:
        library = self._bench.core.library
        work: Callable[[CancelToken], Any]
        if deed == "spare thumbnails":

            def work(token: CancelToken) -> Any:
                return stock.delete_thumbnails(library, token)
        else:

            def work(token: CancelToken) -> Any:
                return stock.delete_all(self._places(deed), token)

        gone = await self._bench.runner.run(work, title=lambda: self.tr("Making room"))
        self._bench.tell(Notice(self.tr("%n file(s) were deleted.", "", gone)))
        self.refresh()

    def _places(self, deed: str) -> list[Path]:
        paths = self._bench.core.library.paths
        if deed == "old backups":
            return stock.old_backups(paths)
        if deed == "orphans":
            return [paths.folder / "orphans"]
        return emptiable(deed, self._bench.core.nets)
