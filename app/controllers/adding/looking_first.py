"""Before many pictures, a table of them or another program's library are added: a dialog that can
look without adding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from app import settings
from app.controllers.adding.file_arrival import Arrival, BringIn, Gathered, file_arrival, gathered
from app.controllers.adding.look_words import eagle_folders, how_far, remark_on, told_of, warned_of
from app.controllers.file_dialogs import ask_where_to_save
from app.workbench import Workbench
from models.errors import ExpectedError
from models.records import Progress
from widgets.adding.adding_dialog import AddingChoices, AddingDialog
from widgets.adding.look_numbers import Numbers
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.library.arriving.look_report import LookReport

MANY = 200  # From so many files on it is asked before they are added.


class LookingFirstController(QObject):
    """One dialog at a time. `bring_in` adds with the choices that were looked with."""

    def __init__(self, window: MainWindow, bench: Workbench, bring_in: BringIn) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._bring_in = bring_in
        self._arrival: Arrival | None = None
        self._report: LookReport | None = None
        window.retranslated.connect(self._on_retranslated)
        self.dialog: AddingDialog | None = None

    async def begin(self, files: Sequence[Path], *, ask: bool = False) -> None:
        """Few files are added at once, many after a question. Raises `InputError`."""
        core = self._bench.core
        found = await self._bench.runner.run(lambda token: gathered(core, files, token))
        if not (ask or found.tables or found.left_out or found.count >= MANY):
            await self._bring_in(files, chosen())
            return
        self.begin_with(
            file_arrival(core, files, self._bring_in, lambda: self._introduced(files, found))
        )

    def begin_with(self, arrival: Arrival) -> None:
        """Ask about it, in place of what was asked before."""
        self._arrival, self._report = arrival, None
        dialog = self.dialog = self._new_dialog(arrival)
        self._introduce(dialog)
        dialog.show()
        dialog.look.setFocus(Qt.FocusReason.OtherFocusReason)

    def _introduced(self, files: Sequence[Path], found: Gathered) -> tuple[str, str]:
        """What is to be added, and what there is to know of it."""
        said = [warned_of(found.tables), eagle_folders(found.left_out)]
        for each in found.left_out:
            if each.deleted:
                stay = self.tr(
                    "“{library}”: %n picture(s) in Eagle's trash stay there.", "", each.deleted
                )
                said.append(stay.format(library=each.library.stem))
        counted = self.tr("%n file(s)", "", found.count)
        return told_of(files, counted), "\n".join(each for each in said if each)

    def _new_dialog(self, arrival: Arrival) -> AddingDialog:
        if self.dialog is not None:
            self.dialog.close()
        dialog = AddingDialog(chosen(), self._window, files=arrival.files)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.look_wanted.connect(self._on_look)
        dialog.add_wanted.connect(self._on_add)
        dialog.save_wanted.connect(self._on_save)
        dialog.finished.connect(self._on_finished)
        return dialog

    @Slot()
    def _on_finished(self) -> None:
        """Closing it ends a look that is under way."""
        if self.sender() is self.dialog:
            self.dialog = None
            self._bench.tasks.stop("look")

    @Slot(object)
    def _on_look(self, choices: AddingChoices) -> None:
        _remember(choices)
        self._bench.tasks.restart("look", self._look(choices))

    async def _look(self, choices: AddingChoices) -> None:
        dialog, arrival = self.dialog, self._arrival
        if dialog is None or arrival is None:
            return
        dialog.show_progress(0, 0, self.tr("Looking…"))

        def on_progress(progress: Progress) -> None:
            if dialog is self.dialog:
                dialog.show_progress(progress.done, progress.total, how_far(progress))

        try:
            report = await self._bench.runner.run(
                lambda token: arrival.look(choices, token),
                title=lambda: self.tr("Looking at what is to be added"),
                on_progress=on_progress,
            )
        except ExpectedError:
            if dialog is self.dialog:
                dialog.show_waiting()
            raise
        if dialog is self.dialog:
            self._report = report
            self._show(dialog, report)

    def _introduce(self, dialog: AddingDialog) -> None:
        if self._arrival is not None:
            dialog.introduce(*self._arrival.introduce())

    def _show(self, dialog: AddingDialog, report: LookReport) -> None:
        said = ((each.path.name, remark_on(each)) for each in report.looked)
        dialog.show_found(_numbers(report), [each for each in said if each[1]])

    @Slot()
    def _on_retranslated(self) -> None:
        if self.dialog is not None:
            self._introduce(self.dialog)
            if self._report is not None and self.dialog.numbers.isVisible():
                self._show(self.dialog, self._report)

    @Slot(object)
    def _on_add(self, choices: AddingChoices) -> None:
        _remember(choices)
        arrival, dialog = self._arrival, self.dialog
        if dialog is not None:
            dialog.accept()
        if arrival is not None:
            self._bench.tasks.start(self._add(arrival, choices))

    async def _add(self, arrival: Arrival, choices: AddingChoices) -> None:
        await arrival.add(choices)

    @Slot()
    def _on_save(self) -> None:
        title, kind = self.tr("Save the list"), self.tr("Table (*.csv)")
        ask_where_to_save(self._window, title, [kind], "csv", self._on_place_chosen)

    @Slot(str)
    def _on_place_chosen(self, file: str) -> None:
        if self._report is not None:
            self._bench.tasks.start(self._write(self._report, Path(file)))

    async def _write(self, report: LookReport, file: Path) -> None:
        from models.library.arriving.look_report import write_look

        await self._bench.runner.call(lambda: write_look(report, file))
        self._bench.tell(Notice(self.tr("The list is in {file}.").format(file=file.name)))


def chosen() -> AddingChoices:
    """As the person chose before."""
    found = settings.load()
    return AddingChoices(reference=found.reference, names=found.guess_origin)


def _remember(choices: AddingChoices) -> None:
    """What is a matter of taste holds for the next time; sidecars are left out this once."""
    before = settings.load()
    if before.guess_origin != choices.names:
        settings.save(replace(before, guess_origin=choices.names))


def _numbers(report: LookReport) -> Numbers:
    return Numbers(
        new=report.new,
        known=report.duplicates,
        news=report.news,
        repeated=report.repeated,
        refused=report.rejected,
        pages=report.pages,
        authors=report.authors,
        tagged=report.tagged,
        conflicts=report.conflicts,
        problems=report.problems,
        judged=report.judged,
        kinds=dict(report.kinds),
    )
