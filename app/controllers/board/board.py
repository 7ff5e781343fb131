"""Wires the Board screen to the library: loads boards, saves every edit at once, logs it raw."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal, SignalInstance, Slot

from app.controllers.board.board_lane import BoardLane, Runs
from app.controllers.board.board_log import BoardLog
from app.controllers.tasks import Tasks
from models.feedback.judge import judge
from models.library import Library
from models.records import Board, LibraryChanges, Placement
from widgets.board.board_screen import BoardScreen
from widgets.board.events import PlacementChange

LAST_BOARD = "board/last"


class BoardController(QObject):
    """One for the window's life. Writes are handed over in the order of the person's hands.
    `arranged` is emitted when an arrangement was logged: what is alike may be learned anew."""

    arranged = Signal()

    def __init__(
        self,
        screen: BoardScreen,
        library: Library,
        runner: Runs,
        tasks: Tasks,
        *,
        log: BoardLog | None = None,
        state: QSettings | None = None,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._library = library
        self._tasks = tasks
        self._log = log or BoardLog()
        self._state = state
        self._lane = BoardLane(library, runner, tasks)
        screen.placements_committed.connect(self._on_placements_committed)
        screen.board_chosen.connect(self._on_board_chosen)
        screen.board_created.connect(self._on_board_created)
        screen.board_renamed.connect(self._on_board_renamed)
        screen.board_deleted.connect(self._on_board_deleted)
        screen.teaches_changed.connect(self._on_teaches_changed)
        screen.view_changed.connect(self._on_view_changed)
        screen.done_pressed.connect(self._on_done_pressed)

    async def open(self) -> None:
        """Show the board that was shown last, as it was left; the first board makes itself."""
        # A board that is just being deleted must not be found again.
        await self._lane.all_written()
        boards = await self._lane.read(self._library.boards.all)
        self._screen.show_boards(boards)
        last = str(self._state.value(LAST_BOARD, "")) if self._state else ""
        chosen = next((one for one in boards if one.id == last), boards[-1] if boards else None)
        if chosen is not None:
            await self.show(chosen.id)
        elif not self._library.read_only:
            await self.create(self._screen.bar.new_name())

    async def show(self, board_id: str) -> None:
        """Leave the board that is shown and lay out this one."""
        self.leave()
        while True:
            await self._lane.all_written()
            seen = self._lane.handed_over
            board = await self._lane.read(lambda: self._library.boards.load(board_id))
            if seen == self._lane.handed_over:
                break
        self._screen.show_board(board)
        if self._state is not None:
            self._state.setValue(LAST_BOARD, board.id)
        await self._tell_facts(board.placements)

    def leave(self) -> None:
        """The board is out of sight now: log its arrangement if it changed."""
        self._screen.commit()
        self._lane.lay_again()
        arrangement = self._log.arrangement_of(self._screen.board, _now())
        if arrangement is not None and not self._library.read_only:
            writing = self._lane.write(lambda: judge(self._library, [arrangement]))
            self._tasks.start(_tell(writing, self.arranged))

    def place(self, board_id: str, artworks: Sequence[str], x: float, y: float) -> None:
        """Lay artworks that were just imported where their files were dropped."""
        if board_id == self._screen.board.id:
            self._screen.place(artworks, x, y)
            self._tasks.start(self._tell_facts(self._screen.board.placements))

    async def left(self) -> None:
        """Leave the board, and wait until all that hands did is in the library."""
        self.leave()
        await self._lane.all_written()

    # What the person did ------------------------------------------------------------------

    @Slot(object)
    def _on_placements_committed(self, change: PlacementChange) -> None:
        entries = self._log.entries_for(change, _now())
        laid = [
            Placement(event.artwork, event.x, event.y, event.moved)
            for event in change.placements
            if not event.removed
        ]
        gone = [event.artwork for event in change.placements if event.removed]

        def save() -> LibraryChanges:
            self._library.boards.remove(change.board, gone)
            self._library.boards.place(change.board, laid)
            return judge(self._library, entries)

        self._lane.lay(save)

    @Slot(str)
    def _on_board_chosen(self, board: str) -> None:
        self._tasks.restart("show board", self.show(board))

    @Slot(str)
    def _on_board_created(self, name: str) -> None:
        self._tasks.start(self.create(name))

    @Slot(str, str)
    def _on_board_renamed(self, board: str, name: str) -> None:
        self._lane.write(lambda: self._library.boards.rename(board, name))

    @Slot(str)
    def _on_board_deleted(self, board: str) -> None:
        self._lane.write(lambda: self._library.boards.delete(board))
        self._screen.show_board(Board(id="", name=""))
        self._tasks.start(self.open())

    @Slot(str, bool)
    def _on_teaches_changed(self, board: str, teaches: bool) -> None:
        self._log.touch(board)
        self._lane.write(lambda: self._library.boards.set_teaches(board, teaches))

    @Slot(float, float, float)
    def _on_view_changed(self, zoom: float, x: float, y: float) -> None:
        board = self._screen.board.id
        if board and not self._library.read_only:
            self._lane.write(lambda: self._library.boards.save_view(board, zoom, x, y))

    @Slot(str)
    def _on_done_pressed(self, board: str) -> None:
        """Done confirms every place, also those that no hand has touched."""
        if self._screen.confirm_places():
            self._log.touch(board)
            placements = self._screen.board.placements
            self._lane.write(lambda: self._library.boards.place(board, placements))
        self.leave()

    # Library ------------------------------------------------------------------------------

    async def create(
        self, name: str, placements: Sequence[Placement] = (), *, teaches: bool = True
    ) -> None:
        """A new board, shown."""
        self.leave()

        def make() -> Board:
            board = self._library.boards.create(name, teaches)
            self._library.boards.place(board.id, placements)
            return board

        board = await asyncio.wrap_future(self._lane.write(make))
        await self.show(board.id)

    async def _tell_facts(self, placements: Sequence[Placement]) -> None:
        ids = [placement.artwork for placement in placements]
        store = self._library.artworks
        rows = await self._lane.read(lambda: store.by_rows(list(store.rows_of(ids).values())))
        self._screen.set_artworks(rows)


async def _tell(writing: Future[Any], signal: SignalInstance) -> None:
    """Emit it once that is written; what cannot be written is told by the lane."""
    (written,), _ = await asyncio.wait([asyncio.wrap_future(writing)])
    if written.exception() is None:
        signal.emit()


def _now() -> int:
    return time.time_ns() // 1000
