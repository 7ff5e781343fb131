"""Lays all boards as one: a new board with what they say together, which does not teach."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.board.board import BoardController
from app.workbench import Workbench
from widgets.look.numbers import grouped
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class TogetherController(QObject):
    """Answers the board menu's "All boards in one", and tells whether it can be asked for."""

    def __init__(self, window: MainWindow, bench: Workbench, board: BoardController) -> None:
        super().__init__(window)
        self._screen = window.board
        self._bench = bench
        self._board = board
        self._screen.bar.chooser.menu().aboutToShow.connect(self._on_menu_opened)
        self._screen.bar.together_pressed.connect(self._on_together)

    @Slot()
    def _on_menu_opened(self) -> None:
        self._bench.tasks.restart("boards together", self._offer())

    async def _offer(self) -> None:
        from app.uses.all_boards import hang_together

        library = self._bench.core.library
        found = await self._bench.runner.call(lambda: hang_together(library))
        self._screen.bar.offer_together(found)

    @Slot()
    def _on_together(self) -> None:
        self._bench.tasks.restart("all boards", self._lay())

    async def _lay(self) -> None:
        from app.uses.all_boards import MOST, all_in_one

        library = self._bench.core.library
        await self._board.left()  # The last move counts too.
        found = await self._bench.runner.call(lambda: all_in_one(library))
        if found.pictures > MOST:
            said = self.tr("These boards hold {count} pictures; {most} at most can lie as one.")
            self._bench.tell(Notice(said.format(count=grouped(found.pictures), most=grouped(MOST))))
            return
        if not found.placements:
            said = self.tr("Two boards that teach need two placed pictures in common for this")
            self._bench.tell(Notice(f"{said}."))
            return
        name = self._screen.bar.new_name(self.tr("All boards"))
        await self._board.create(name, found.placements, teaches=False)
        self._screen.view.fit()
        said = self.tr("%n picture(s) lie as your boards say together.", "", len(found.placements))
        if found.left_out:
            without = self.tr("Left out, because they share too little: {boards}.")
            said = f"{said} {without.format(boards=', '.join(found.left_out))}"
        self._bench.tell(Notice(said))
