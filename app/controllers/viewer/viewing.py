"""The viewer walks through the pictures of the grid; how long each was looked at is logged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.choosing import ChoosingController
from app.controllers.pictures import LARGEST_ORIGINAL, Pictures
from app.controllers.viewer.animating import Animating
from app.controllers.viewer.looking_ahead import LookingAhead
from app.controllers.viewer.view_log import ViewLog
from app.workbench import Workbench
from models.records import Artwork, LibraryChanges
from widgets.window.main_window import MainWindow


class ViewingController(QObject):
    """Opens, walks, closes; likes and dislikes go through the choosing controller."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        view_log: ViewLog,
        choosing: ChoosingController,
        pictures: Pictures,
    ) -> None:
        super().__init__(window)
        self._window, self._viewer = window, window.viewer
        self._grid = window.library.grid
        self._bench = bench
        self._view_log = view_log
        self._choosing = choosing
        self._place, self._row = -1, -1
        self._asked = 0
        self._grid.activated.connect(self.open)
        self._grid.quick_look_requested.connect(self.open)
        viewer = self._viewer
        viewer.next_requested.connect(self._on_next)
        viewer.previous_requested.connect(self._on_previous)
        viewer.closed.connect(self._on_closed)
        viewer.picture_needed.connect(self._on_picture_needed)
        viewer.like_requested.connect(self._on_like)
        viewer.dislike_requested.connect(self._on_dislike)
        self._animating = Animating(viewer, bench)
        self.animation = self._animating.animation
        self._ahead = LookingAhead(window, bench, pictures)
        self._step = 1
        bench.changes.announced.connect(self._on_changed)
        window.retranslated.connect(self._on_retranslated)
        pictures.show_in("viewer", self._show_picture)

    @Slot(object)
    def open(self, row: int) -> None:
        """Show the picture of this row, large."""
        place = self._grid.model.position_of(row)
        if place >= 0:
            self._bench.tasks.restart("view", self._show(place))

    @Slot()
    def _on_next(self) -> None:
        self._walk(1)

    @Slot()
    def _on_previous(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        here = self._here()
        # What is no longer in the order has left its place to the next one.
        place = here + step if here >= 0 else self._place + min(step, 0)
        self._step = step
        if not 0 <= place < len(self._grid.model):
            self._viewer.slideshow.stop()
        else:
            self._grid.go_to(place)
            self._bench.tasks.restart("view", self._show(place))

    def _here(self) -> int:
        """Where the shown picture stands now, after whatever became of the order; or -1."""
        return self._grid.model.position_of(self._row) if self._row >= 0 else -1

    async def _show(self, place: int) -> None:
        model = self._grid.model
        self._place, self._row = place, int(model.rows[place])
        artwork = model.artwork(place) or await self._fetch(model.rows[place])
        if artwork is None:
            return
        pixmap = self._grid.pixmaps.get(artwork.id)
        # A square cut-out must not stand in for the whole picture.
        usable = pixmap is not None and not pixmap.isNull() and not self._grid.cropped
        image = self._ahead.take(artwork.id)
        if image.isNull() and usable and pixmap is not None:
            image = pixmap.toImage()
        self._view_log.look_at(artwork.id)
        self._viewer.show_artwork(artwork, image, position=place, count=len(model))
        if not self._viewer.isVisible():
            host = self._window.centralWidget()
            assert host is not None
            self._viewer.open_over(host)
        self._animating.show(artwork)
        await self._ahead.ask_around(place, self._step)

    async def _fetch(self, row: int) -> Artwork | None:
        store = self._bench.core.library.artworks
        found = await self._bench.runner.call(lambda: store.by_rows([row]))
        return found[0] if found else None

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        """A like given in the viewer shows at once."""
        if self._viewer.isVisible() and self._row in changes.updated:
            self._bench.tasks.start(self._refresh(self._row))

    @Slot()
    def _on_retranslated(self) -> None:
        """Its place and its day, in the language that is spoken now."""
        if self._viewer.isVisible() and self._row >= 0:
            self._bench.tasks.start(self._refresh(self._row))

    async def _refresh(self, row: int) -> None:
        artwork = await self._fetch(row)
        if artwork is not None and artwork.id == self._viewer.artwork_id:
            count = len(self._grid.model)
            place = max(self._here(), 0)
            self._viewer.show_artwork(artwork, QImage(), position=place, count=count)

    @Slot()
    def _on_closed(self) -> None:
        self._view_log.look_at("")
        self.animation.stop()
        self._ahead.forget()
        self._grid.setFocus()
        if (place := self._here()) >= 0:
            self._grid.go_to(place)

    @Slot(str, int)
    def _on_picture_needed(self, artwork_id: str, longest: int) -> None:
        if artwork_id == self.animation.playing:
            return  # Its frames come anyway.
        # A rising number: what was asked for before and is not decoded yet counts no more.
        self._asked += 1
        size = min(longest, LARGEST_ORIGINAL)
        self._bench.thumbnails.request_original(artwork_id, size, self._asked, asker="viewer")

    def _show_picture(self, artwork_id: str, image: QImage) -> None:
        self._viewer.set_picture(artwork_id, image)

    @Slot(str)
    def _on_like(self, _artwork_id: str) -> None:
        self._choosing.say("like")

    @Slot(str)
    def _on_dislike(self, _artwork_id: str) -> None:
        self._choosing.say("dislike")
