"""What is added like any file and is more than pictures: a whole library that was exported comes
back with all it knew, others' boards become boards, gallery-dl's archive is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from app.controllers.adding.asking_first import Question, ask_first
from app.controllers.judging import Judging
from app.workbench import Workbench
from models.errors import InputError
from models.records import LibraryChanges, Progress, all_changes
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.exchange.library_file.bringing import Brought
    from models.exchange.library_file.foreseeing import Foreseen
    from models.exchange.library_file.reading import LookedOver


class BringingBackController(QObject):
    """`brought` when something new is here that is no picture alone."""

    brought = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, judging: Judging) -> None:
        """`bring_boards` takes files of BeeRef's, `bring_archive` one of gallery-dl's."""
        super().__init__(window)
        self.bring_boards: Callable[[Sequence[Path]], object] = lambda _files: None
        self.bring_archive: Callable[[str], object] = lambda _file: None
        self.question: QMessageBox | None = None
        self._window = window
        self._bench = bench
        self._judging = judging

    async def sift(self, files: Sequence[Path]) -> list[Path]:
        """Each to where it belongs; what is only pictures is given back."""
        left = await self._without_archives(self.without_boards(files))
        return [] if left and await self._take(left) else left

    def without_boards(self, files: Sequence[Path]) -> list[Path]:
        """Others' boards among the files go where boards come in, PureRef's are told of."""
        from models.exchange.bee import boards_among

        boards, locked = boards_among(files)
        if boards:
            self.bring_boards(boards)
        if locked:
            self._bench.report(InputError("pureref-file", path=locked[0].name))
        return [each for each in files if each not in (*boards, *locked)]

    async def _without_archives(self, files: Sequence[Path]) -> list[Path]:
        from models.gallery_dl.archive_file import is_archive

        archives = await self._bench.runner.call(
            lambda: [each for each in files if each.is_file() and is_archive(each)]
        )
        for each in archives:
            self.bring_archive(str(each))
        return [each for each in files if each not in archives]

    async def _take(self, files: Sequence[Path]) -> bool:
        """Whether it was such a library, and so was taken."""
        from models.exchange.library_file.naming import library_file_at

        if len(files) != 1:
            return False
        file = await self._bench.runner.call(lambda: library_file_at(files[0]))
        if file is None:
            return False
        await self._look(file)
        return True

    async def _look(self, file: Path) -> None:
        """What would come is counted first, and then it is asked."""
        from models.exchange.library_file.foreseeing import foresee

        library = self._bench.core.library
        found: Foreseen = await self._bench.runner.run(
            lambda token: foresee(library, file, token),
            title=lambda: self.tr("Looking at a library"),
        )
        if found.looked.errors:
            self._bench.report(found.looked.errors[0])
            return
        question = Question(
            self.tr("Bring a Library Back"),
            self.tr("Bring this library into the one that is open?"),
            self._foretold(found),
            self.tr("Bring In"),
        )
        self.question = ask_first(
            self._window,
            question,
            lambda: self._bench.tasks.start(self._bring(file, found.looked)),
        )

    def _foretold(self, found: Foreseen) -> list[str]:
        new = found.artworks - found.known
        lines = [self.tr("%n new picture(s).", "", new)]
        if found.known:
            lines.append(self.tr("%n picture(s) are here already.", "", found.known))
        if found.boards:
            lines.append(self.tr("%n board(s).", "", found.boards))
        if found.judgements:
            said = self.tr("%n judgement(s), of these tastes: {tastes}.", "", found.judgements)
            lines.append(said.format(tastes=", ".join(found.tastes)))
        if skipped := sum(found.looked.skipped.values()):
            said = self.tr("%n record(s) of a newer kind will be passed by.", "", skipped)
            lines.append(said)
        lines.append(self.tr("What is here stays as it is and only gains what it has not."))
        return lines

    async def _bring(self, file: Path, looked: LookedOver) -> None:
        from models.exchange.library_file.bringing import bring_looked_over

        core = self._bench.core

        def on_progress(progress: Progress) -> None:
            news = [each for each in progress.details if isinstance(each, LibraryChanges)]
            self._bench.changes.announce(all_changes(news))

        report: Brought = await self._bench.runner.run(
            lambda token: bring_looked_over(
                core.library, file, looked, sandbox=core.sandbox, token=token
            ),
            title=lambda: self.tr("Bringing a library back"),
            on_progress=on_progress,
        )
        if report.errors:
            self._bench.report(report.errors[0])
            return
        if report.new.get("judgement"):
            self._judging.judged.emit()
        if report.new:
            self.brought.emit()
        self._tell(report)

    def _tell(self, report: Brought) -> None:
        new = dict(report.new)
        parts = [self.tr("%n picture(s) came back.", "", new.get("artwork", 0))]
        if boards := new.get("board", 0):
            parts.append(self.tr("%n board(s).", "", boards))
        if judgements := new.get("judgement", 0):
            parts.append(self.tr("%n judgement(s).", "", judgements))
        if report.known:
            parts.append(self.tr("%n record(s) were here already.", "", report.known))
        if report.skipped:
            count = sum(report.skipped.values())
            parts.append(self.tr("%n record(s) of a newer kind were passed by.", "", count))
        if report.pictures.refused:
            count = len(report.pictures.refused)
            parts.append(self.tr("%n file(s) are damaged and were left out.", "", count))
        level = "warning" if report.pictures.refused else "info"
        self._bench.tell(Notice(" ".join(parts), level))
