"""`import DIR`, where DIR is a whole library that `export --everything` wrote."""

from __future__ import annotations

from pathlib import Path

from app.cli.verbs import Context, Summary, run_through
from models.records import LibraryChanges, Progress


def bring_back(context: Context, file: Path) -> Summary:
    """All of it or nothing: what does not hold is named by its line before anything is written."""
    from models.exchange.library_file.bringing import bring_looked_over
    from models.exchange.library_file.reading import look_over

    looked = run_through(look_over(file, context.token))
    for error in looked.errors:
        context.fail(f"{error.code}: {error}")
    _say_skipped(context, looked.skipped)
    if context.args.dry_run:
        return {"records": looked.counts, "skipped": looked.skipped, "errors": len(looked.errors)}
    if looked.errors:  # Before a library is made for nothing.
        context.say("Nothing was done.")
        return {"imported": 0, "duplicates": 0, "rejected": len(looked.errors), "seconds": 0.0}

    def tell(progress: Progress) -> None:
        for each in progress.details:
            if isinstance(each, LibraryChanges):
                context.announce(each)

    with context.open_core() as core:
        work = bring_looked_over(
            core.library, file, looked, sandbox=core.sandbox, token=context.token
        )
        brought = run_through(work, tell)
    for artwork in brought.pictures.refused:
        context.fail(f"picture-damaged: the file of {artwork} is not what its name says")
    return {
        "imported": brought.new.get("artwork", 0),
        "duplicates": brought.known,
        "rejected": len(brought.pictures.refused),
        "seconds": round(brought.seconds, 3),
        "new": brought.new,
        "pictures": brought.pictures.taken,
        "skipped": brought.skipped,
    }


def _say_skipped(context: Context, skipped: dict[str, int]) -> None:
    for kind, count in skipped.items():
        context.say(f"{count} records of the unknown type {kind!r} were passed by.")
