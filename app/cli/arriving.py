"""Other programs' libraries on the command line, and what all kinds of imports print."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from app.cli.progress_line import ProgressLine
from app.cli.verbs import Context, Summary, run_through
from models.records import Progress, State, all_changes

if TYPE_CHECKING:
    from app.core import Core
    from models.exchange.hydrus_asking import HydrusSource
    from models.feedback.taking_over import TakingOver
    from models.gallery_dl.archived import ArchiveReport
    from models.library.arriving.importing import ImportReport
    from models.library.arriving.look_report import LookReport
    from models.library.library import Library

Way = Callable[[Context], Summary]
HYDRUS = "http://127.0.0.1:45869"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--hydrus",
        nargs="?",
        const=HYDRUS,
        metavar="URL",
        help=f"bring pictures out of a running Hydrus on this computer ({HYDRUS})",
    )
    parser.add_argument(
        "--query",
        default="",
        metavar="WORDS",
        help="with --hydrus: what to search for there, between commas; everything without it",
    )
    parser.add_argument(
        "--ratings", action="store_true", help="take over stars (and likes of Hydrus) as yours"
    )


def judging(core: Core) -> TakingOver:
    from models.feedback.taking_over import TakingOver

    return TakingOver(core.library, core.profile)


def own_way(context: Context) -> Way | None:
    """How a single file that is more than a picture comes in; None for pictures."""
    from models.gallery_dl.archive_file import is_archive

    paths = context.args.paths
    if len(paths) != 1 or not paths[0].is_file():
        return None
    if paths[0].suffix.lower() == ".bee":
        return run_board
    return run_archive if is_archive(paths[0]) else None


def run_board(context: Context) -> Summary:
    """As `board import` does; or what would come."""
    from app.cli.boards import run_import

    if context.args.dry_run:
        return _look_at_board(context)
    context.args.file = context.args.paths[0]
    return run_import(context)


def _look_at_board(context: Context) -> Summary:
    from models.exchange.bee_look import look_at_bee

    line = ProgressLine(context)
    with library_to_look_at(context) as library:
        work = look_at_bee(library, context.args.paths[0], context.token)
        found = run_through(work, line.show)
    return {
        "board": context.args.paths[0].stem,
        "imported": found.pictures - found.known,
        "duplicates": found.known,
        "altered": found.altered,
        "texts": found.texts,
    }


def run_archive(context: Context) -> Summary:
    from models.gallery_dl.archived import remember_archive

    args, line = context.args, ProgressLine(context)

    def read(library: Library | None) -> ArchiveReport:
        work = remember_archive(library, args.paths[0], context.token, look=args.dry_run)
        return run_through(work, line.show)

    if args.dry_run:
        with library_to_look_at(context) as library:
            report = read(library)
    else:
        with context.open_core() as core:
            report = read(core.library)
    return {
        "remembered": report.remembered,
        "known": report.known,
        "wrong": report.wrong,
        "seconds": round(report.seconds, 3),
    }


def run_hydrus(context: Context) -> Summary:
    from models.exchange.hydrus_import import import_hydrus
    from models.exchange.hydrus_look import look_at_hydrus

    args, line = context.args, ProgressLine(context)
    source = _source(context)

    def told(progress: Progress) -> None:
        tell(context, progress)
        tell_looked(context, progress)
        line.show(progress)

    if args.dry_run:
        with library_to_look_at(context) as library:
            look = look_at_hydrus(library, source, token=context.token)
            return looked_through(args, run_through(look, told))
    with context.open_core() as core:
        work = import_hydrus(
            core.library,
            source,
            sandbox=core.sandbox,
            token=context.token,
            state=State(args.state),
            judging=judging(core) if args.ratings else None,
        )
        return summary_of(args, run_through(work, told))


def _source(context: Context) -> HydrusSource:
    """With the key of the keyring; on a terminal it is asked for once. Raises `InputError`."""
    from models.collecting.access.credentials import Credentials
    from models.errors import InputError
    from models.exchange.hydrus_api import KEY_NAME, SERVICE, checked_key, own_address
    from models.exchange.hydrus_asking import HydrusSource

    own_address(context.args.hydrus)
    keys = context.core.collecting.credentials if context.core is not None else Credentials()
    key = keys.get(SERVICE, KEY_NAME)
    if key is None and context.core is None and sys.stdin and sys.stdin.isatty():
        from app.cli.logins import ask_secretly

        key = checked_key(ask_secretly("Hydrus, access key: "))
        keys.set(SERVICE, KEY_NAME, key)
        if not keys.lasting:
            context.say(str(keys.sentence))
    if key is None:
        raise InputError("hydrus-key-missing")
    return HydrusSource(key, context.args.hydrus, context.args.query)


@contextlib.contextmanager
def library_to_look_at(context: Context) -> Iterator[Library | None]:
    """Nothing is written, so it works beside an open window and without a library."""
    from models.errors import LibraryError
    from models.library.library import open_library

    try:
        opened = open_library(context.library, read_only=True)
    except LibraryError as error:
        if error.code != "library-missing":
            raise
        yield None
    else:
        with opened as library:
            yield library


def tell(context: Context, progress: Progress) -> None:
    """What is not plainly imported, a record each; what is left out, a sentence."""
    from models.library.arriving.importing import ImportOutcome
    from models.library.origins.eagle_folder import LeftOut

    news = [each for each in progress.details if isinstance(each, ImportOutcome)]
    for outcome in news:
        _tell(context, outcome)
    context.announce(all_changes(each.changes for each in news))
    for each in progress.details:
        if isinstance(each, LeftOut) and each.deleted:
            name = context.as_given(each.library)
            context.say(f"{name}: {each.deleted} deleted there, left out")


def tell_looked(context: Context, progress: Progress) -> None:
    from models.library.arriving.look_report import Looked

    for each in progress.details:
        if isinstance(each, Looked):
            context.emit(_looked_record(context, each))


def summary_of(args: argparse.Namespace, report: ImportReport) -> Summary:
    return {
        "imported": report.imported,
        "duplicates": report.duplicates,
        "rejected": report.rejected,
        **({"rated": report.rated} if args.ratings else {}),
        "seconds": round(report.seconds, 3),
    }


def looked_through(args: argparse.Namespace, report: LookReport) -> Summary:
    """The counts, once the list is written where one is wanted."""
    from models.library.arriving.look_report import write_look

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
        "judged": report.judged,
        "deleted": report.deleted,
        "conflicts": report.conflicts,
        "from": report.kinds,
        "seconds": round(report.seconds, 3),
    }


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
