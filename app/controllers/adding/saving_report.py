"""What became of every file of an import, as a table where the person wants it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.controllers.file_dialogs import ask_where_to_save
from app.workbench import Workbench
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.library.arriving.importing import ImportOutcome


class SavingReport(QObject):
    """One report at a time: that of the notice that was pressed last."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._outcomes: Sequence[ImportOutcome] = ()

    def ask(self, outcomes: Sequence[ImportOutcome]) -> None:
        """Where to put it; then it is there."""
        self._outcomes = outcomes
        title, kind = self.tr("Save the report"), self.tr("Table (*.csv)")
        ask_where_to_save(self._window, title, [kind], "csv", self.save)

    @Slot(str)
    def save(self, file: str) -> None:
        self._bench.tasks.start(self._write(self._outcomes, Path(file)))

    async def _write(self, outcomes: Sequence[ImportOutcome], file: Path) -> None:
        from models.library.arriving.look_report import write_outcomes

        await self._bench.runner.call(lambda: write_outcomes(outcomes, file))
        self._bench.tell(Notice(self.tr("The report is in {file}.").format(file=file.name)))
