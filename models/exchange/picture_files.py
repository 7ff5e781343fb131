"""Copies artworks out of the library, with sidecars that other programs (and we) read again.

Nothing that lies in the folder is written over: a picture of the same name gets a number, a
sidecar that somebody changed stays and is counted.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from models.cancellation import CancelToken
from models.exchange.file_names import FreeNames, name_for, written_beside
from models.exchange.leaving import ExportReport, How, Leaving, content_of, leaving, sidecar
from models.library.database.failures import translated
from models.library.library import Library
from models.pace import progress
from models.records import Progress


def export_artworks(
    library: Library, rows: Sequence[int], folder: Path, how: How, token: CancelToken
) -> Generator[Progress, None, ExportReport]:
    """Copy each artwork to `folder`. Raises `LibraryError` for the disk; what was copied stays."""
    began, report = time.monotonic(), ExportReport()
    names = FreeNames(partial(_beside, how))
    with translated(folder, was_there=False):
        folder.mkdir(parents=True, exist_ok=True)
    for done, each in enumerate(leaving(library, rows), 1):
        token.check()
        wanted = folder / name_for(each.artwork, each.called, how.names)
        try:
            with translated(folder):
                wanted.parent.mkdir(exist_ok=True)
                target, copied = names.copy(each.artwork, wanted)
                report = _with_sidecars(library, each, target, how, report)
        except FileNotFoundError:
            report = replace(report, missing=(*report.missing, each.artwork.id))
        else:
            report = replace(
                report, exported=report.exported + copied, there=report.there + (not copied)
            )
        yield progress(done, len(rows), began, wanted.name)
    return report


def _beside(how: How, picture: Path) -> list[Path]:
    return [sidecar(picture, kind, how) for kind in how.sidecars]


def _with_sidecars(
    library: Library, each: Leaving, picture: Path, how: How, report: ExportReport
) -> ExportReport:
    for kind in sorted(how.sidecars):
        content = content_of(library, each, kind, how)
        file = sidecar(picture, kind, how)
        written = written_beside(file, content, replace=how.replace)
        if written is None:
            report = replace(report, kept=report.kept + 1)
        else:
            report = replace(report, sidecars=report.sidecars + 1)
    return report
