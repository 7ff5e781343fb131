"""`import`: files and folders into the library."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from app.cli.verbs import Access, Context, Summary, Verbs, run_through
from models.records import Progress, State, all_changes

_EVERY = 0.5  # Seconds between two lines of progress.


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add(
        "import", "bring pictures into the library", run=run_import, access=Access.CREATE
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--mode", choices=("copy", "reference"), default="copy")
    parser.add_argument("--state", choices=("kept", "inbox"), default="kept")


def run_import(context: Context) -> Summary:
    from models.library.finding_files import check_paths
    from models.library.importing import ImportOutcome, Mode, import_paths

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
        line = _ProgressLine(context)

        def tell(progress: Progress) -> None:
            news = [each for each in progress.details if isinstance(each, ImportOutcome)]
            for outcome in news:
                _tell(context, outcome)
            context.announce(all_changes(each.changes for each in news))
            line.show(progress)

        report = run_through(work, tell)
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
            "path": str(context.as_given(outcome.path)),
            "outcome": outcome.outcome,
            "id": outcome.id,
            "reason": outcome.reason,
        }
    )


class _ProgressLine:
    """How far it is and how long it takes, for a person who watches a terminal."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._watched = context.diagnostics.isatty()
        self._next = 0.0

    def show(self, progress: Progress) -> None:
        if not self._watched or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY
        self._context.say(progress_sentence(progress))


def progress_sentence(progress: Progress) -> str:
    """`120 of 2000 · 60 a second · 31 s to go`."""
    parts = [f"{progress.done} of {progress.total}"]
    if progress.rate:
        parts.append(f"{progress.rate:.0f} a second")
    if progress.remaining is not None:
        parts.append(f"{progress.remaining:.0f} s to go")
    return " · ".join(parts)
