"""Says of a picture in a list of alike ones what it shares with the picture that was asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.library.similar import SimilarController
from app.workbench import Workbench
from widgets.library.library_screen import LibraryScreen
from workers.inference_thread import Compared


class SharingController(QObject):
    """Follows the selection while what is alike is shown."""

    def __init__(self, screen: LibraryScreen, bench: Workbench, similar: SimilarController) -> None:
        super().__init__(screen)
        self._screen = screen
        self._inspector = screen.inspector
        self._bench = bench
        self._similar = similar
        self._compared = 0
        self._artwork = ""
        screen.grid.selection_changed.connect(self._on_selection_changed)
        screen.inspector.shared.where_wanted.connect(self._on_where_wanted)
        bench.inference.compared.connect(self._on_compared)

    @Slot(object)
    def _on_selection_changed(self, _rows: object) -> None:
        self._inspector.preview.show_heat(None)
        rows = self._screen.grid.selected_rows()
        if len(rows) == 1 and self._similar.asked and self._similar.alike.plus:
            self._bench.tasks.restart("sharing", self._show(int(rows[0])))
        else:
            self._inspector.shared.hide()

    async def _show(self, row: int) -> None:
        """Tags only of pictures of the library; where they look alike, of any."""
        query = self._similar.alike.plus[0]
        library = self._bench.core.library

        def fetch() -> tuple[str, list[str]]:
            from models.library.tags.common_tags import common_tags

            (shown,) = library.artworks.ids_of([row])
            known = library.artworks.rows_of([query]) if isinstance(query, str) else {}
            own = next(iter(known.values()), 0)
            if not own or own == row:
                return shown, []
            with library.reading():
                return shown, [tag.text for tag in common_tags(own, row)]

        self._artwork, words = await self._bench.runner.call(fetch)
        if self._artwork == query:
            self._inspector.shared.hide()
            return
        self._inspector.shared.show_shared(words)
        self._ask()

    @Slot(bool)
    def _on_where_wanted(self, wanted: bool) -> None:
        self._inspector.preview.show_heat(None)
        if wanted:
            self._ask()

    def _ask(self) -> None:
        plus = self._similar.alike.plus
        if self._inspector.shared.where.isChecked() and self._artwork and plus:
            self._compared = self._bench.inference.request_detail(plus[0], self._artwork)

    @Slot(object)
    def _on_compared(self, compared: Compared) -> None:
        if compared.number == self._compared and compared.heats is not None:
            self._inspector.preview.show_heat(compared.heats[1])
