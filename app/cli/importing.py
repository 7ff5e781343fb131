"""`import`: files and folders into the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.verbs import Access, Context, Summary, Verbs
from models.records import State


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add(
        "import", "bring pictures into the library", run=run_import, access=Access.CREATE
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--mode", choices=("copy", "reference"), default="copy")
    parser.add_argument("--state", choices=("kept", "inbox"), default="kept")


def run_import(context: Context) -> Summary:
    from models.library.finding_files import check_paths
    from models.library.importing import Mode, import_paths

    args = context.args
    check_paths(args.paths)  # Before a library is made for nothing.
    with context.open_core() as core:
        work = import_paths(
            core.library,
            args.paths,
            sandbox=core.sandbox,
            token=context.token,
            mode=Mode(args.mode),
            state=State(args.state),
        )
        while True:
            try:
                progress = next(work)
            except StopIteration as finished:
                report = finished.value
                break
            for outcome in progress.details:
                _tell(context, outcome)
    return {
        "imported": report.imported,
        "duplicates": report.duplicates,
        "rejected": report.rejected,
        "seconds": round(report.seconds, 3),
    }


def _tell(context: Context, outcome: Any) -> None:
    if outcome.outcome == "imported" and outcome.reason is None:
        return
    context.emit(
        {
            "path": str(outcome.path),
            "outcome": outcome.outcome,
            "id": outcome.id,
            "reason": outcome.reason,
        }
    )
