"""Tells how an import went: what came, what was refused, why there was nothing; and leads on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.controllers.adding.look_words import refusal
from app.controllers.adding.saving_report import SavingReport
from app.workbench import Workbench
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.library.arriving.importing import ImportOutcome, ImportReport

NAMED = 3
REPORTED = 200  # From so many files on the report can be saved.
_NO_PICTURES = {"format-unsupported", "not-a-picture"}

Answer = tuple[str, Callable[[], object]]


class ImportNews(QObject):
    """`show` brings artworks into sight, given by their ids; `again` asks for another folder."""

    def __init__(self, window: MainWindow, bench: Workbench, again: Callable[[], object]) -> None:
        super().__init__(window)
        self._bench = bench
        self._again = again
        self.report = SavingReport(window, bench)
        self.show: Callable[[Sequence[str]], object] = lambda _ids: None

    def tell(
        self, report: ImportReport, seen: Sequence[ImportOutcome], files: Sequence[Path]
    ) -> None:
        """After an import of these files, or of what another program gave."""
        refused = [each for each in seen if each.outcome == "rejected"]
        # A film among thousands of pictures is worth a word, not a warning that stays.
        level = "warning" if {each.reason for each in refused} - _NO_PICTURES else "info"
        parts = [*self._counted(report), *self._refused(refused)]
        if level == "info" and not (report.imported or report.duplicates):
            parts.insert(0, self._nothing_in(files))
        found = [each.id for each in seen if each.id is not None]
        answers: list[Answer] = []
        if len(seen) >= REPORTED or len(refused) > NAMED:
            answers.append((self.tr("Save Report…"), lambda: self.report.ask(seen)))
        if found:
            answers.append((self.tr("Show them"), lambda: self.show(found)))
        elif any(each.is_dir() for each in files):
            answers.append((self.tr("Another folder…"), self._again))
        self._tell(" ".join(parts), answers, level)

    def tell_one(self, artwork: str, *, new: bool) -> None:
        """After a picture that came by itself."""
        said = (
            self.tr("The picture was added.")
            if new
            else self.tr("This picture is in the library already.")
        )
        self._tell(said, [(self.tr("Show it"), lambda: self.show([artwork]))])

    def _tell(self, said: str, answers: Sequence[Answer], level: str = "info") -> None:
        action, act = answers[0] if answers else ("", None)
        self._bench.tell(Notice(said, level, action, act, tuple(answers[1:])))

    def _counted(self, report: ImportReport) -> list[str]:
        parts = []
        if report.imported:
            parts.append(self.tr("%n picture(s) added.", "", report.imported))
        if report.duplicates:
            parts.append(self.tr("%n known already.", "", report.duplicates))
        if report.rated:
            parts.append(self.tr("%n rating(s) taken over.", "", report.rated))
        return parts

    def _refused(self, refused: Sequence[ImportOutcome]) -> list[str]:
        if not refused:
            return []
        parts = [self.tr("%n file(s) refused:", "", len(refused))]
        parts += [refusal(each.reason or "", each.path.name) for each in refused[:NAMED]]
        return [*parts, "…"] if len(refused) > NAMED else parts

    def _nothing_in(self, files: Sequence[Path]) -> str:
        own = self._bench.core.library.paths.folder.resolve()
        if any(each.resolve() == own for each in files):
            return self.tr("This is your library's own folder: what is in it is there already.")
        if len(files) == 1 and files[0].is_dir():
            said = self.tr("There is no picture in “{folder}”.")
            return said.format(folder=files[0].name or files[0])
        return self.tr("There was no picture to add.")
