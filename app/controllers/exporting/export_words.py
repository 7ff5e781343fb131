"""How an export went, in the person's language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.uses.exports import Lines

if TYPE_CHECKING:
    from models.exchange.leaving import ExportReport
    from models.exchange.library_file.writing import WrittenLibrary


class ExportWords(QObject):
    """A few short sentences for each kind of report."""

    def told_of(self, report: Lines | ExportReport | WrittenLibrary, place: Path) -> str:
        """`place` is the folder or the file."""
        if isinstance(report, Lines):
            return self._of_lines(report).format(place=place.name)
        from models.exchange.leaving import ExportReport

        said = (
            self._of_files(report)
            if isinstance(report, ExportReport)
            else [self._of_library(report)]
        )
        if report.missing:
            count = len(report.missing)
            said.append(self.tr("The file of %n of them is missing.", "", count))
        return " ".join(said).format(place=place)

    def _of_lines(self, report: Lines) -> str:
        if report.log:
            return self.tr("%n judgement(s) are in {place}.", "", report.count)
        return self.tr("%n picture(s) are ranked in {place}.", "", report.count)

    def _of_files(self, report: ExportReport) -> list[str]:
        said = [self.tr("%n picture(s) were copied to {place}.", "", report.exported)]
        if report.there:
            said.append(self.tr("%n lay there already.", "", report.there))
        if report.kept:
            said.append(
                self.tr(
                    "%n file(s) beside them say otherwise and were left as they are.",
                    "",
                    report.kept,
                )
            )
        return said

    def _of_library(self, report: WrittenLibrary) -> str:
        return self.tr(
            "%n picture(s) with all that is known of them are in {place}.", "", report.artworks
        )
