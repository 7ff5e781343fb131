"""Tells of new finds with a picture of the newest, cut around what matters in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage

from app.controllers.pictures import Pictures
from app.workbench import Workbench
from models.records import Artwork
from widgets.thumbnail_wanted import ThumbnailWanted

SIDE_PX = 256
PATIENCE_MS = 3000
ASKER = "tray"

Tell = Callable[[int, QImage], object]


class NewFinds(QObject):
    """`tell` is called with their number and the picture; with a null one where none came."""

    def __init__(self, bench: Workbench, pictures: Pictures, tell: Tell) -> None:
        super().__init__()
        self._bench = bench
        self._tell = tell
        self._count = 0
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._on_late)
        pictures.show_in(ASKER, self._show)

    @Slot(int)
    def tell(self, count: int) -> None:
        """So many came just now."""
        if count:
            self._count = count
            self._late.start()
            self._bench.tasks.restart("new finds", self._ask())

    async def _ask(self) -> None:
        def fetch() -> list[Artwork]:
            from models.library.query import first_rows

            library = self._bench.core.library
            rows = first_rows(library, "state:inbox", limit=1, sort="added")
            return library.artworks.by_rows([int(row) for row in rows[:1]])

        for newest in await self._bench.runner.call(fetch):
            wanted = ThumbnailWanted(newest.id, SIDE_PX, cropped=True, focus=newest.focus)
            self._bench.thumbnails.request([wanted], asker=ASKER, replace=True)

    def _show(self, _artwork: str, image: QImage) -> None:
        if self._late.isActive():
            self._late.stop()
            self._tell(self._count, image)

    @Slot()
    def _on_late(self) -> None:
        self._tell(self._count, QImage())
