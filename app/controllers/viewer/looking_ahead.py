"""Decodes the next pictures before they are asked for; keeps few, by bytes."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage

from app.controllers.pictures import LARGEST_ORIGINAL, Pictures
from app.workbench import Workbench
from widgets.window.main_window import MainWindow

ASKER = "viewer ahead"
MOST_BYTES = 160_000_000


class LookingAhead:
    """Lives in the main thread. What was asked for before and is not decoded counts no more."""

    def __init__(self, window: MainWindow, bench: Workbench, pictures: Pictures) -> None:
        self._grid, self._viewer = window.library.grid, window.viewer
        self._bench = bench
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._asked = 0
        pictures.show_in(ASKER, self._keep)

    async def ask_around(self, place: int, step: int) -> None:
        """The two that come after this place in the direction of travel, the nearer one sooner."""
        rows = self._grid.model.rows
        near = [place + step, place + 2 * step]
        wanted = [int(rows[each]) for each in near if 0 <= each < len(rows)]
        store = self._bench.core.library.artworks
        found = await self._bench.runner.call(lambda: store.by_rows(wanted))
        canvas = self._viewer.canvas
        longest = round(max(canvas.width(), canvas.height()) * canvas.devicePixelRatioF())
        self._asked += 1
        for artwork in reversed(found):
            if artwork.frames == 1 and not artwork.missing and artwork.id not in self._kept:
                size = min(longest, LARGEST_ORIGINAL)
                self._bench.thumbnails.request_original(artwork.id, size, self._asked, asker=ASKER)

    def take(self, artwork_id: str) -> QImage:
        """The picture if it is here, else a null image."""
        image = self._kept.get(artwork_id)
        if image is None:
            return QImage()
        self._kept.move_to_end(artwork_id)
        return image

    def forget(self) -> None:
        """The viewer is closed: nothing of it is kept."""
        self._asked += 1
        self._bench.thumbnails.drop(self._asked, asker=ASKER)
        self._kept.clear()

    def _keep(self, artwork_id: str, image: QImage) -> None:
        if image.isNull():
            return
        self._kept[artwork_id] = image
        while sum(each.sizeInBytes() for each in self._kept.values()) > MOST_BYTES:
            self._kept.popitem(last=False)
