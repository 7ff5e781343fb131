"""`nets`: which networks there are, fetching one, and having it used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, run_through

if TYPE_CHECKING:
    from models.nets.manifest import NetEntry
    from models.nets.store import NetStore


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("nets", "the networks that look at pictures"))
    group.add("list", "all that can be had", run=run_list, access=Access.NONE)
    fetch = group.add("fetch", "bring one to this machine", run=run_fetch, access=Access.NONE)
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument(
        "--from", dest="source", default="", metavar="FILE|DIR|URL", help="instead of its own place"
    )
    use = group.add("use", "let this one look from now on", run=run_use, access=Access.NONE)
    use.add_argument("name", metavar="NAME")


def run_list(context: Context) -> Summary:
    store = _store()
    for entry in store.entries():
        _tell(context, store, entry)
    return {"total": len(store.entries())}


def run_fetch(context: Context) -> Summary:
    store = _store()
    entry = store.named(context.args.name)
    if not store.is_here(entry) or context.args.source:
        size = sum(file.bytes for file in entry.files)
        context.say(f"Fetching {entry.id}: {size:,} bytes, licence {entry.licence}.")
        run_through(store.fetch(entry, context.token, context.args.source))
    _tell(context, store, entry)
    return {"fetched": 1}


def run_use(context: Context) -> Summary:
    """Stays for the next start; what it lacks is looked at then."""
    from app import settings

    store = _store()
    entry = store.named(context.args.name)
    store.path(entry)
    settings.save(replace(settings.load(), nets=store.choice_with(entry)))
    _tell(context, _store(), entry)
    return {"used": 1}


def _store() -> NetStore:
    from app.core import net_store

    return net_store()


def _tell(context: Context, store: NetStore, entry: NetEntry) -> None:
    here = "here" if store.is_here(entry) else "missing"
    record = {
        "name": entry.id,
        "role": entry.role,
        "version": entry.version,
        "licence": entry.licence,
        "bytes": sum(file.bytes for file in entry.files),
        "sha256": entry.sha256,
        "state": "used" if entry in store.in_use() and here == "here" else here,
    }
    context.emit(
        record,
        f"{entry.id:24} {entry.role:10} {record['state']:8} {record['bytes']:>12,}"
        f"  {entry.licence}",
    )
