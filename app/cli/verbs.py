"""How a verb of the command line is declared and what it is given when it runs.

A group module has `add_verbs(verbs)`, which declares each verb once:

    parser = verbs.add("show", "tell everything about artworks", run=show, access=Access.READ)
    parser.add_argument("ids", nargs="+")

    def show(context: Context) -> Summary:
        with context.open_core() as core:
            for artwork in …: context.emit({...})
        return {"total": 3}

The returned dict is the contract's summary. A failure that belongs to one record is reported with
`context.fail(sentence)`: the verb goes on and the exit code becomes 1. An `ExpectedError` ends it.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import re
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from models.cancellation import CancelToken
from models.records import LibraryChanges

if TYPE_CHECKING:
    from app.core import Core

Summary = Mapping[str, Any]
Record = Mapping[str, Any]
_Step = TypeVar("_Step")
_Result = TypeVar("_Result")
# What many readers take for the end of a line, besides what JSON escapes itself.
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Access(Enum):
    """What a verb needs of the library. CREATE makes a missing one."""

    NONE = "none"
    READ = "read"
    WRITE = "write"
    CREATE = "create"


def _standard_error() -> TextIO:
    """Where it is closed, Python has None for it, and `print` would take standard output."""
    return sys.stderr or io.StringIO()


@dataclass
class Context:
    """What a running verb has: its arguments, the library, a place for its records."""

    args: argparse.Namespace
    library: Path
    access: Access
    token: CancelToken = field(default_factory=CancelToken)
    output: TextIO = field(default_factory=lambda: sys.stdout)
    diagnostics: TextIO = field(default_factory=_standard_error)
    failures: int = 0
    core: Core | None = None  # Of the process that holds the library, where that runs the verb.
    announce: Callable[[LibraryChanges], None] = lambda _changes: None
    given: dict[Path, Path] = field(default_factory=dict)

    def open_core(self) -> AbstractContextManager[Core]:
        """The composed program on this verb's library, opened as its `Access` says."""
        from app.core import open_core

        if self.core is not None:
            return contextlib.nullcontext(self.core)
        core = open_core(
            self.library,
            create=self.access is Access.CREATE,
            read_only=self.access is Access.READ,
        )
        core.profile = self.profile or core.profile
        return core

    @property
    def profile(self) -> str | None:
        """Whose taste the person named, if anybody's."""
        named: str | None = getattr(self.args, "profile", None)
        return named

    def paths(self) -> list[Path]:
        """Every path that was typed, but the library's."""
        values = [value for name, value in vars(self.args).items() if name != "library"]
        flat = (each for value in values for each in (value if type(value) is list else [value]))
        return [each for each in flat if isinstance(each, Path)]

    def settle_paths(self, folder: Path) -> None:
        """Let the paths mean what they meant in the folder where they were typed."""

        def settled(value: Any) -> Any:
            if isinstance(value, list):
                return [settled(each) for each in value]
            return folder / value if isinstance(value, Path) else value

        self.given = {folder / each: each for each in self.paths()}
        self.args = argparse.Namespace(**{k: settled(v) for k, v in vars(self.args).items()})

    def as_given(self, path: Path) -> Path:
        """The path as the person began it."""
        for whole, typed in self.given.items():
            if path.is_relative_to(whole):
                return typed / path.relative_to(whole)
        return path

    def emit(self, record: Record, line: str | None = None) -> None:
        """One record: a JSON line with `--json`, else `line` (or the record's values)."""
        if self.args.json:
            text = one_line_of_json(record)
        else:
            text = harmless(
                line if line is not None else "  ".join(_plain(v) for v in record.values())
            )
        print(text, file=self.output, flush=True)

    def summarise(self, summary: Summary) -> None:
        if self.args.json:
            print(one_line_of_json({"summary": summary}), file=self.output, flush=True)
        elif summary:
            facts = ", ".join(f"{key} {_plain(value)}" for key, value in summary.items())
            print(harmless(facts), file=self.output, flush=True)

    def say(self, sentence: str) -> None:
        """A diagnostic for a person, on standard error."""
        for whole, typed in self.given.items():
            sentence = sentence.replace(str(whole), str(typed))
        print(harmless(sentence), file=self.diagnostics, flush=True)

    def fail(self, sentence: str) -> None:
        """Name something that failed; the verb goes on and the exit code will be 1."""
        self.failures += 1
        self.say(sentence)


def group_of(args: argparse.Namespace) -> str:
    """The module of `app.cli` that has the verb."""
    return str(args.run.__module__.rpartition(".")[2])


def may_be_handed_over(args: argparse.Namespace) -> bool:
    """Whatever writes, but for `restore`: the open library cannot be replaced under its holder."""
    return args.access in (Access.WRITE, Access.CREATE) and group_of(args) != "exporting"


def one_line_of_json(record: Record) -> str:
    """JSON that is one line for every reader, and UTF-8 whatever bytes a file's name has."""
    text = json.dumps(record, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(record)
    return _LINE_ENDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def harmless(text: str) -> str:
    """One line for a terminal: a name from elsewhere neither breaks it nor gives it orders."""
    return _CONTROL.sub(lambda found: repr(found[0])[1:-1], text)


def run_through(
    work: Generator[_Step, None, _Result], each: Callable[[_Step], None] = lambda _: None
) -> _Result:
    """Everything that `work` yields goes to `each`; its result. Whatever happens on the way, the
    work ends here and now, threads and all, while its library is still open."""
    with contextlib.closing(work):
        while True:
            try:
                step = next(work)
            except StopIteration as finished:
                result: _Result = finished.value
                return result
            each(step)


def count(text: str) -> int:
    """The type of `--limit`."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 0 or more")
    return int(text)


def add_profile(parser: argparse.ArgumentParser, help_text: str = "whose taste") -> None:
    """`--profile`; without it that of the library's window is meant."""
    parser.add_argument("--profile", type=_profile, metavar="NAME", help=help_text)


def _profile(text: str) -> str:
    from models.errors import InputError
    from models.feedback.profiles import checked_profile

    try:
        return checked_profile(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, (list, tuple)):
        return " ".join(_plain(item) for item in value)
    return "-" if value is None else str(value)


class Verbs:
    """The verbs declared so far; thin around argparse's sub-parsers."""

    def __init__(self, subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        self._subparsers = subparsers

    def add(
        self,
        name: str,
        help_text: str,
        *,
        run: Callable[[Context], Summary] | None = None,
        access: Access = Access.READ,
    ) -> argparse.ArgumentParser:
        """Declare a verb. Without `run` it is a group: give it sub-verbs with `group(parser)`."""
        parser = self._subparsers.add_parser(
            name, help=help_text, description=help_text, allow_abbrev=False
        )
        # SUPPRESS: `--json` before or after the verb means the same.
        parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        if run is not None:
            parser.set_defaults(run=run, access=access)
        return parser

    @staticmethod
    def group(parser: argparse.ArgumentParser) -> Verbs:
        """The place for the sub-verbs of a verb such as `source`."""
        return Verbs(parser.add_subparsers(metavar="VERB", required=True))
