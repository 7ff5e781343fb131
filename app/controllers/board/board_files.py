"""The board's menu: the shown board as a file for others, a BeeRef board as one of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from app.controllers.adding.asking_first import Question, ask_first
from app.controllers.board.board import BoardController
from app.controllers.file_dialogs import ask_for_file, ask_where_to_save
from app.workbench import Workbench
from models.errors import InputError
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.exchange.bee_look import BeeLook
    from models.exchange.board_files import BroughtBoard


class BoardFilesController(QObject):
    """Both work in the background, with progress and a cancel."""

    def __init__(self, window: MainWindow, bench: Workbench, board: BoardController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.board
        self._bench = bench
        self._board = board
        self.question: QMessageBox | None = None
        self._screen.bar.export_pressed.connect(self._on_export_pressed)
        self._screen.bar.import_pressed.connect(self._on_import_pressed)

    @Slot()
    def _on_export_pressed(self) -> None:
        kinds = [
            self.tr("BeeRef board (*.bee)"),
            self.tr("Picture (*.png)"),
            self.tr("Page (*.pdf)"),
        ]
        title = self.tr("Export “{board}”").format(board=self._screen.board.name)
        ask_where_to_save(self._window, title, kinds, "bee", self.export)

    @Slot(str)
    def export(self, file: str) -> None:
        """The shown board, as what the name ends with."""
        self._bench.tasks.start(self._export(Path(file)))

    async def _export(self, file: Path) -> None:
        from models.exchange.board_files import BoardFile, export_board

        self._screen.commit()
        board, library = self._screen.board, self._bench.core.library
        written: BoardFile = await self._bench.runner.run(
            lambda token: export_board(library, board, file, token),
            title=lambda: self.tr("Exporting “{board}”").format(board=board.name),
        )
        said = self.tr("Exported: %n picture(s) to {file}.", "", written.pictures)
        said = said.format(file=file)
        if written.missing:
            lacking = self.tr("The file of %n of them is missing.", "", len(written.missing))
            said = f"{said} {lacking}"
        self._bench.tell(Notice(said))

    @Slot()
    def _on_import_pressed(self) -> None:
        title = self.tr("Add a BeeRef board")
        kinds = [self.tr("BeeRef board (*.bee)")]
        ask_for_file(self._window, title, kinds, self.bring_in)

    @Slot(str)
    def bring_in(self, file: str) -> None:
        """A new board that does not teach until the person says so."""
        self.bring_all([Path(file)])

    def bring_all(self, files: Sequence[Path]) -> None:
        """A new board of each; what would come is said first, and then it is asked."""
        self._bench.tasks.start(self._look(files))

    async def _look(self, files: Sequence[Path]) -> None:
        looks: dict[Path, BeeLook] = {}
        for file in files:
            try:
                looks[file] = await self._look_at(file)
            except InputError as error:
                self._bench.report(error)
        if looks:
            question = self._question(looks)
            self.question = ask_first(
                self._window, question, lambda: self._bench.tasks.start(self._bring_each(looks))
            )

    async def _look_at(self, file: Path) -> BeeLook:
        from models.exchange.bee_look import look_at_bee

        library = self._bench.core.library
        return await self._bench.runner.run(
            lambda token: look_at_bee(library, file, token),
            title=lambda: self.tr("Looking at {file}").format(file=file.name),
        )

    def _question(self, looks: Mapping[Path, BeeLook]) -> Question:
        names = [file.stem for file in looks]
        if len(names) == 1:
            text = self.tr("Add “{board}” as a new board?").format(board=names[0])
        else:
            text = self.tr("Add these %n board(s)?", "", len(names))
        pictures, known, altered, texts = (
            sum(getattr(each, name) for each in looks.values())
            for name in ("pictures", "known", "altered", "texts")
        )
        lines = [self.tr("%n new picture(s).", "", pictures - known)]
        if known:
            lines.append(self.tr("%n you have already.", "", known))
        if altered:
            lines.append(self.tr("%n that is turned or cropped will lie whole.", "", altered))
        if texts:
            lines.append(self.tr("%n text(s) will stay in the file.", "", texts))
        return Question(self.tr("Add a BeeRef board"), text, lines, self.tr("Add"))

    async def _bring_each(self, files: Iterable[Path]) -> None:
        for file in files:
            await self._bring_in(file)

    async def _bring_in(self, file: Path) -> None:
        from models.exchange.board_files import import_bee

        core = self._bench.core
        brought: BroughtBoard = await self._bench.runner.run(
            lambda token: import_bee(core.library, file, sandbox=core.sandbox, token=token),
            title=lambda: self.tr("Bringing in {file}").format(file=file.name),
        )
        self._bench.changes.announce(brought.changes)
        await self._board.show(brought.board.id)
        self._window.show_screen("board")
        self._screen.view.fit()
        self._bench.tell(Notice(self._told(brought)))

    @Slot()
    def list_anew(self) -> None:
        """Boards came in with a whole library; the one that is shown stays."""
        self._bench.tasks.restart("list boards", self._list_anew())

    async def _list_anew(self) -> None:
        library = self._bench.core.library
        self._screen.show_boards(await self._bench.runner.call(library.boards.all))

    def _told(self, brought: BroughtBoard) -> str:
        said = [self.tr("%n new picture(s).", "", brought.imported)]
        if brought.known:
            said.append(self.tr("%n you had already.", "", brought.known))
        if brought.refused:
            said.append(self.tr("%n could not be read.", "", len(brought.refused)))
        if brought.altered:
            said.append(self.tr("%n that was turned or cropped lies whole.", "", brought.altered))
        if brought.texts:
            said.append(self.tr("%n text(s) stayed in the file.", "", brought.texts))
        said.append(self.tr("The board does not teach until you switch that on."))
        return " ".join(said)
