"""File → Export: one dialog, one export at a time, told in numbers and at the end in words."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot

from app.controllers.activity.storage_words import size_of
from app.controllers.adding.look_words import how_far
from app.controllers.choosing import ChoosingController
from app.controllers.exporting.export_words import ExportWords
from app.controllers.file_dialogs import ask_for_folder, ask_where_to_save
from app.controllers.opening import open_place
from app.messages import sentence
from app.uses.exports import Export, ranking_or_log, weights
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.errors import Cancelled, ExpectedError
from models.records import SHOWN, Progress
from widgets.exporting.choices import INTO_FOLDERS, PICTURES, ExportChoices, What
from widgets.exporting.export_dialog import ExportDialog
from widgets.window.main_window import MainWindow

NAME = "export"


@dataclass(frozen=True, slots=True)
class _Rows:
    """What there was to choose when the dialog opened."""

    chosen: tuple[int, ...]
    found: Sequence[int]
    everything: int


class ExportingController(QObject):
    """`show_found` is told what the library screen shows."""

    def __init__(self, window: MainWindow, bench: Workbench, choosing: ChoosingController) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._choosing = choosing
        self._found: Sequence[int] = ()
        self._rows = _Rows((), (), 0)
        self._wanted = ExportChoices(What.ALL)
        self._place: Path | None = None
        self._words = ExportWords(self)
        self.dialog: ExportDialog | None = None
        window.actions_["export"].triggered.connect(self._on_export)

    @Slot(object)
    def show_found(self, rows: Sequence[int]) -> None:
        self._found = rows

    @Slot()
    def _on_export(self) -> None:
        self._bench.tasks.start(self.open())

    async def open(self) -> None:
        """The dialog, with what is chosen now."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        chosen, found = await self._choosing.artworks(self._choosing.now()), self._found
        counts = await self._bench.runner.call(self._bench.core.library.artworks.counts)
        everything = sum(counts[state] for state in SHOWN)
        self._rows = _Rows(tuple(each.row for each in chosen), found, everything)
        dialog = self.dialog = ExportDialog(self._offered(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._on_wanted)
        dialog.stopped.connect(self._on_stopped)
        dialog.place_wanted.connect(self._on_place_wanted)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        await self._weigh(dialog)

    async def _weigh(self, dialog: ExportDialog) -> None:
        """What each choice comes to, when that is reckoned."""
        core, rows = self._bench.core, self._rows
        found = await self._bench.runner.call(lambda: weights(core, rows.chosen, rows.found, None))
        if dialog is self.dialog:
            kinds = (What.CHOSEN, What.FOUND, What.ALL, What.LIBRARY)
            told = {w: (f.files, size_of(f.bytes)) for w, f in zip(kinds, found, strict=True)}
            dialog.form.show_weights(told)

    def _offered(self) -> dict[What, int]:
        rows = self._rows
        offered = {What.CHOSEN: len(rows.chosen), What.FOUND: len(rows.found)}
        there = {what: count for what, count in offered.items() if count}
        if not self._window.library.bar.query:
            there.pop(What.FOUND, None)
        return there | {
            What.ALL: rows.everything,
            What.LIBRARY: 0,
            What.RANKING: 0,
            What.LOG: 0,
        }

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    @Slot()
    def _on_stopped(self) -> None:
        self._bench.tasks.stop(NAME)

    @Slot()
    def _on_place_wanted(self) -> None:
        if self._place is not None:
            open_place(self._place)

    @Slot(object)
    def _on_wanted(self, choices: ExportChoices) -> None:
        self._wanted, dialog = choices, self.dialog
        if dialog is None:
            return
        if choices.into_folder:
            title = self.tr("Export into this folder")
            ask_for_folder(dialog, title, self.export_to, folders_alone=True)
        elif choices.what in PICTURES:
            kind = self.tr("Zip file (*.zip)")
            ask_where_to_save(dialog, self.tr("Export to a file"), [kind], "zip", self.export_to)
        elif choices.what is What.RANKING:
            kind = self.tr("Table (*.csv)")
            ask_where_to_save(dialog, self.tr("Export the ranking"), [kind], "csv", self.export_to)
        else:
            kinds = ["JSON Lines (*.jsonl)"]
            ask_where_to_save(dialog, self.tr("Export what I said"), kinds, "jsonl", self.export_to)

    @Slot(str)
    def export_to(self, place: str) -> None:
        """What was chosen, into this folder or file."""
        self._bench.tasks.restart(NAME, self._export(self._wanted, Path(place)))

    async def _export(self, choices: ExportChoices, place: Path) -> None:
        dialog = self.dialog
        if dialog is None:
            return

        def on_progress(progress: Progress) -> None:
            if dialog is self.dialog:
                said = how_far(progress) if progress.total else self.tr("Beginning…")
                dialog.show_progress(progress.done, progress.total, said)

        dialog.show_progress(0, 0, self.tr("Beginning…"))
        self._place = place if choices.into_folder else place.parent
        text, done = self.tr("Stopped. What was written whole stays there."), False
        try:
            report = await self._bench.runner.run(
                self._work(choices, place),
                title=lambda: self.tr("Exporting"),
                on_progress=on_progress,
            )
        except ExpectedError as error:
            text = sentence(error)
        except Cancelled:
            pass
        else:
            text, done = self._words.told_of(report, place), True
        finally:
            if dialog is self.dialog:
                dialog.show_report(text, place=done)

    def _work(
        self, choices: ExportChoices, place: Path
    ) -> Callable[[CancelToken], Generator[Progress, None, Any]]:
        core, rows = self._bench.core, self._rows
        if choices.what not in INTO_FOLDERS:
            return lambda token: ranking_or_log(core, choices.what, place, token)
        export = Export(
            names=choices.names,
            sidecars=choices.sidecars,
            xmp_by_stem=choices.xmp_by_stem,
            net_words=choices.net_words,
            replace=choices.replace,
            pictures=choices.pictures,
            zipped=choices.zipped,
        )
        if choices.what not in PICTURES:
            return lambda token: export.library(core, place, token)
        wanted = {What.CHOSEN: rows.chosen, What.FOUND: rows.found}.get(choices.what)
        return lambda token: export.files(core, wanted, place, token)
