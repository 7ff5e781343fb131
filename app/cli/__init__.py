"""The command line: the same core without a screen. Never imports Qt.

`python main.py [--library DIR] VERB … [--json]`; exit codes: 0 done, 1 something failed and is
named, 2 wrong usage, 130 interrupted (contract: command line).
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import TextIO

from app.cli.arguments import check_texts, shielded
from app.cli.marking import marked
from app.cli.verbs import Context, Verbs, may_be_handed_over
from models.errors import Cancelled, ExpectedError, LibraryError
from models.own_parts import is_frozen

GROUPS = (
    "importing",
    "searching",
    "editing",
    "similar",
    "feedback",
    "ranking",
    "asking",
    "sources",
    "recipes",
    "collecting",
    "browsing",
    "analysis",
    "cropping",
    "nets",
    "exporting",
    "boards",
    "api",
    "maintenance",
    "benchmarks",
)


def build_parser() -> argparse.ArgumentParser:
    """The parser with every verb there is."""
    parser = argparse.ArgumentParser(
        prog="bunshin",
        description="Collects pictures and learns your eye. Without a verb it opens its window.",
        allow_abbrev=False,
    )
    parser.add_argument("--library", type=_folder, metavar="DIR", help="the library's folder")
    parser.add_argument("--json", action="store_true", default=False, help="one JSON record a line")
    verbs = Verbs(parser.add_subparsers(metavar="VERB", required=True))
    for group in GROUPS:
        if group == "benchmarks" and is_frozen():
            continue  # They run the program from its source.
        importlib.import_module(f"app.cli.{group}").add_verbs(verbs)
    return parser


def _folder(text: str) -> Path:
    if not text:  # A script's variable that was never set; it is not the current folder.
        raise argparse.ArgumentTypeError("no folder is named")
    return Path(text)


def main(argv: Sequence[str]) -> int:
    """Run one verb; the exit code."""
    args = read_arguments(argv)
    _choose_encoding(sys.stdout, args.json)
    context = Context(args, args.library or _default_library(), args.access)

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        # The second Ctrl+C does not wait for the work to notice.
        if context.token.cancelled:
            os._exit(130)
        context.token.cancel()

    previous = signal.signal(signal.SIGINT, interrupt)
    try:
        return run_verb(context, argv)
    finally:
        signal.signal(signal.SIGINT, previous)


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What was typed; ends the program with 2 where that makes no sense."""
    parser = build_parser()
    args = parser.parse_args(shielded(argv))
    check_texts(parser, args)
    return args


def run_verb(context: Context, argv: Sequence[str] | None = None) -> int:
    """Here, or by whoever holds the library (asked with `argv`); the exit code."""
    try:
        try:
            summary = context.args.run(context)
        except LibraryError as error:
            code = _elsewhere(context, argv) if error.code == "library-in-use" else None
            if code is None:
                raise
            return code
        context.summarise(summary)
    except (Cancelled, KeyboardInterrupt):
        context.say("Stopped. What was finished is kept.")
        return 130
    except ExpectedError as error:
        context.say(f"{error.code}: {error}")
        for line in marked(getattr(context.args, "query", None), error):
            context.say(line)
        return 1
    except BrokenPipeError:
        # The reader (head, less) has seen enough; keep the interpreter from complaining at exit.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 0
    except OSError as error:
        # No part expected it of this file; its name and the system's reason say what to do.
        context.say(f"system-error: {error}")
        return 1
    return 1 if context.failures else 0


def _elsewhere(context: Context, argv: Sequence[str] | None) -> int | None:
    from app.cli.handing_over import hand_over

    if argv is None or not may_be_handed_over(context.args):
        return None
    return hand_over(context, argv)


def _choose_encoding(output: TextIO, json: bool) -> None:
    """JSON is UTF-8 in every locale; to a person an odd letter is shown rather than a traceback."""
    if isinstance(output, io.TextIOWrapper):
        encoding = "utf-8" if json else output.encoding
        output.reconfigure(encoding=encoding, errors="backslashreplace")


def _default_library() -> Path:
    from app.settings import last_library

    return last_library()
