"""`import`: files, folders and tables into the library, or only a look at what would come."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.verbs import Access, Context, Summary, Verbs, run_through
from models.records import Progress, State, all_changes

if TYPE_CHECKING:
    from models.library.look_report import LookReport
    from models.library.origins.reader import Wanted

_EVERY = 0.5  # Seconds between two lines of progress.


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add(
        "import", "bring pictures into the library", run=run_import, access=Access.CREATE
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder, or a table (.csv)"
    )
    parser.add_argument("--mode", choices=("copy", "reference"), default="copy")
    parser.add_argument("--state", choices=("kept", "inbox"), default="kept")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would come")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="with --dry-run: the list as a table (.csv)"
    )
    for name, told in (
        ("sidecars", "do not read what lies beside a picture"),
        ("attributes", "do not read what browsers noted on a file"),
        ("guess", "do not guess the page by a file's name"),
    ):
        parser.add_argument(f"--no-{name}", dest=name, action="store_false", help=told)
    parser.set_defaults(usage=parser.error)


def run_import(context: Context) -> Summary:
    from app.cli.bringing_back import bring_back
    from models.exchange.library_file.reading import library_file_at
    from models.library.finding_files import check_paths
    from models.library.importing import ImportOutcome, Mode, import_paths

    args = context.args
    if args.report is not None and not args.dry_run:
        args.usage("--report needs --dry-run")
    check_paths(args.paths)  # Before a library is made for nothing.
    if len(args.paths) == 1 and (file := library_file_at(args.paths[0])):
        return bring_back(context, file)
    if args.dry_run:
        return _look(context)
    with context.open_core() as core:
        work = import_paths(
            core.library,
            args.paths,
            sandbox=core.sandbox,
            token=context.token,
            mode=Mode(args.mode),
            state=State(args.state),
            wanted=_wanted(args),
        )
        line = _ProgressLine(context)

        def tell(progress: Progress) -> None:
            _tell_tables(context, progress)
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


def _look(context: Context) -> Summary:
    """Nothing is written, so it works beside an open window and without a library."""
    from models.errors import LibraryError
    from models.imaging.sandbox import Sandbox
    from models.library.library import open_library
    from models.library.look_first import look_first
    from models.library.look_report import Looked, write_look

    args, line = context.args, _ProgressLine(context)

    def tell(progress: Progress) -> None:
        _tell_tables(context, progress)
        for each in progress.details:
            if isinstance(each, Looked):
                context.emit(_looked_record(context, each))
        line.show(progress)

    def look(library: Any) -> Generator[Progress, None, LookReport]:
        return look_first(
            library, args.paths, sandbox=sandbox, token=context.token, wanted=_wanted(args)
        )

    with Sandbox() as sandbox:
        try:
            opened = open_library(context.library, read_only=True)
        except LibraryError as error:
            if error.code != "library-missing":
                raise
            report = run_through(look(None), tell)
        else:
            with opened as library:
                report = run_through(look(library), tell)
    if args.report is not None:
        write_look(report, args.report)
    return {
        "new": report.new,
        "duplicates": report.duplicates + report.repeated,
        "news": report.news,
        "rejected": report.rejected,
        "pages": report.pages,
        "authors": report.authors,
        "tagged": report.tagged,
        "guessed": report.guessed,
        "conflicts": report.conflicts,
        "from": report.kinds,
        "seconds": round(report.seconds, 3),
    }


def _wanted(args: Any) -> Wanted:
    from models.library.origins.reader import Wanted

    return Wanted(args.sidecars, args.attributes, args.guess)


def _tell_tables(context: Context, progress: Progress) -> None:
    """What of a table is not used is said by column and line."""
    from models.library.origins.table import Table

    for table in progress.details:
        if not isinstance(table, Table):
            continue
        name = context.as_given(table.file)
        if table.unknown:
            context.say(f"{name}: not used: {', '.join(table.unknown)}")
        for line in table.pathless:
            context.fail(f"table-wrong: {name}, line {line}: it names no path")


def _looked_record(context: Context, each: Any) -> dict[str, Any]:
    said = each.said
    record = {
        "path": str(context.as_given(each.path)),
        "outcome": each.outcome,
        "id": each.id,
        "reason": each.reason,
        "from": list(each.kinds),
        "page_url": said.page_url if said else None,
        "author": said.author if said else None,
        "title": said.title if said else None,
        "tags": len(each.tags),
        "news": each.news,
        "conflicts": [
            {"field": name, "said": new, "library": old} for name, new, old in each.conflicts
        ],
    }
    return record if each.line is None else {**record, "line": each.line}


def _tell(context: Context, outcome: Any) -> None:
    if outcome.outcome == "imported" and outcome.reason is None:
        return
    record = {
        "path": str(context.as_given(outcome.path)),
        "outcome": outcome.outcome,
        "id": outcome.id,
        "reason": outcome.reason,
    }
    context.emit(record if outcome.line is None else {**record, "line": outcome.line})


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
