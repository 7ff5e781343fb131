"""Leads whoever comes from another program to the way that takes their library over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox

from app.controllers.adding.asking_first import Question, ask_first
from app.controllers.adding.hydrus_arriving import HydrusArriving
from app.controllers.adding.importing import ImportingController
from app.controllers.file_dialogs import ask_for_file, ask_for_folder
from app.workbench import Workbench
from widgets.adding.arriving_dialog import ArrivingDialog
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.gallery_dl.archived import ArchiveReport


class ArrivingController(QObject):
    """One dialog at a time."""

    def __init__(
        self, window: MainWindow, bench: Workbench, importing: ImportingController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._importing = importing
        self.board_given: Callable[[str], object] = lambda _file: None
        self.hydrus = HydrusArriving(window, bench, importing)
        self.dialog: ArrivingDialog | None = None
        self.question: QMessageBox | None = None
        window.actions_["arrive"].triggered.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Which program; then how its library is found."""
        if self.dialog is not None:
            self.dialog.close()
        dialog = self.dialog = ArrivingDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    @Slot(str)
    def _on_chosen(self, program: str) -> None:
        if program == "hydrus":
            self.hydrus.ask()
        elif program == "archive":
            title = self.tr("An archive of gallery-dl")
            kinds = [self.tr("Databases (*.sqlite3 *.sqlite *.db)"), self.tr("All files (*)")]
            ask_for_file(self._window, title, kinds, self.take_archive)
        elif program == "board":
            title, kind = self.tr("A board of BeeRef"), self.tr("BeeRef board (*.bee)")
            ask_for_file(self._window, title, [kind], self.board_given)
        else:
            eagle = program == "eagle"
            title = self.tr("A library of Eagle") if eagle else self.tr("A folder of pictures")
            ask_for_folder(self._window, title, self.take_folder)

    @Slot(str)
    def take_folder(self, folder: str) -> None:
        """Always asked about first, however little is in it."""
        self._bench.tasks.start(self._importing.looking.begin([Path(folder)], ask=True))

    @Slot(str)
    def take_archive(self, file: str) -> None:
        """What it would change is counted first, and then it is asked."""
        self._bench.tasks.start(self._look(Path(file)))

    async def _look(self, file: Path) -> None:
        found = await self._read(file, look=True)
        if not found.remembered:
            self._bench.tell(Notice(" ".join(self._counted(found))))
            return
        question = Question(
            self.tr("An archive of gallery-dl"),
            self.tr("Remember what gallery-dl fetched before?"),
            [*self._counted(found), self.tr("No picture comes with it: it only names them.")],
            self.tr("Remember"),
        )
        self.question = ask_first(
            self._window, question, lambda: self._bench.tasks.start(self._remember(file))
        )

    async def _remember(self, file: Path) -> None:
        report = await self._read(file, look=False)
        self._bench.tell(Notice(" ".join(self._counted(report))))

    async def _read(self, file: Path, *, look: bool) -> ArchiveReport:
        from models.gallery_dl.archived import remember_archive

        library = self._bench.core.library
        return await self._bench.runner.run(
            lambda token: remember_archive(library, file, token, look=look),
            title=lambda: self.tr("Reading {file}").format(file=file.name),
        )

    def _counted(self, report: ArchiveReport) -> list[str]:
        new = report.remembered
        said = [self.tr("%n download(s) of gallery-dl will not be fetched again.", "", new)]
        if report.known:
            said.append(self.tr("%n were known already.", "", report.known))
        return said
