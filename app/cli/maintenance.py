"""`doctor`: whether the library keeps its promises."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs
from models.errors import LibraryError

if TYPE_CHECKING:
    from app.core import Core


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("doctor", "check the library", run=run, access=Access.WRITE)
    parser.add_argument("--repair", action="store_true", help="mend what can be mended")


def run(context: Context) -> Summary:
    from models.library.keeping.doctor import examine
    from models.library.keeping.examination import Examination

    all_ok = True
    repair = context.args.repair
    with _open(context, repair) as core:
        examination = Examination(core.library, core.sandbox, context.token, repair)
        for finding in examine(examination):
            all_ok = all_ok and finding.ok
            record = {
                "check": finding.check,
                "ok": finding.ok,
                "found": finding.found,
                "repaired": finding.repaired,
            }
            context.emit(record)
            if not finding.ok:
                context.fail(f"{finding.check}: {finding.found - finding.repaired} wrong")
    return {"ok": all_ok}


def _open(context: Context, repair: bool) -> AbstractContextManager[Core]:
    """As a writer, which settles what a crash left; only looking while another one writes."""
    try:
        return context.open_core()
    except LibraryError as error:
        if repair or error.code not in ("library-in-use", "library-read-only"):
            raise
        context.access = Access.READ
        return context.open_core()
