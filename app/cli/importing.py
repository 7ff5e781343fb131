"""`import`: files, folders, tables, other programs' libraries, or only a look at what would come.

A board of BeeRef and an archive of gallery-dl are told by what they are and go their own ways.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import arriving
from app.cli.progress_line import ProgressLine
from app.cli.verbs import Access, Context, Summary, Verbs, run_through
from models.records import Progress, State

if TYPE_CHECKING:
    from models.library.arriving.look_report import LookReport
    from models.library.origins.reader import Wanted


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add(
        "import", "bring pictures into the library", run=run_import, access=Access.CREATE
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a file, a folder, an Eagle library, a table (.csv), a board of BeeRef (.bee) or an "
        "archive of gallery-dl",
    )
    arriving.add_arguments(parser)
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
    from models.exchange.library_file.naming import library_file_at
    from models.library.arriving.finding_files import check_paths
    from models.library.arriving.importing import Mode, import_paths

    args = context.args
    _check_usage(args)
    if args.hydrus is not None:
        return arriving.run_hydrus(context)
    check_paths(args.paths)  # Before a library is made for nothing.
    if len(args.paths) == 1 and (file := library_file_at(args.paths[0])):
        return bring_back(context, file)
    if (way := arriving.own_way(context)) is not None:
        return way(context)
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
            rate=arriving.judging(core).stars if args.ratings else None,
        )
        line = ProgressLine(context)

        def tell(progress: Progress) -> None:
            _tell_tables(context, progress)
            arriving.tell(context, progress)
            line.show(progress)

        report = run_through(work, tell)
    return arriving.summary_of(args, report)


def _check_usage(args: Any) -> None:
    if args.report is not None and not args.dry_run:
        args.usage("--report needs --dry-run")
    if not args.paths and args.hydrus is None:
        args.usage("name a PATH, or --hydrus")
    if args.hydrus is not None and (args.paths or args.mode == "reference"):
        args.usage("--hydrus copies pictures out of Hydrus, and nothing else at the same time")
    if args.query and args.hydrus is None:
        args.usage("--query needs --hydrus")


def _look(context: Context) -> Summary:
    """Nothing is written, so it works beside an open window and without a library."""
    from models.imaging.sandbox import Sandbox
    from models.library.arriving.look_first import look_first

    args, line = context.args, ProgressLine(context)

    def tell(progress: Progress) -> None:
        _tell_tables(context, progress)
        arriving.tell_looked(context, progress)
        line.show(progress)

    def look(library: Any) -> Generator[Progress, None, LookReport]:
        return look_first(
            library, args.paths, sandbox=sandbox, token=context.token, wanted=_wanted(args)
        )

    with Sandbox() as sandbox, arriving.library_to_look_at(context) as library:
        report = run_through(look(library), tell)
    return arriving.looked_through(args, report)


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
