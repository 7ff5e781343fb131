"""What the board shares with the window: pictures, drops, paste, laying from the grid."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.adding.importing import ImportingController, sorted_out
from app.controllers.board.board import BoardController
from app.controllers.choosing import ChoosingController, Chosen, ids_of
from app.controllers.pictures import Pictures
from app.workbench import Workbench
from widgets.board.events import FilesDropped
from widgets.parts import drag_payload
from widgets.parts.web_drop import WebDrop
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

Place: TypeAlias = tuple[str, float, float]  # A board and where on it.


def _nowhere(_drops: Sequence[WebDrop], _place: Place | None) -> None:
    """Before the window is put together."""


class BoardDesk(QObject):
    """Feeds the board's pictures and its shelf; brings new pictures onto it."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        board: BoardController,
        choosing: ChoosingController,
        importing: ImportingController,
        *,
        pictures: Pictures,
    ) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.board
        self._bench = bench
        self._board = board
        self._choosing = choosing
        self._importing = importing
        self.web_dropped: Callable[[Sequence[WebDrop], Place | None], object] = _nowhere
        self.without_boards: Callable[[list[Path]], list[Path]] = lambda files: files
        self._screen.thumbnails_needed.connect(self._on_thumbnails_needed)
        self._screen.files_dropped.connect(self._on_files_dropped)
        self._screen.paste_requested.connect(self._on_paste_requested)
        self._screen.library_wanted.connect(self._on_library_wanted)
        window.actions_["to_board"].triggered.connect(self._on_to_board)
        window.rail.dropped.connect(self._on_rail_dropped)
        window.actions_["shelf"].toggled.connect(window.shelf.setVisible)
        window.actions_["shelf"].triggered.connect(self._on_shelf_asked)
        window.shelf.closed.connect(window.actions_["shelf"].trigger)
        pictures.show_in("board", self._show_thumbnail)

    @Slot(object)
    def show_on_shelf(self, rows: Sequence[int]) -> None:
        """What the library found stands beside the board as well."""
        self._window.shelf.grid.set_rows(rows, keep_position=True)

    @Slot(object)
    def _on_thumbnails_needed(self, wishes: Sequence[Any]) -> None:
        self._bench.thumbnails.request(wishes, asker="board")

    def _show_thumbnail(self, artwork_id: str, image: QImage) -> None:
        self._screen.set_thumbnail(artwork_id, image)

    @Slot(object)
    def _on_files_dropped(self, drop: FilesDropped) -> None:
        self._bench.tasks.start(self._bring_in(drop))

    async def _bring_in(self, drop: FilesDropped) -> None:
        files, from_web = sorted_out(drop.files)
        if from_web:
            self.web_dropped(from_web, (drop.board, drop.x, drop.y))
        files = self.without_boards(files)
        if files:
            ids = await self._importing.bring_in(files)
            self._board.place(drop.board, list(dict.fromkeys(ids)), drop.x, drop.y)

    @Slot(float, float)
    def _on_paste_requested(self, x: float, y: float) -> None:
        self._bench.tasks.start(self._paste(x, y))

    async def _paste(self, x: float, y: float) -> None:
        board = self._screen.board.id
        ids = await self._importing.paste_pictures(
            lambda drops: self.web_dropped(drops, (board, x, y))
        )
        if ids:
            self._board.place(board, ids, x, y)

    @Slot()
    def _on_library_wanted(self) -> None:
        """The empty board's button: the pictures stand right beside it; where there are none, the
        library says why and leads on."""
        if not len(self._window.library.grid.model):
            self._window.show_screen("library")
            return
        self._window.actions_["shelf"].setChecked(True)
        self._window.shelf.grid.setFocus()

    @Slot(bool)
    def _on_shelf_asked(self, shown: bool) -> None:
        if shown:
            self._window.show_screen("board")
            self._window.shelf.grid.setFocus()
        elif self._screen.isVisible():
            self._screen.view.setFocus()

    @Slot()
    def _on_to_board(self) -> None:
        self._bench.tasks.start(self._lay_chosen(self._choosing.now()))

    async def _lay_chosen(self, chosen: Chosen) -> None:
        ids = ids_of(await self._choosing.artworks(chosen))
        if ids:
            self.lay(ids)

    def lay(self, ids: Sequence[str]) -> None:
        """Lay pictures in the middle of what the board shows."""
        center = self._screen.view.center()
        self._board.place(self._screen.board.id, ids, center.x(), center.y())
        said = self.tr("Laid on “{board}”: %n picture(s).", "", len(ids))
        self._bench.tell(
            Notice(
                said.format(board=self._screen.board.name),
                action=self.tr("Show the board"),
                act=self._show_board,
            )
        )

    def _show_board(self) -> None:
        self._window.show_screen("board")

    @Slot(str, object)
    def _on_rail_dropped(self, screen: str, mime: Any) -> None:
        """Pictures let go over the Board button are laid in the middle; files are imported."""
        ids = drag_payload.decode(mime)
        if screen == "board" and ids:
            self.lay(ids)
        elif not ids:
            self._importing.take(drag_payload.dropped_files(mime))

    async def close(self) -> None:
        """Before quitting: nothing that a hand did is lost, and nothing is learned any more."""
        self._board.blockSignals(True)
        await asyncio.wait_for(self._board.left(), 5)
