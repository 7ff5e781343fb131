"""`analyse`: has nets look at every artwork that they have not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, count, run_through
from models.records import Progress

if TYPE_CHECKING:
    from app.core import Core
    from models.nets.analyse import Analyser


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("analyse", "let networks look at new pictures", run=run, access=Access.WRITE)
    parser.add_argument("--net", action="append", metavar="NAME", help="default: the one in use")
    parser.add_argument("--limit", type=count, metavar="N", help="at most so many pictures")


def run(context: Context) -> Summary:
    from models.nets.analyse import AnalysisFailure, Wanted, analyse
    from models.nets.wording import say_words

    def tell(progress: Progress) -> None:
        for failure in progress.details:
            if isinstance(failure, AnalysisFailure):
                context.emit({"id": failure.id, "reason": failure.code})
                context.fail(f"{failure.id[:12]}: {failure.reason}")

    with context.open_core() as core:
        analyser, wanted = _analyser(core, context.args.net), Wanted(context.args.limit)
        work = analyse(core.library, analyser, context.token, wanted)
        report = run_through(work, tell)
        if not context.args.net:
            run_through(say_words(core.library, core.words, core.vectors, context.token))
    return {
        "analysed": report.analysed,
        "failed": report.failed,
        "seconds": round(report.seconds, 3),
        "provider": report.provider,
    }


def _analyser(core: Core, names: list[str] | None) -> Analyser:
    """Every name is checked before the first picture is looked at."""
    if not names:
        return core.analyser
    from app.looking import analyser_of

    return analyser_of(core, list(dict.fromkeys(core.nets.named(name) for name in names)))
