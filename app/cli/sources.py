"""`source`: what is collected from."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any

from app.cli.source_reasons import why_today
from app.cli.verbs import Access, Context, Summary, Verbs
from models.errors import RecipeError
from models.records import Source

if TYPE_CHECKING:
    from models.recipes.dispatch import Explanation, RecipeBook
    from models.steering.why import Why

BY_ITSELF = 0  # As models.collecting.sources.rhythm has it, which the parser need not load.
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("source", "keep the addresses that are collected from"))
    adding = group.add("add", "collect from this address", run=add, access=Access.CREATE)
    adding.add_argument("url", metavar="URL")
    adding.add_argument(
        "--every",
        type=_rhythm,
        metavar="6h",
        help="30m, 6h, 7d, or auto: as often as it is worth it",
    )
    adding.add_argument("--recipe", metavar="ID", help="read it with this recipe")
    group.add("list", "all sources", run=list_sources)
    removing = group.add(
        "remove", "collect from it no more; its pictures stay", run=remove, access=Access.WRITE
    )
    removing.add_argument("id", type=int, metavar="ID")
    for name, help_text, run in (
        ("pause", "let them rest; `collect --source ID` or resume ends that", pause),
        ("resume", "look at them again when they are due", resume),
    ):
        resting = group.add(name, help_text, run=run, access=Access.WRITE)
        resting.add_argument("ids", type=int, nargs="+", metavar="ID")
    explaining = group.add(
        "explain", "which recipe reads this address, and why", run=explain, access=Access.NONE
    )
    explaining.add_argument("url", metavar="URL")


def add(context: Context) -> Summary:
    args = context.args
    asked = _explained(args.url, args.recipe)
    if asked.recipe_id is None:  # Before a library is made for nothing.
        raise RecipeError("recipe-missing", url=args.url, reason=asked.reason)
    with context.open_core() as core:
        source = core.collecting.add_source(args.url, every=args.every, recipe=args.recipe)
        explained = core.collecting.explain(source.url, source.recipe)
        context.emit(record(source, explained.reason), f"{source.id}  {source.url}")
    return {"total": 1}


def list_sources(context: Context) -> Summary:
    with context.open_core() as core:
        sources = core.library.sources.all()
        reasons = core.collecting.steering.why(sources)
    for source, why in zip(sources, reasons, strict=True):
        reason = source.reason or why_today(source, why)
        context.emit(record(source, reason, why), _line(source, reason))
    return {"total": len(sources)}


def remove(context: Context) -> Summary:
    with context.open_core() as core:
        core.collecting.remove_source(context.args.id)
    return {"removed": 1}


def pause(context: Context) -> Summary:
    return _let_rest(context, rests=True)


def resume(context: Context) -> Summary:
    return _let_rest(context, rests=False)


def _let_rest(context: Context, *, rests: bool) -> Summary:
    ids = context.args.ids
    with context.open_core() as core:
        store = core.library.sources
        found = [store.by_id(each) for each in ids]  # All or none of them.
        core.library.writer.call(lambda: store.pause(ids) if rests else store.resume(ids))
        for each in found:
            now = store.by_id(each.id)
            context.emit(record(now, now.reason), f"{now.id}  {now.state}  {now.url}")
    return {"paused" if rests else "resumed": len(set(ids))}


def explain(context: Context) -> Summary:
    """No library is needed: only recipes are asked."""
    found = _explained(context.args.url)
    facts: dict[str, Any] = dict.fromkeys(_NAMES)
    facts |= {
        "url": found.url,
        "recipe": found.recipe_id,
        "state": "ready" if found.usable else "unsupported",
        "reason": found.reason,
    }
    context.emit(facts, f"{found.recipe_id or '-'}: {found.reason}")
    if not found.usable:
        context.fail(f"recipe-missing: {found.url}: {found.reason}")
    return {"total": 1}


_NAMES = (
    *("id", "url", "recipe", "state", "last", "next"),
    *("found", "liked", "value", "share", "reason", "report"),
)


def record(source: Source, reason: str, why: Why | None = None) -> dict[str, Any]:
    """The contract's record; `value` is the share expected to be liked, `share` the part of the
    next pictures that comes from there."""
    from models.library.database.clock import to_rfc3339

    return {
        "id": source.id,
        "url": source.url,
        "recipe": source.recipe,
        "state": source.state,
        "last": to_rfc3339(source.last) if source.last is not None else None,
        "next": to_rfc3339(source.next) if source.next is not None else None,
        "found": source.found,
        "liked": source.liked,
        "value": None if why is None else round(why.value, 4),
        "share": None if why is None else round(why.share, 4),
        "reason": reason,
        "report": _report(source),
    }


def _report(source: Source) -> dict[str, Any] | None:
    """What is counted, without how it is counted."""
    if source.report is None:
        return None
    return {name: fact for name, fact in source.report.items() if name != "reading"}


def _line(source: Source, reason: str) -> str:
    """For a person: what they need to name it, how it goes, what it brought, and why."""
    brought = f"{source.found} found, {source.liked} liked"
    return f"{source.id}  {source.state}  {source.url}  {brought}; {reason}"


def _explained(url: str, recipe: str | None = None) -> Explanation:
    from app.core import gallery_dl
    from models.collecting.sources.watched_folder import explain_folder
    from models.gallery_dl.explaining import explain

    return explain_folder(url) or explain(_book(), gallery_dl(), url, recipe)


def _book() -> RecipeBook:
    import resources
    from app import paths
    from models.recipes.dispatch import load_recipes

    return load_recipes([paths.own_recipe_folder(), resources.recipe_folder()])


def _rhythm(text: str) -> int:
    if text == "auto":
        return BY_ITSELF
    match = re.fullmatch(r"(\d+)([smhd])", text)
    if match is None or int(match[1]) * _UNITS[match[2]] < 60:
        raise argparse.ArgumentTypeError(f"'{text}' is no rhythm; write 30m, 6h, 7d or auto")
    return int(match[1]) * _UNITS[match[2]]
