"""The main job without a window: `make demo`, and what `make run` does where there is no display.

In a temporary library it runs the command line's own verbs one after the other (collect from the
example site, analyse, judge by a recorded session, rank) and shows what each of them did.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import resources
from app.cli import build_parser
from app.cli.verbs import Context, Summary
from app.core import open_core
from app.example_site import ADDRESS, ExampleSite
from models.collecting.collector import Surroundings
from models.collecting.hosts.policy import EXAMPLE_RATE, OWN_HOSTS, Policy
from models.errors import ExpectedError
from models.records import State

SHEET = Path("build") / "demo" / "inbox-by-taste.png"


class _Failed(Exception):
    """A stage named what went wrong; the demonstration ends there."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One row of the table."""

    name: str
    did: str
    seconds: float


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--sheet", type=Path, default=SHEET, help="where the contact sheet goes")
    parser.add_argument(
        "--rate",
        type=float,
        default=EXAMPLE_RATE,
        metavar="N",
        help="requests a second that the example site is asked and answers (default: %(default)g)",
    )
    asked = parser.parse_args(arguments)
    if not 0 < asked.rate <= 10_000:
        parser.error("--rate is more than 0 and at most 10000")
    sheet = asked.sheet.absolute()
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="bunshin-demo-") as folder:
            _show(run(Path(folder) / "library", sheet, asked.rate))
    except (_Failed, ExpectedError) as error:
        print(f"The demonstration stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"Everything took {time.monotonic() - started:.1f} s. The inbox in order of taste:")
    print(sheet)
    return 0


def run(library: Path, sheet: Path, rate: float = EXAMPLE_RATE) -> Iterator[Stage]:
    """The stages, each when it is done."""
    verbs = _Verbs(library, rate)
    with ExampleSite(rate=rate):
        verbs.run("source", "add", f"{ADDRESS}/")
        yield verbs.stage("collect", _collected, "collect")
    yield verbs.stage("analyse", _analysed, "analyse")
    session = str(resources.demo_session_path())
    yield verbs.stage("judge", _judged, "feedback", "add", session)
    yield verbs.stage("rank", _ranked, "rank")
    began = time.monotonic()
    count = write_inbox(library, sheet)
    yield Stage("show", f"{count} finds on the contact sheet", time.monotonic() - began)


def write_inbox(folder: Path, target: Path) -> int:
    """A contact sheet of the finds, best expected first; how many there are."""
    from models.imaging.contact_sheet import write_contact_sheet
    from models.imaging.thumbnail_read import read_thumbnail
    from models.taste.scores import read_scores

    with open_core(folder, read_only=True) as core:
        scores = read_scores(core.library.paths, core.profile)
        if scores is None:
            raise _Failed("nothing was learned, so there is no order of taste.")
        finds = set(core.library.artworks.all_ids((State.INBOX,)))
        ordered = [each for each in scores.order() if each in finds]
        pictures = (
            (
                read_thumbnail(core.library.paths.thumb(each, 320)),
                f"{place}.  {scores.of(each).score or 0:.0%}",
            )
            for place, each in enumerate(ordered, 1)
        )
        title = "Bunshin: the inbox in order of taste, with the chance of a like"
        write_contact_sheet(target, title, pictures)
    return len(ordered)


class _Verbs:
    """Runs verbs of the command line in this process, on one library."""

    def __init__(self, library: Path, rate: float) -> None:
        self._library = library
        # The bounds of every other host stay as they are.
        own = dict.fromkeys(OWN_HOSTS, 1 / rate)
        self._surroundings = Surroundings(replace(Policy(), own_pace=own))
        self._parser = build_parser()

    def run(self, *words: str) -> Summary:
        """The verb's summary. Its records are not shown, its diagnostics are."""
        args = self._parser.parse_args(words)
        context = Context(args, self._library, args.access, output=StringIO())
        if words[0] == "collect":
            with context.open_core() as core:
                core.surroundings = self._surroundings
                context.core = core
                return _summary(context, words)
        return _summary(context, words)

    def stage(self, name: str, tell: Callable[[Summary], str], *words: str) -> Stage:
        began = time.monotonic()
        did = tell(self.run(*words))
        return Stage(name, did, time.monotonic() - began)


def _summary(context: Context, words: Sequence[str]) -> Summary:
    summary: Summary = context.args.run(context)
    if context.failures:
        raise _Failed(f"`{' '.join(words)}` did not succeed.")
    return summary


def _collected(summary: Summary) -> str:
    return (
        f"{summary['new']} new pictures of {summary['found']} found, "
        f"{summary['requests']} requests, {summary['failed']} failed"
    )


def _analysed(summary: Summary) -> str:
    return f"{summary['analysed']} pictures by the net, on the {summary['provider']}"


def _judged(summary: Summary) -> str:
    return f"{summary['added']} judgements of a recorded session"


def _ranked(summary: Summary) -> str:
    return f"everything, by {summary['judgements']} judgements that teach"


def _show(stages: Iterator[Stage]) -> None:
    print(f"{'stage':<10}{'seconds':>8}   what it did")
    for stage in stages:
        print(f"{stage.name:<10}{stage.seconds:>8.1f}   {stage.did}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
