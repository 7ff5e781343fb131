"""Two chosen pictures beside each other, over the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.duplicates.pair_words import compared
from app.controllers.pictures import LARGEST_ORIGINAL, Pictures
from app.workbench import Workbench
from widgets.viewer import CompareView
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

ASKER = "comparison"


class ComparingController(QObject):
    """Made with the window; the view itself with the first comparison."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        choosing: ChoosingController,
        pictures: Pictures,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._choosing = choosing
        self.view: CompareView | None = None
        window.actions_["compare"].triggered.connect(self._on_compare)
        pictures.show_in(ASKER, self._show_picture)

    @Slot()
    def _on_compare(self) -> None:
        self._bench.tasks.restart("compare", self._compare(self._choosing.now()))

    async def _compare(self, chosen: Chosen) -> None:
        if len(chosen.rows) + len(chosen.ids) != 2:
            self._bench.tell(Notice(self.tr("Choose exactly two pictures to compare them.")))
            return
        artworks = await self._choosing.artworks(chosen)
        if len(artworks) == 2:
            left, right = (compared(each) for each in artworks)
            host = self._window.centralWidget()
            assert host is not None
            view = self.view or self._made()
            view.open_over(host)
            view.set_pictures(left, right)

    def _made(self) -> CompareView:
        self.view = view = CompareView()
        view.picture_needed.connect(self._on_picture_needed)
        view.closed.connect(self._on_closed)
        return view

    @Slot(str, int)
    def _on_picture_needed(self, artwork_id: str, longest: int) -> None:
        size = min(longest, LARGEST_ORIGINAL)
        self._bench.thumbnails.request_original(artwork_id, size, asker=ASKER)

    def _show_picture(self, artwork_id: str, image: QImage) -> None:
        if self.view is not None:
            self.view.set_picture(artwork_id, image)

    @Slot()
    def _on_closed(self) -> None:
        if self.view is not None:
            self.view.hide()
        self._window.library.grid.setFocus()
