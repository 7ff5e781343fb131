"""Pictures with their sidecars as one zip file: what is handed on in one piece.

Stored, not compressed, for pictures are so already; written from file to file, so that its size
costs no memory. It takes its name when all of it is there, like every export.
"""

from __future__ import annotations

import time
import zipfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath

from models.cancellation import CancelToken
from models.exchange.file_names import name_for, numbered
from models.exchange.leaving import ExportReport, How, Leaving, content_of, leaving, sidecar
from models.half_written import half_written
from models.library.database.failures import translated
from models.library.library import Library
from models.pace import progress
from models.records import Progress


def export_zip(
    library: Library, rows: Sequence[int], file: Path, how: How, token: CancelToken
) -> Generator[Progress, None, ExportReport]:
    """Raises `LibraryError` for the disk; then, and after a stop, what was there stays."""
    began, report = time.monotonic(), ExportReport()
    names = _Names(how)
    with translated(file.parent, was_there=False):
        file.parent.mkdir(parents=True, exist_ok=True)
        with (
            half_written(file) as half,
            zipfile.ZipFile(half, "w", zipfile.ZIP_STORED, strict_timestamps=False) as packed,
        ):
            packing = _Packing(library, packed, how)
            for done, each in enumerate(leaving(library, rows), 1):
                token.check()
                name = names.free(PurePosixPath(name_for(each.artwork, each.called, how.names)))
                report = packing.add(each, name, report)
                yield progress(done, len(rows), began, name.name)
    return report


@dataclass(frozen=True, slots=True)
class _Packing:
    """One zip file that is being written."""

    library: Library
    packed: zipfile.ZipFile
    how: How

    def add(self, each: Leaving, name: PurePosixPath, report: ExportReport) -> ExportReport:
        """The picture and what belongs beside it."""
        picture, how = Path(each.artwork.path), self.how
        if not picture.is_file():
            return replace(report, missing=(*report.missing, each.artwork.id))
        self.packed.write(picture, str(name))
        for kind in sorted(how.sidecars):
            content = content_of(self.library, each, kind, how)
            self.packed.writestr(str(sidecar(name, kind, how)), content)
        sidecars = report.sidecars + len(how.sidecars)
        return replace(report, exported=report.exported + 1, sidecars=sidecars)


class _Names:
    """None twice, also where large and small letters are the same."""

    def __init__(self, how: How) -> None:
        self._how = how
        self._taken: set[str] = set()

    def free(self, wanted: PurePosixPath) -> PurePosixPath:
        """This name, or with a number: neither it nor a file beside it is there."""
        number, name = 1, wanted
        while not self._taken.isdisjoint(self._all(name)):
            number += 1
            name = numbered(wanted, number)
        self._taken.update(self._all(name))
        return name

    def _all(self, name: PurePosixPath) -> set[str]:
        beside: list[PurePath] = [sidecar(name, kind, self._how) for kind in self._how.sidecars]
        return {str(each).casefold() for each in (name, *beside)}
