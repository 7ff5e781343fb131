"""`analyse`: makes the vectors of every artwork that has none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, count, run_through
from models.records import Progress

if TYPE_CHECKING:
    from app.core import Core
    from models.nets.analyse import AnalysisReport


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("analyse", "let networks look at new pictures", run=run, access=Access.WRITE)
    parser.add_argument("--net", action="append", metavar="NAME", help="default: the one in use")
    parser.add_argument("--limit", type=count, metavar="N", help="at most so many pictures")


def run(context: Context) -> Summary:
    from models.nets.analyse import AnalysisReport

    total = AnalysisReport()
    with context.open_core() as core:
        # Every name is checked before the first picture is looked at.
        names = context.args.net or [None]
        entries = dict.fromkeys(core.nets.entry(name) for name in names)
        for entry in entries:
            total = _sum(total, _analyse(context, core, entry.id))
    return {
        "analysed": total.analysed,
        "failed": total.failed,
        "seconds": round(total.seconds, 3),
        "provider": total.provider,
    }


def _analyse(context: Context, core: Core, net: str) -> AnalysisReport:
    from models.nets.analyse import Analyser, AnalysisFailure, analyse
    from models.nets.vectors import open_vectors

    is_default = net == core.nets.entry().id
    loaded = core.net if is_default else core.nets.embedding(net)
    vectors = open_vectors(core.library.paths.vectors, loaded.entry)
    analyser = Analyser(loaded, vectors, core.sandbox)
    work = analyse(core.library, analyser, context.token, limit=context.args.limit)

    def tell(progress: Progress) -> None:
        for failure in progress.details:
            if isinstance(failure, AnalysisFailure):
                context.emit({"id": failure.id, "net": net, "reason": failure.code})
                context.fail(f"{failure.id[:12]}: {failure.reason}")

    return run_through(work, tell)


def _sum(left: AnalysisReport, right: AnalysisReport) -> AnalysisReport:
    return replace(
        right,
        analysed=left.analysed + right.analysed,
        failed=left.failed + right.failed,
        seconds=left.seconds + right.seconds,
    )
